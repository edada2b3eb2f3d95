import { choice, real, realList, realOr, type Settings } from '../../state/settings.ts';

export const logitRange = { minimum: -1e30, maximum: 1e30, masked: true } as const;
export const logitCount = { least: 2, most: 10 } as const;

/** One logit of the list. */
export const logit = real({ ...logitRange, fallback: 0 });

export const softmaxSettings = {
  logits: realList({ ...logitRange, ...logitCount, fallback: [2, 1, 0.1] }),
  /** Whether z₃ moves alone, or z₄ with it. */
  moving: choice(['one', 'two'], 'one'),
  temperature: real({ minimum: 0.01, maximum: 100, fallback: 1 }),
  /** The constant c that is added to every logit. */
  add: real({ minimum: -100, maximum: 100, fallback: 3 }),
  format: choice(['float32', 'float16', 'bfloat16'], 'float32'),
  /** Where the largest logit is moved to; `auto` is just past the format's limit. */
  largest: realOr('auto', { minimum: -1000, maximum: 1000 }),
  /** How far two logits are apart; `auto` is just past where the smaller p becomes 0. */
  gap: realOr('auto', { minimum: 0, maximum: 1000 }),
  unit: choice(['nats', 'bits'], 'nats'),
  /** Whether a line is called p₁ or Class 0. */
  names: choice(['indices', 'classes'], 'indices'),
};

export type SoftmaxSettings = Settings<typeof softmaxSettings>;

/** Indices of the logits that the chart moves: the third, or the last of two, or the third and fourth. */
export function movingLogits({ logits, moving }: SoftmaxSettings): readonly number[] {
  return moving === 'two' && logits.length >= 4 ? [2, 3] : [Math.min(2, logits.length - 1)];
}

/** The logits as they stand: those that move together are equal. */
export function logitsOf(settings: SoftmaxSettings): readonly number[] {
  const moving = movingLogits(settings);
  const together = settings.logits[moving[0] ?? 0] ?? 0;
  return settings.logits.map((z, i) => (moving.includes(i) ? together : z));
}

/** The logits with the one at `index` changed, and with it those that move together. */
export function withLogit(
  settings: SoftmaxSettings,
  index: number,
  value: number,
): readonly number[] {
  const moving = movingLogits(settings);
  return logitsOf(settings).map((z, i) =>
    i === index || (moving.includes(index) && moving.includes(i)) ? value : z,
  );
}
