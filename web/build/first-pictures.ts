import { readFile } from 'node:fs/promises';
import { defaultDigits, syntheticCounts } from '../src/engine/default-digits.ts';
import { loadEngine } from '../src/engine/load.ts';
import type { Engine } from '../src/engine/engine.ts';
import { runConfig, trainSettings } from '../src/labs/train/settings.ts';
import { encodeView } from '../src/labs/instant/first-view.ts';
import { computeCrossEntropy } from '../src/labs/cross-entropy/compute.ts';
import { crossEntropySettings } from '../src/labs/cross-entropy/settings.ts';
import { computeInformation } from '../src/labs/information/compute.ts';
import { informationSettings } from '../src/labs/information/settings.ts';
import { computeNegLog } from '../src/labs/neg-log/compute.ts';
import { negLogSettings } from '../src/labs/neg-log/settings.ts';
import { computeNextToken } from '../src/labs/next-token/compute.ts';
import { nextTokenSettings } from '../src/labs/next-token/settings.ts';
import { computeSoftmax } from '../src/labs/softmax/compute.ts';
import { softmaxSettings } from '../src/labs/softmax/settings.ts';
import { defaults } from '../src/state/settings.ts';

const wasmBinary = await readFile(
  new URL('../src/engine/generated/surprisal.wasm', import.meta.url),
);

const engine = await loadEngine({ wasmBinary });

/** One entry per file to write, its path below `src/labs`. */
export const firstPictures: Readonly<Record<string, unknown>> = {
  'train/generated/first-picture.json': encodeView(train(engine)),
  'softmax/generated/first-view.json': encodeView(
    computeSoftmax(engine.labs, defaults(softmaxSettings)),
  ),
  'digits/generated/first-picture.json': encodeView(digits(engine)),
  'neg-log/generated/first-view.json': encodeView(
    computeNegLog(engine.labs, defaults(negLogSettings)),
  ),
  'next-token/generated/first-view.json': encodeView(
    computeNextToken(engine.labs, defaults(nextTokenSettings)),
  ),
  'cross-entropy/generated/first-view.json': encodeView(
    computeCrossEntropy(engine.labs, defaults(crossEntropySettings)),
  ),
  'information/generated/first-view.json': encodeView(
    computeInformation(engine.labs, defaults(informationSettings)),
  ),
};

function train(engine: Engine): unknown {
  const config = runConfig(defaults(trainSettings));
  const run = engine.createRnnRun(config);
  try {
    const floor = engine.lossFloor(config.sentences, config.mode);
    return {
      facts: {
        vocabulary: run.vocabulary,
        sentences: run.sentences,
        totalUpdates: run.totalUpdates,
        parameterCount: run.parameterCount,
        floor,
      },
      update: 0,
      predictions: run.predictions(),
    };
  } finally {
    run.delete();
  }
}

/** The first synthetic test image, as the untrained network of the default run reads it. */
function digits(engine: Engine): unknown {
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
    label: test.labels()[0],
    answer: run.classify(image),
  };
}
