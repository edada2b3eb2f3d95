import { counted } from './counted.ts';
import { defaultRun } from '../engine/default-run.ts';
import type { Engine } from '../engine/engine.ts';
import { rnnFields, rnnHelp } from '../engine/generated/rnn-config.ts';
import { settled } from '../engine/optimizer.ts';
import type { LimitName, Range, RnnConfig } from '../engine/types.ts';
import { BadInput } from './bad-input.ts';
import { type FlagValues, textFlag } from './flags.ts';
import { readText } from './input.ts';
import { ends, inclusive, isWithin } from './numbers.ts';
import { checkMomentum, runFlags, shownWeightDecay } from './run-flags.ts';

const largestDataFile = 1 << 20;

type Limits = Readonly<Record<LimitName, Range>>;

/** The flags of `rnn`, which `pytorch rnn` takes too. */
export const rnnFlags = () => ({
  ...runFlags(rnnFields, rnnHelp, { weightDecay: shownWeightDecay }),
  data: textFlag(
    '--data <file>',
    'sentences, one a line: words separated by spaces, the last one the target',
    'three sentences',
  ),
});

type RnnFlagValues = FlagValues<ReturnType<typeof rnnFlags>>;

/** The run that the flags ask for. */
export async function rnnConfig(flags: RnnFlagValues, engine: Engine): Promise<RnnConfig> {
  const { data, ...rest } = flags;
  checkMomentum(flags, defaultRun.momentum);
  const sentences =
    data === undefined ? defaultRun.sentences : await readSentences(data, engine.limits());
  const updates = engine.limits().updates.maximum;
  if (flags.epochs * sentences.length > updates)
    throw new BadInput(
      `--epochs ${flags.epochs} of ${sentences.length} sentences make more than ${updates} updates`,
    );
  return { ...settled(rest), sentences, history: true };
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
      throw new BadInput(`${at} has ${counted(words.length, 'word')}, not ${ends(limits.words)}`);
    if (words.includes('<PAD>')) throw new BadInput(`${at} uses <PAD>, which is kept for padding`);
    sentences.push(words);
  }
  if (!isWithin(sentences.length, limits.sentences))
    throw new BadInput(
      `${place} has ${counted(sentences.length, 'sentence')}, not ${ends(limits.sentences)}`,
    );
  const vocabulary = new Set(sentences.flat()).size + 1;
  if (!isWithin(vocabulary, inclusive(0, limits.vocabulary.maximum)))
    throw new BadInput(
      `${place} has ${vocabulary} different words with <PAD>, more than ${limits.vocabulary.maximum}`,
    );
  return sentences;
}
