import type { Command } from 'commander';
import type { Engine } from '../../engine/engine.ts';
import type { Context } from '../context.ts';
import { type CrossEntropyInput, parseCrossEntropyInput } from '../cross-entropy-input.ts';
import { addFlags, choiceFlag, realFlag, wholeFlag } from '../flags.ts';
import { readText } from '../input.ts';
import { nestedJson } from '../nested.ts';
import { type Measured, whyNotFinite } from '../loss-reason.ts';
import { inclusive, readable } from '../numbers.ts';
import type { Output } from '../output.ts';
import { table } from '../table.ts';

const examples = `
Reads {"logits":[[...]],"targets":[...],"weight":[...]} from FILE or standard input: logits of
rank 2 (rows, classes) or 3 (batch, sequence, classes), targets without the last of these, and
optionally one weight for each class. Targets of the logits' own shape are class probabilities, as
a tensor of floats is in PyTorch; a mean then divides by the rows. A logit of -Infinity, as Python
writes it, masks a class. Or what Python, NumPy or PyTorch print of them, one after the other:
tensor([[...]]) and tensor([...]). With --json: {"loss","rows","probabilities",
"logProbabilities","gradient"}; "rows" is what --reduction none returns, whose gradient is that of
the sum; a loss that is not finite is null, with a "reason".

Examples:
  surprisal loss batch.json
  echo '{"logits":[[2,1,0.1],[0.5,2.1,-1.2]],"targets":[0,1]}' | surprisal loss --json
  echo '{"logits":[[2,-Infinity,0.1]],"targets":[[0.7,0,0.3]]}' | surprisal loss -
  surprisal loss --reduction sum --label-smoothing 0.1 --ignore-index 0 batch.json`;

export const largestLossFile = 400_000_000;
const usualIgnoreIndex = -100;
const shownRows = 40;
const shownClasses = 10;

/** The flags of `loss`, which `pytorch loss` takes too. */
export const lossFlags = (engine: Engine) => ({
  reduction: choiceFlag(
    '--reduction <name>',
    'what becomes of the rows',
    ['mean', 'sum', 'none'],
    'mean',
  ),
  ignoreIndex: wholeFlag(
    '--ignore-index <n>',
    'target of rows that do not count',
    inclusive(-2_147_483_648, 2_147_483_647),
    usualIgnoreIndex,
  ),
  labelSmoothing: realFlag(
    '--label-smoothing <e>',
    'share of the target spread over all classes',
    engine.limits().labelSmoothing,
    0,
  ),
});

export function addLoss(parent: Command, { engine, output }: Context): void {
  const command = parent.command('loss').description('cross-entropy of logits and targets');
  const flags = addFlags(command, lossFlags(engine));
  command
    .argument('[file]', 'JSON or a print (default, and -: standard input)')
    .option('--json', 'one JSON object only')
    .addHelpText('after', examples)
    .action(async (file: string | undefined, { json = false }: { json?: boolean }) => {
      const options = flags();
      const input = parseCrossEntropyInput(
        await readText(file, largestLossFile),
        options.ignoreIndex,
        engine.limits(),
      );
      const result = engine.crossEntropy({ ...input, ...options });
      const measured = { ...options, input, result };
      await (json ? printJson(measured, output) : print(measured, engine, output));
    });
}

/** Written row by row: the whole object may be longer than a string can be. */
async function printJson(measured: Measured, output: Output): Promise<void> {
  const { result, input } = measured;
  const outer = input.shape.slice(0, -1);
  await output.write(`{"loss":${JSON.stringify(result.loss)}`);
  const reason = whyNotFinite(measured);
  if (reason !== null) await output.write(`,"reason":${JSON.stringify(reason)}`);
  const parts = [
    ['rows', result.rowLosses, outer],
    ['probabilities', result.probabilities, input.shape],
    ['logProbabilities', result.logProbabilities, input.shape],
    ['gradient', result.gradient, input.shape],
  ] as const;
  for (const [name, values, shape] of parts) {
    await output.write(`,"${name}":`);
    for (const piece of nestedJson(values, shape)) await output.write(piece);
  }
  await output.line('}');
}

async function print(measured: Measured, engine: Engine, output: Output): Promise<void> {
  const { input, result, ignoreIndex } = measured;
  const { rows, classes } = input;
  const probabilities = Math.min(classes, shownClasses);
  const lines = Array.from({ length: Math.min(rows, shownRows) }, (_, row) => {
    const { target, share } = targetOf(input, row);
    const ignored = share === null && target === ignoreIndex;
    const p = (c: number): string =>
      readable(result.probabilities[row * classes + c] ?? Number.NaN);
    return [
      String(row),
      ignored ? 'ignored' : `${target}${share === null ? '' : ` (${readable(share)})`}`,
      readable(result.rowLosses[row] ?? Number.NaN),
      ignored || target < 0 ? '' : p(target),
      ...Array.from({ length: probabilities }, (_, c) => p(c)),
    ];
  });
  const columns = ['row', 'target', 'loss', 'p(target)'].concat(
    Array.from({ length: probabilities }, (_, c) => `p(${c})`),
  );
  for (const line of table(
    columns.map((title) => ({ title })),
    lines,
  ))
    await output.line(line);
  const hidden = [
    ...(rows > shownRows ? [`${rows - shownRows} more rows`] : []),
    ...(classes > shownClasses ? [`${classes - shownClasses} more classes`] : []),
  ];
  if (hidden.length > 0) await output.line(`… ${hidden.join(' and ')}: --json prints all`);
  await output.line(`\n${conclusion(measured, engine)}`);
}

/** The class of a row; of class probabilities the likeliest, with its probability. */
function targetOf(
  { targets, classes }: CrossEntropyInput,
  row: number,
): { target: number; share: number | null } {
  if (targets instanceof Int32Array) return { target: targets[row] ?? 0, share: null };
  const shares = targets.subarray(row * classes, (row + 1) * classes);
  const share = shares.reduce((most, one) => Math.max(most, one), 0);
  return { target: shares.indexOf(share), share };
}

function conclusion(measured: Measured, engine: Engine): string {
  const { result, reduction } = measured;
  const reason = whyNotFinite(measured);
  const loss = readable(result.loss);
  if (reason !== null) return `${reduction}: ${loss} (${reason})`;
  const divisor = Number.isInteger(result.divisor) ? result.divisor : readable(result.divisor);
  if (reduction !== 'mean') return `sum: ${loss} nats`;
  return (
    `mean: sum of the rows / ${divisor} = ${loss} nats, ` +
    `perplexity ${readable(engine.perplexity(result.loss))}`
  );
}
