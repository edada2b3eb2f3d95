import { defaultRun } from '../engine/default-run.ts';
import type { Engine } from '../engine/engine.ts';
import type { LimitName, Mode, OptimizerName, Range, RnnConfig } from '../engine/types.ts';
import { BadInput } from './bad-input.ts';
import {
  choiceFlag,
  type FlagValues,
  realFlag,
  realOrOffFlag,
  textFlag,
  wholeFlag,
} from './flags.ts';
import { readText } from './input.ts';
import { ends, inclusive, isWithin } from './numbers.ts';

const modes = ['every-position', 'last-position'] as const satisfies readonly Mode[];
const optimizers = ['adam', 'adamw', 'rmsprop', 'sgd'] as const satisfies readonly OptimizerName[];
const adamwWeightDecay = 0.01;
const largestDataFile = 1 << 20;

type Limits = Readonly<Record<LimitName, Range>>;

/** The flags of `rnn`, which `pytorch rnn` takes too. */
export const rnnFlags = (limits: Limits) => ({
  seed: wholeFlag('--seed <n>', 'seed of the generator', limits.seed, defaultRun.seed),
  epochs: wholeFlag('--epochs <n>', 'passes over all sentences', limits.epochs, defaultRun.epochs),
  learningRate: realFlag(
    '--lr <rate>',
    'learning rate',
    limits.learningRate,
    defaultRun.learningRate,
  ),
  optimizer: choiceFlag('--optimizer <name>', 'optimizer', optimizers, defaultRun.optimizer),
  momentum: realFlag('--momentum <m>', 'momentum of sgd', limits.momentum, defaultRun.momentum),
  embeddingSize: wholeFlag(
    '--embed <n>',
    'embedding size',
    limits.embeddingSize,
    defaultRun.embeddingSize,
  ),
  hiddenSize: wholeFlag('--hidden <n>', 'hidden size', limits.hiddenSize, defaultRun.hiddenSize),
  weightDecay: realFlag<undefined>(
    '--weight-decay <d>',
    'weight decay',
    limits.weightDecay,
    undefined,
    {
      shownFallback: `${defaultRun.weightDecay}, ${adamwWeightDecay} for adamw`,
    },
  ),
  clipNorm: realOrOffFlag('--clip <norm>', 'largest norm of the gradient', limits.clipNorm),
  mode: choiceFlag('--mode <mode>', 'positions that learn the last word', modes, defaultRun.mode),
  data: textFlag(
    '--data <file>',
    'sentences, one a line: words separated by spaces, the last one the target',
    'three sentences',
  ),
});

type RnnFlagValues = FlagValues<ReturnType<typeof rnnFlags>>;

/** The run that the flags ask for. */
export async function rnnConfig(flags: RnnFlagValues, engine: Engine): Promise<RnnConfig> {
  const { data, weightDecay, ...rest } = flags;
  if (flags.momentum !== 0 && flags.optimizer !== 'sgd')
    throw new BadInput(
      `--momentum ${flags.momentum} needs --optimizer sgd, not ${flags.optimizer}`,
    );
  const usualDecay = flags.optimizer === 'adamw' ? adamwWeightDecay : defaultRun.weightDecay;
  const sentences =
    data === undefined ? defaultRun.sentences : await readSentences(data, engine.limits());
  const updates = engine.limits().updates.maximum;
  if (flags.epochs * sentences.length > updates)
    throw new BadInput(
      `--epochs ${flags.epochs} of ${sentences.length} sentences make more than ${updates} updates`,
    );
  return { ...rest, weightDecay: weightDecay ?? usualDecay, sentences, history: true };
}

/** Words of every line that has any. */
async function readSentences(file: string, limits: Limits): Promise<string[][]> {
  const { text, place } = await readText(file, largestDataFile);
  const sentences: string[][] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const words = line.split(/\s+/u).filter((word) => word !== '');
    if (words.length === 0) continue;
    const at = `${place}, line ${i + 1}`;
    if (!isWithin(words.length, limits.words))
      throw new BadInput(`${at} has ${count(words.length, 'word')}, not ${ends(limits.words)}`);
    if (words.includes('<PAD>')) throw new BadInput(`${at} uses <PAD>, which is kept for padding`);
    sentences.push(words);
  }
  if (!isWithin(sentences.length, limits.sentences))
    throw new BadInput(
      `${place} has ${count(sentences.length, 'sentence')}, not ${ends(limits.sentences)}`,
    );
  const vocabulary = new Set(sentences.flat()).size + 1;
  if (!isWithin(vocabulary, inclusive(0, limits.vocabulary.maximum)))
    throw new BadInput(
      `${place} has ${vocabulary} different words with <PAD>, more than ${limits.vocabulary.maximum}`,
    );
  return sentences;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
