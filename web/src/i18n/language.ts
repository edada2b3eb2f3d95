import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readStorage, writeStorage } from '../platform/storage.ts';
import type { Language } from './languages.ts';

export type { Language };
export const languages: readonly Language[] = ['en', 'zh'];
/** As the `lang` attribute has them. */
export const htmlLanguage: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** Gets the texts of a language; null where they are there. */
type LoadTexts = (language: Language) => Promise<void> | null;

const storageKey = 'surprisal.language';
const listeners = new Set<() => void>();
const catalogues = new Set<LoadTexts>();
let current: Language = initialLanguage();
/** The language that was asked for last, and when it is there. */
let wanted: Language = current;
let switched: Promise<void> = Promise.resolve();

function initialLanguage(): Language {
  const stored = readStorage(storageKey);
  if (stored === 'en' || stored === 'zh') return stored;
  const preferred = typeof navigator === 'undefined' ? 'en' : navigator.language;
  return preferred.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function language(): Language {
  return current;
}

/** From now on no language is spoken before these texts of it are there. */
export function registerTexts(load: LoadTexts): void {
  catalogues.add(load);
}

/** Until every catalogue has its texts in this language, those that come meanwhile too. */
async function loadTexts(spoken: Language): Promise<void> {
  const missing = [...catalogues].map((load) => load(spoken)).filter((texts) => texts !== null);
  if (missing.length === 0) return;
  await Promise.all(missing);
  await loadTexts(spoken);
}

/**
 * Speaks another language as soon as its texts are there; `remember` it for the next visit. Rejects
 * if they do not come, and goes on as before.
 */
export function setLanguage(next: Language, remember = true): Promise<void> {
  wanted = next;
  switched = loadTexts(next).then(() => {
    if (wanted !== next || next === current) return;
    current = next;
    if (remember) writeStorage(storageKey, next);
    for (const listener of listeners) listener();
  });
  return switched;
}

/** Until the language that was asked for last is spoken, and all of its texts are there. */
export async function textsReady(): Promise<void> {
  await switched.catch(() => undefined); // whoever asked for it is told
  await loadTexts(current);
}

/** A part that is loaded late, with the texts of its catalogues. */
export async function withTexts<Part>(part: Promise<Part>): Promise<Part> {
  const loaded = await part;
  await textsReady();
  return loaded;
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Redraws its host when the language changes. */
export class LanguageController implements ReactiveController {
  #stop: (() => void) | undefined;
  readonly #host: ReactiveControllerHost;
  #spoken = current;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }
  hostConnected(): void {
    this.#stop = onLanguageChange(() => this.#host.requestUpdate());
    if (this.#spoken !== current) this.#host.requestUpdate(); // it has been away meanwhile
  }
  hostDisconnected(): void {
    this.#spoken = current;
    this.#stop?.();
  }
}
