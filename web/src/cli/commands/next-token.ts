import type { Command } from 'commander';
import type { Engine } from '../../engine/engine.ts';
import type { Generator } from '../../engine/types.ts';
import type { Context } from '../context.ts';
import { addFlags, type FlagValues, wholeFlag } from '../flags.ts';
import { inclusive, readable } from '../numbers.ts';
import type { Output } from '../output.ts';
import { seedFlag } from '../seed-flag.ts';

const examples = `
Draws a batch of token sequences, randint(10, (batch, context + 1)), and turns it into predictions:
the first tokens of a sequence are the context, the next one is the target. Then draws random
logits (batch, context, vocab) and targets twice: for the negative log-likelihood of their
log-softmax, and for the cross-entropy. With --json: {"tokens"}, one {"context","target"} a line,
then {"nll","crossEntropy"}.

Examples:
  surprisal next-token
  surprisal next-token --seed 1 --batch 2 --context 6 --vocab 10 --json`;

const tokenKinds = 10;

const nextTokenFlags = () => ({
  seed: seedFlag('--seed <n>', 'seed of the generator', 538),
  batch: wholeFlag('--batch <n>', 'sequences', inclusive(1, 64), 3),
  context: wholeFlag('--context <n>', 'predictions in each sequence', inclusive(1, 64), 4),
  vocabulary: wholeFlag('--vocab <n>', 'classes of the random logits', inclusive(1, 1000), 8),
});

type Sizes = FlagValues<ReturnType<typeof nextTokenFlags>>;

interface Prediction {
  readonly context: readonly number[];
  readonly target: number;
}

export function addNextToken(parent: Command, { engine, output }: Context): void {
  const command = parent
    .command('next-token')
    .description('contexts and targets of a token batch, and two losses');
  const flags = addFlags(command, nextTokenFlags());
  command
    .option('--json', 'JSON lines only')
    .addHelpText('after', examples)
    .action(async ({ json = false }: { json?: boolean }) => {
      const sizes = flags();
      const generator = engine.createGenerator(sizes.seed);
      try {
        const tokens = drawTokens(generator, sizes);
        const nll = randomLoss(engine, generator, sizes);
        const crossEntropy = randomLoss(engine, generator, sizes);
        const predictions = tokens.flatMap(predictionsOf);
        if (json) {
          await output.json({ tokens });
          for (const prediction of predictions) await output.json(prediction);
          await output.json({ nll, crossEntropy });
        } else {
          await print(tokens, predictions, { nll, crossEntropy }, output);
        }
      } finally {
        generator.delete();
      }
    });
}

function drawTokens(generator: Generator, { batch, context }: Sizes): number[][] {
  const drawn = generator.randint(0, tokenKinds, batch * (context + 1));
  return Array.from({ length: batch }, (_, b) =>
    Array.from(drawn.subarray(b * (context + 1), (b + 1) * (context + 1))),
  );
}

function predictionsOf(sequence: readonly number[]): Prediction[] {
  return sequence
    .slice(1)
    .map((target, position) => ({ context: sequence.slice(0, position + 1), target }));
}

/** Mean loss of random logits (batch · context, vocabulary) and random targets. */
function randomLoss(engine: Engine, generator: Generator, sizes: Sizes): number {
  const rows = sizes.batch * sizes.context;
  const classes = sizes.vocabulary;
  const logits = generator.normal(rows * classes);
  const targets = Int32Array.from(generator.randint(0, classes, rows));
  return engine.crossEntropy({ logits, rows, classes, targets, reduction: 'mean' }).loss;
}

async function print(
  tokens: readonly (readonly number[])[],
  predictions: readonly Prediction[],
  losses: { readonly nll: number; readonly crossEntropy: number },
  output: Output,
): Promise<void> {
  await output.line('Tokens, one sequence a line');
  for (const sequence of tokens) await output.line(`  ${sequence.join(' ')}`);
  await output.line('\nContext → target');
  const widest = Math.max(...predictions.map(({ context }) => context.length)) * 2 - 1;
  for (const { context, target } of predictions)
    await output.line(`  ${context.join(' ').padEnd(widest)} → ${target}`);
  await output.line('\nLosses of random logits and targets, in nats');
  await output.line(`  NLL of log-softmax  ${readable(losses.nll)}`);
  await output.line(`  cross-entropy       ${readable(losses.crossEntropy)}`);
}
