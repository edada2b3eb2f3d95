import { choice, real, type Settings } from '../../state/settings.ts';

export const negLogSettings = {
  p: real({ minimum: 0, maximum: 1, fallback: 0.5 }),
  unit: choice(['nats', 'bits'], 'nats'),
};

export type NegLogSettings = Settings<typeof negLogSettings>;
