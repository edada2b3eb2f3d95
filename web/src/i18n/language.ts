import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readStorage, writeStorage } from '../platform/storage.ts';
import type { Language } from './languages.ts';

export type { Language };
export const languages: readonly Language[] = ['en', 'zh'];
/** As the `lang` attribute has them. */
export const htmlLanguage: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** A catalogue in both languages; the second must have the keys of the first, no more, no less. */
export type Catalogue<Key extends string> = Readonly<
  Record<Language, Readonly<Record<Key, string>>>
>;

const storageKey = 'surprisal.language';
const listeners = new Set<() => void>();
let current: Language = initialLanguage();

function initialLanguage(): Language {
  const stored = readStorage(storageKey);
  if (stored === 'en' || stored === 'zh') return stored;
  const wanted = typeof navigator === 'undefined' ? 'en' : navigator.language;
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function language(): Language {
  return current;
}

/** Speaks another language from now on; `remember` it for the next visit. */
export function setLanguage(next: Language, remember = true): void {
  if (next === current) return;
  current = next;
  if (remember) writeStorage(storageKey, next);
  for (const listener of listeners) listener();
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Redraws its host when the language changes. */
export class LanguageController implements ReactiveController {
  #stop: (() => void) | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }
  hostConnected(): void {
    this.#stop = onLanguageChange(() => this.#host.requestUpdate());
  }
  hostDisconnected(): void {
    this.#stop?.();
  }
}
