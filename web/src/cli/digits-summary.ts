import { counted } from './counted.ts';
import { fixedText } from '../format/rounding.ts';
import type { DigitsConfig, DigitsRun, Evaluation } from '../engine/digits-types.ts';
import { readable } from './numbers.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';

/** What a run did, for people: losses by epoch, then what it takes for what. */
export async function printDigitsSummary(
  config: DigitsConfig,
  folder: string | null,
  run: DigitsRun,
  output: Output,
): Promise<void> {
  const evaluations = run.evaluations();
  await output.line(
    `Digits 784 → 128 → 64 → 10, ${run.parameterCount} parameters, ${settings(config).join(', ')}`,
  );
  await output.line(
    `${counted(run.trainSize, 'image')} to train, ${run.testSize} to test, ${folder ?? 'synthetic'}`,
  );
  await output.line('\nMean loss of an image, in nats');
  await output.lines(epochTable(run, evaluations));
  const last = evaluations.at(-1);
  if (last !== undefined && !run.diverged) {
    await output.line('\nHow often each digit (row) was taken for each (column) in the last test');
    await output.lines(confusionTable(last));
    const percent = fixedText(100 * last.accuracy, 0);
    await output.line(
      `\nTest set: Average loss: ${fixedText(last.loss, 4)}, ` +
        `Accuracy: ${last.correct}/${last.images} (${percent}%)`,
    );
  }
}

function settings(config: DigitsConfig): string[] {
  const { seed, optimizer = 'sgd', learningRate, momentum, weightDecay, clipNorm, batch } = config;
  return [
    `seed ${seed}`,
    optimizer,
    `learning rate ${learningRate}`,
    ...(optimizer === 'sgd' ? [`momentum ${momentum}`] : []),
    ...(weightDecay ? [`weight decay ${weightDecay}`] : []),
    ...(clipNorm == null ? [] : [`gradient norm at most ${clipNorm}`]),
    `batch ${batch}`,
  ];
}

function epochTable(run: DigitsRun, evaluations: readonly Evaluation[]): string[] {
  const training = run.epochLosses();
  const rows = evaluations.map(({ loss, accuracy }, epoch) => [
    String(epoch + 1),
    readable(training[epoch] ?? Number.NaN),
    readable(loss),
    readable(accuracy),
  ]);
  return table(
    [{ title: 'epoch' }, { title: 'training' }, { title: 'test' }, { title: 'test accuracy' }],
    rows,
  );
}

function confusionTable({ confusion, classAccuracy }: Evaluation): string[] {
  const digits = confusion.map((_, digit) => ({ title: String(digit) }));
  const rows = confusion.map((counts, digit) => [
    String(digit),
    ...counts.map((count) => (count === 0 ? '·' : String(count))),
    readable(classAccuracy[digit] ?? Number.NaN),
  ]);
  return table([{ title: '' }, ...digits, { title: 'accuracy' }], rows);
}
