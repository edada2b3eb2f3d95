import type { SurprisalHook } from '../../web/src/page/hook.ts';

declare global {
  interface Window {
    readonly surprisal: SurprisalHook;
  }
}
