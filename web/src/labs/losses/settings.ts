import { real, type Settings } from '../../state/settings.ts';

/** How far predictions go to either side of 0. */
export const widest = 3;

export const lossesSettings = {
  prediction: real({ minimum: -widest, maximum: widest, fallback: 2 }),
  target: real({ minimum: -1, maximum: 1, fallback: 0 }),
};

export type LossesSettings = Settings<typeof lossesSettings>;
