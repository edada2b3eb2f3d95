import { defaultDigits, syntheticCounts } from '../../engine/default-digits.ts';
import type { DigitsConfig } from '../../engine/digits-types.ts';
import {
  accepted,
  choice,
  integer,
  real,
  refused,
  type Setting,
  type Settings,
} from '../../state/settings.ts';
import { speedSetting } from '../training/speeds.ts';
import type { ImageSource } from './digits-protocol.ts';

export const labels = ['auto', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const mostImages = 250_000;

/** The first so many images, or all of them. */
function imageCount(): Setting<number | null> {
  const count = integer({ minimum: 1, maximum: mostImages, fallback: 1 });
  return {
    fallback: null,
    parse(text) {
      if (text.trim() === 'all') return accepted(null);
      const parsed = count.parse(text);
      return parsed.ok || parsed.refusal.kind !== 'number'
        ? parsed
        : refused({ ...parsed.refusal, orWord: 'all' });
    },
    format: (value) => (value === null ? 'all' : String(value)),
  };
}

const seed = (fallback: number): Setting<number> =>
  integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, fallback });

/** Names as on the command line; ranges as the engine checks them. */
export const digitsSettings = {
  data: choice(['synthetic', 'folder'], 'synthetic'),
  'data-seed': seed(0),
  train: imageCount(),
  test: imageCount(),
  seed: seed(defaultDigits.seed),
  epochs: integer({ minimum: 1, maximum: 100, fallback: defaultDigits.epochs }),
  batch: integer({ minimum: 1, maximum: 4096, fallback: defaultDigits.batch }),
  lr: real({ minimum: 0, maximum: 10, exclusive: true, fallback: defaultDigits.learningRate }),
  momentum: real({ minimum: 0, maximum: 0.999, fallback: defaultDigits.momentum }),
  /** The test image that lies on the pad until something is drawn there. */
  sample: integer({ minimum: 0, maximum: mostImages - 1, fallback: 0 }),
  /** Whose −log p is asked for; `auto` is what the image is, or else what it is taken for. */
  label: choice(labels, 'auto'),
  speed: speedSetting('full'),
  unit: choice(['nats', 'bits'], 'nats'),
  scale: choice(['linear', 'log'], 'linear'),
};

export type DigitsSettings = Settings<typeof digitsSettings>;

/** These show the same run differently; all others make another run. */
const viewSettings: ReadonlySet<string> = new Set<keyof DigitsSettings>([
  'sample',
  'label',
  'speed',
  'unit',
  'scale',
]);

/** Two settings with the same key make the same run. */
export function runKey(settings: DigitsSettings): string {
  return JSON.stringify(Object.entries(settings).filter(([name]) => !viewSettings.has(name)));
}

export function runConfig(settings: DigitsSettings): DigitsConfig {
  const { seed: runSeed, epochs, lr, momentum, batch, train, test } = settings;
  return {
    seed: runSeed,
    epochs,
    learningRate: lr,
    momentum,
    batch,
    ...(train === null ? {} : { train }),
    ...(test === null ? {} : { test }),
  };
}

export function syntheticSource(settings: DigitsSettings): ImageSource {
  return {
    kind: 'synthetic',
    dataSeed: settings['data-seed'],
    train: settings.train ?? syntheticCounts.train,
    test: settings.test ?? syntheticCounts.test,
  };
}
