import type { RunHook } from '../state/player.ts';
import { trains, type LabElement } from '../labs/shared/lab-element.ts';

/** `window.surprisal`: what the page shows, for tests, scripts and the curious. */
export interface SurprisalHook {
  readonly version: string;
  readonly ready: Promise<void>;
  readonly lab: string;
  settings(): Readonly<Record<string, unknown>>;
  readonly run: RunHook | undefined;
}

export interface HookSource {
  readonly lab: string;
  readonly element: LabElement | undefined;
  readonly ready: Promise<void>;
  readonly settings: Readonly<Record<string, unknown>>;
}

export function installHook(source: HookSource): void {
  const hook: SurprisalHook = Object.freeze({
    version: __VERSION__,
    get ready() {
      return source.ready;
    },
    get lab() {
      return source.lab;
    },
    settings: () => structuredClone(source.settings),
    get run() {
      const { element } = source;
      return element !== undefined && trains(element) ? element.run : undefined;
    },
  });
  Object.defineProperty(window, 'surprisal', { value: hook, configurable: true });
}
