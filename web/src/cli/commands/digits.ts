import type { ImageSets } from '../../data/image-sets.ts';
import { syntheticCounts } from '../../engine/default-digits.ts';
import type { DigitSplit, DigitsRun, ImageSet } from '../../engine/digits-types.ts';
import type { Engine } from '../../engine/engine.ts';
import { dataFolder, digitsConfig, type DigitsFlagValues, digitsFlags } from '../digits-flags.ts';
import { printDigitsSummary } from '../digits-summary.ts';
import { textFlag } from '../flags.ts';
import { readImageSets, writeImageSets } from '../image-files.ts';
import { Progress } from '../progress.ts';
import { overflow } from '../overflow.ts';
import { trainCommand } from '../train-command.ts';

const examples = `
Trains 784 → 128 → 64 → 10, and tests after every epoch. Without --data the digits are
synthetic: drawn by the engine, no download. Losses are means over a batch, in nats, before the
update. With --json: one {"step","epoch","loss"} a line (step and epoch from 1), after each epoch
{"epoch","testLoss","testAccuracy"} (the mean loss of a test image; a fraction, 0 to 1), then
{"final":true,"updates","seconds","digest"}; the seconds are those inside updates and tests. A run
whose loss is not finite stops there: the loss is null, with a "reason".

Examples:
  surprisal digits --epochs 2
  surprisal digits --train 6000 --test 1000 --lr 0.1 --momentum 0
  surprisal digits --data ~/mnist --json > run.jsonl
  surprisal digits --export data --epochs 1`;

const updatesPerTurn = 50;
const digitsPerTurn = 1000;

export const addDigits = trainCommand({
  name: 'digits',
  description: 'train a classifier of handwritten digits',
  examples,
  flags: () => ({
    ...digitsFlags(),
    exportTo: textFlag('--export <folder>', 'write the images there as four IDX files', 'off'),
  }),
  begin: async (values, engine) => {
    const config = digitsConfig(values);
    const run = await withImages(values, engine, async (sets) => {
      const created = engine.digits.createDigitsRun(config, sets.train, sets.test);
      if (values.exportTo !== undefined) await writeImageSets(values.exportTo, sets);
      return created;
    });
    const { updatesPerEpoch } = run;
    return {
      run,
      // A turn ends where an epoch does, whose test comes after it.
      turn: () => Math.min(updatesPerTurn, updatesPerEpoch - (run.update % updatesPerEpoch)),
      place: (update) => ({ step: update + 1, epoch: Math.floor(update / updatesPerEpoch) + 1 }),
      linesAfter: (from) => testLines(run, Math.floor(from / updatesPerEpoch)),
      summary: (output) => printDigitsSummary(config, dataFolder(values), run, output),
    };
  },
});

/** The tests after the epochs from `from` on, which counts from 0. */
function testLines(run: DigitsRun, from: number): object[] {
  return run.evaluations(from).map(({ loss, accuracy }, i) => {
    const line = { epoch: from + i + 1, testLoss: loss, testAccuracy: accuracy };
    if (Number.isFinite(loss)) return line;
    return { ...line, reason: overflow('the loss of a test image', loss, run) };
  });
}

/** The run that `use` makes keeps the images for itself. */
async function withImages(
  flags: DigitsFlagValues,
  engine: Engine,
  use: (sets: ImageSets) => Promise<DigitsRun>,
): Promise<DigitsRun> {
  const folder = dataFolder(flags);
  const sets = folder === null ? drawImageSets(flags, engine) : await readImageSets(folder, engine);
  try {
    return await use(sets);
  } finally {
    sets.train.delete();
    sets.test.delete();
  }
}

function drawImageSets({ dataSeed, train, test }: DigitsFlagValues, engine: Engine): ImageSets {
  const counts = { train: train ?? syntheticCounts.train, test: test ?? syntheticCounts.test };
  const progress = new Progress(counts.train + counts.test, 'digits drawn');
  const draw = (split: DigitSplit, before: number): ImageSet => {
    const digits = engine.digits.createSyntheticDigits(dataSeed, split, counts[split]);
    try {
      while (digits.draw(digitsPerTurn) < digits.count) progress.show(before + digits.drawn);
      return digits.finish();
    } finally {
      digits.delete();
    }
  };
  try {
    return { train: draw('train', 0), test: draw('test', counts.train) };
  } finally {
    progress.stop();
  }
}
