import { choice, integer, real, type Problem, type Settings } from '../../state/settings.ts';

export const negLogSettings = {
  p: real({ minimum: 0, maximum: 1, fallback: 0.5 }),
  belief: real({ minimum: 0, maximum: 1, fallback: 0.6 }),
  unit: choice(['nats', 'bits'], 'nats'),
  epsilon: real({ minimum: 0, exclusive: true, maximum: 1, fallback: 1e-12 }),
  exponent: real({ minimum: -30, maximum: 0, fallback: -20 }),
  factor: real({ minimum: 0, maximum: 1, fallback: 0.1 }),
  count: integer({ minimum: 1, maximum: 10_000, fallback: 100 }),
  precision: choice(['float32', 'float64'], 'float32'),
  heads: integer({ minimum: 0, maximum: 1000, fallback: 7 }),
  tails: integer({ minimum: 0, maximum: 1000, fallback: 3 }),
  bias: real({ minimum: 0, maximum: 1, fallback: 0.5 }),
};

export type NegLogSettings = Settings<typeof negLogSettings>;

/** A coin that was never tossed tells nothing of itself. */
export const checkSettings = ({ heads, tails }: NegLogSettings): readonly Problem[] =>
  heads + tails > 0
    ? []
    : [
        {
          setting: 'heads',
          text: '0',
          refusal: { kind: 'custom', message: 'coin.none', parameters: {} },
        },
      ];
