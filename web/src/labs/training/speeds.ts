import { choice } from '../../state/settings.ts';

/** Updates a second while a run plays; `full` is as many as the machine does. */
export const speeds = ['1', '5', '30', '120', '1000', 'full'] as const;
export type Speed = (typeof speeds)[number];

export const speedSetting = (fallback: Speed) => choice(speeds, fallback);

/** Null is as fast as it goes. */
export function updatesPerSecond({ speed }: { readonly speed: Speed }): number | null {
  return speed === 'full' ? null : Number(speed);
}
