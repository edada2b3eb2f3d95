import { choice, integer, real, type Settings } from '../../state/settings.ts';

export const negLogSettings = {
  p: real({ minimum: 0, maximum: 1, fallback: 0.5 }),
  unit: choice(['nats', 'bits'], 'nats'),
  epsilon: real({ minimum: 0, exclusive: true, maximum: 1, fallback: 1e-12 }),
  exponent: real({ minimum: -30, maximum: 0, fallback: -20 }),
  factor: real({ minimum: 0, maximum: 1, fallback: 0.1 }),
  count: integer({ minimum: 1, maximum: 10_000, fallback: 100 }),
  precision: choice(['float32', 'float64'], 'float32'),
};

export type NegLogSettings = Settings<typeof negLogSettings>;
