import type { Command } from 'commander';
import { syntheticCounts } from '../../engine/default-digits.ts';
import type { DigitSplit, DigitsRun, ImageSet } from '../../engine/digits-types.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Context } from '../context.ts';
import { dataFolder, digitsConfig, type DigitsFlagValues, digitsFlags } from '../digits-flags.ts';
import { printDigitsSummary } from '../digits-summary.ts';
import { addFlags, textFlag } from '../flags.ts';
import { type ImageSets, readImageSets, writeImageSets } from '../image-files.ts';
import type { Output } from '../output.ts';
import { Progress } from '../progress.ts';

const examples = `
Trains 784 → 128 → 64 → 10 with SGD, and tests after every epoch. Without --data the digits are
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

export function addDigits(parent: Command, { engine, output }: Context): void {
  const command = parent.command('digits').description('train a classifier of handwritten digits');
  const flags = addFlags(command, {
    ...digitsFlags(),
    exportTo: textFlag('--export <folder>', 'write the images there as four IDX files', 'off'),
  });
  command
    .option('--json', 'JSON lines only')
    .addHelpText('after', examples)
    .action(async ({ json = false }: { json?: boolean }) => {
      const values = flags();
      const config = digitsConfig(values);
      const run = await withImages(values, engine, async (sets) => {
        const created = engine.digits.createDigitsRun(config, sets.train, sets.test);
        if (values.exportTo !== undefined) await writeImageSets(values.exportTo, sets);
        return created;
      });
      try {
        const seconds = await train(run, (from) =>
          json ? printNew(run, from, output) : undefined,
        );
        if (json) await printFinal(run, seconds, output);
        else await printDigitsSummary(config, dataFolder(values), run, seconds, output);
        if (run.diverged)
          process.stderr.write(`surprisal: ${divergence(run)}; the run stops there\n`);
      } finally {
        run.delete();
      }
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

/** Runs to the end, `after` every turn; returns the seconds inside updates and tests. */
async function train(
  run: DigitsRun,
  after: (from: number) => Promise<void> | undefined,
): Promise<number> {
  const progress = new Progress(run.totalUpdates);
  let seconds = 0;
  try {
    while (run.update < run.totalUpdates && !run.diverged) {
      const from = run.update;
      const start = performance.now();
      run.step(Math.min(updatesPerTurn, run.updatesPerEpoch - (from % run.updatesPerEpoch)));
      seconds += (performance.now() - start) / 1000;
      progress.show(run.update);
      await after(from);
    }
  } finally {
    progress.stop();
  }
  return seconds;
}

/** The updates from `from` on; a turn ends where an epoch does, whose test comes after them. */
async function printNew(run: DigitsRun, from: number, output: Output): Promise<void> {
  const epoch = Math.floor(from / run.updatesPerEpoch) + 1;
  for (const [i, loss] of run.losses(from).entries()) {
    const line = { step: from + i + 1, epoch, loss };
    await output.json(Number.isFinite(loss) ? line : { ...line, reason: divergence(run) });
  }
  for (const { loss, accuracy } of run.evaluations(epoch - 1)) {
    const line = { epoch, testLoss: loss, testAccuracy: accuracy };
    await output.json(
      Number.isFinite(loss)
        ? line
        : { ...line, reason: overflow('the loss of a test image', loss) },
    );
  }
}

async function printFinal(run: DigitsRun, seconds: number, output: Output): Promise<void> {
  await output.json({ final: true, updates: run.update, seconds, digest: run.digest() });
}

function divergence(run: DigitsRun): string {
  const loss = run.losses(run.update).at(0) ?? Number.NaN;
  return overflow(`the loss before update ${run.update + 1}`, loss);
}

function overflow(subject: string, loss: number): string {
  const what = Number.isNaN(loss) ? 'is not a number' : 'is infinite';
  return `${subject} ${what}: the parameters have grown beyond float32`;
}
