import type { Engine } from '../../engine/engine.ts';
import { defaults } from '../../state/settings.ts';
import type { FirstPicture } from './first-picture.ts';
import { runConfig, trainSettings } from './settings.ts';

/** What the build computes with the engine: the default run before its first update. */
export function precompute(engine: Engine): FirstPicture {
  const config = runConfig(defaults(trainSettings));
  const run = engine.createRnnRun(config);
  try {
    const floor = engine.lossFloor(config.sentences, config.mode);
    return {
      facts: {
        vocabulary: run.vocabulary,
        sentences: run.sentences,
        totalUpdates: run.totalUpdates,
        updatesPerEpoch: run.sentences.length,
        parameterCount: run.parameterCount,
        floor,
      },
      update: 0,
      // The picture shows no logits: what takes an update apart comes with the engine.
      predictions: run.predictions().map((one) => ({ ...one, logits: new Float32Array() })),
    };
  } finally {
    run.delete();
  }
}
