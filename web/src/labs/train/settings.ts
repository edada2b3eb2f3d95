import { defaultRun } from '../../engine/default-run.ts';
import { rnnFields } from '../../engine/generated/rnn-config.ts';
import { settled } from '../../engine/optimizer.ts';
import type { RnnConfig } from '../../engine/types.ts';
import { unspacedWords } from '../../format/spacing.ts';
import {
  accepted,
  choice,
  refused,
  type Parsed,
  type Refused,
  type Setting,
  type Settings,
} from '../../state/settings.ts';
import { runKeyOf, runSettings, runValues } from '../training/run-settings.ts';
import { speedSetting } from '../training/speeds.ts';

export type Sentences = readonly (readonly string[])[];

export const notebookSentences: Sentences = defaultRun.sentences;

export const sentenceLimits = {
  sentences: 50,
  wordsMinimum: 2,
  words: 32,
  vocabulary: 200,
  letters: 40,
} as const;
export const padding = '<PAD>';

export const refuse = (
  message: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Refused => refused({ kind: 'custom', message, parameters });

/** One sentence; `line` counts from 1 and is named in what is said about it. */
export function parseSentence(text: string, line: number): Parsed<readonly string[]> {
  const { wordsMinimum, words: most, letters } = sentenceLimits;
  // Long before anything could take long.
  if (text.length > most * (letters * 2 + 1))
    return refuse('sentence.too-long', { line, most, letters });
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const unparted = unspacedWords(text);
  if (words.length < wordsMinimum && unparted !== null)
    return refuse('sentence.unspaced', { line, ...unparted });
  if (words.length < wordsMinimum)
    return refuse('sentence.too-few', { line, count: words.length, wordsMinimum, most });
  if (words.length > most)
    return refuse('sentence.too-many', { line, count: words.length, wordsMinimum, most });
  const long = words.find((word) => Array.from(word).length > letters);
  if (long !== undefined) return refuse('sentence.long-word', { line, letters });
  if (words.includes(padding)) return refuse('sentence.padding', { line, padding });
  return accepted(words);
}

/** All sentences together: how many there are, and how many different words. */
export function checkSentences(sentences: Sentences): Parsed<Sentences> {
  const { sentences: most, vocabulary } = sentenceLimits;
  if (sentences.length === 0 || sentences.length > most)
    return refuse('sentences.count', { count: sentences.length, most });
  const known = new Set(sentences.flat()).size + 1;
  if (known > vocabulary) return refuse('sentences.vocabulary', { known, vocabulary });
  return accepted(sentences);
}

/** One sentence a line, words separated by spaces, the last word the target. */
const sentencesSetting: Setting<Sentences> = {
  fallback: notebookSentences,
  parse(text) {
    const { sentences: most, words, letters } = sentenceLimits;
    if (text.length > most * words * (letters * 2 + 1))
      return refuse('sentences.too-long', { most, words, letters });
    const sentences: (readonly string[])[] = [];
    for (const [index, line] of text
      .split('\n')
      .filter((one) => one.trim() !== '')
      .entries()) {
      if (index === most) return refuse('sentences.count', { count: `> ${most}`, most });
      const parsed = parseSentence(line, index + 1);
      if (!parsed.ok) return parsed;
      sentences.push(parsed.value);
    }
    return checkSentences(sentences);
  },
  format: (sentences) => sentences.map((words) => words.join(' ')).join('\n'),
};

/** Names as on the command line; ranges as the engine checks them. */
export const trainSettings = {
  ...runSettings(rnnFields),
  sentences: sentencesSetting,
  speed: speedSetting('30'),
  unit: choice(['nats', 'bits'], 'nats'),
  scale: choice(['linear', 'log'], 'linear'),
};

export type TrainSettings = Settings<typeof trainSettings>;
export type SettingName = keyof TrainSettings;

export { weightDecay } from '../training/run-settings.ts';

export function runConfig(settings: TrainSettings): RnnConfig {
  const { sentences } = settings;
  return { ...settled(runValues(rnnFields, settings)), sentences, history: true };
}

/** Two settings with the same key make the same run. */
export const runKey = runKeyOf<typeof trainSettings>(['speed', 'unit', 'scale']);
