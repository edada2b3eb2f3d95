import { defaultDigits, syntheticCounts } from '../../engine/default-digits.ts';
import type { Engine } from '../../engine/engine.ts';
import type { FirstPicture } from './first-picture.ts';

/**
 * What the build computes with the engine: the first synthetic test image, as the untrained network
 * of the default run reads it.
 */
export function precompute(engine: Engine): FirstPicture {
  const draw = (split: 'train' | 'test') => {
    const drawing = engine.digits.createSyntheticDigits(0, split, 1);
    drawing.draw(1);
    return drawing.finish();
  };
  const test = draw('test');
  const run = engine.digits.createDigitsRun(defaultDigits, draw('train'), test);
  const image = test.image(0);
  const updatesPerEpoch = Math.ceil(syntheticCounts.train / defaultDigits.batch);
  return {
    facts: {
      totalUpdates: defaultDigits.epochs * updatesPerEpoch,
      updatesPerEpoch,
      parameterCount: run.parameterCount,
      trainSize: syntheticCounts.train,
      testSize: syntheticCounts.test,
      uniform: engine.labs.surprisal(0.1).nats,
    },
    image,
    label: test.labels()[0] ?? 0,
    answer: run.classify(image),
  };
}
