import { syntheticCounts } from '../../engine/default-digits.ts';
import type { DigitsConfig } from '../../engine/digits-types.ts';
import { digitsFields } from '../../engine/generated/digits-config.ts';
import { settled } from '../../engine/optimizer.ts';
import { choice, integer, type Settings } from '../../state/settings.ts';
import { runKeyOf, runSettings, runValues } from '../training/run-settings.ts';
import { speedSetting } from '../training/speeds.ts';
import type { ImageSource } from './digits-protocol.ts';

export const labels = ['auto', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Names as on the command line; ranges as the engine checks them. */
export const digitsSettings = {
  data: choice(['synthetic', 'folder'], 'synthetic'),
  'data-seed': integer({
    minimum: digitsFields.seed.minimum,
    maximum: digitsFields.seed.maximum,
    fallback: 0,
  }),
  ...runSettings(digitsFields),
  /** The test image that lies on the pad until something is drawn there. */
  sample: integer({ minimum: 0, maximum: digitsFields.test.maximum - 1, fallback: 0 }),
  /** Whose −log p is asked for; `auto` is what the image is, or else what it is taken for. */
  label: choice(labels, 'auto'),
  speed: speedSetting('full'),
  unit: choice(['nats', 'bits'], 'nats'),
  scale: choice(['linear', 'log'], 'linear'),
};

export type DigitsSettings = Settings<typeof digitsSettings>;

/** Two settings with the same key make the same run. */
export const runKey = runKeyOf<typeof digitsSettings>([
  'sample',
  'label',
  'speed',
  'unit',
  'scale',
]);

export function runConfig(settings: DigitsSettings): DigitsConfig {
  const { train, test, ...rest } = settled(runValues(digitsFields, settings));
  return {
    ...rest,
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
