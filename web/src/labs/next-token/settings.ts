import { limits } from '../../engine/generated/limits.ts';
import { choice, flag, integer, real, type Settings } from '../../state/settings.ts';
import { countedText, ownText } from './text.ts';

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
  /** What the model has counted before it reads `text`; cut as that is. */
  corpus: countedText,
  model: choice(['unigram', 'bigram'], 'bigram'),
  /** One is added to every count. */
  smoothing: flag(false),
  temperature: real({ ...limits.temperature, fallback: 1 }),
  /** The seed of what the model writes. */
  sampling: integer({ ...limits.seed, fallback: 0 }),
  unit: choice(['nats', 'bits'], 'nats'),
};

export type NextTokenSettings = Settings<typeof nextTokenSettings>;
export type LossName = NextTokenSettings['loss'];
