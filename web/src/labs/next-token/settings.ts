import { limits } from '../../engine/generated/configs.ts';
import { choice, flag, integer, type Settings } from '../../state/settings.ts';
import { ownText } from './text.ts';

const size = { minimum: 1, maximum: 64 } as const;

export const nextTokenSettings = {
  source: choice(['drawn', 'text'], 'drawn'),
  seed: integer({ ...limits.seed, fallback: 538 }),
  batch: integer({ ...size, fallback: 3 }),
  context: integer({ ...size, fallback: 4 }),
  classes: integer({ ...size, fallback: 8 }),
  /** A cell of the notebook that draws `randn(12, 8)` after the tokens. */
  extra: flag(false),
  loss: choice(['nll', 'cross-entropy'], 'nll'),
  text: ownText,
  unit: choice(['nats', 'bits'], 'nats'),
};

export type NextTokenSettings = Settings<typeof nextTokenSettings>;
export type LossName = NextTokenSettings['loss'];
