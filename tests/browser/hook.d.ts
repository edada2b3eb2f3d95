import type { SurprisalHook } from '../../web/src/app/hook.ts';

declare global {
  interface Window {
    readonly surprisal: SurprisalHook;
  }
}
