import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultRun } from '../../../engine/default-run.ts';
import { engine } from '../../../../../tests/engine/engine.ts';
import {
  parseSentence,
  runConfig,
  runKey,
  sentenceLimits,
  trainSettings,
  weightDecay,
} from '../settings.ts';
import { defaults, formatSettings, parseSettings, type Setting } from '../../../state/settings.ts';

const parse = (parameters: Record<string, string>) =>
  parseSettings(trainSettings, new URLSearchParams(parameters));

test('the default settings are the default run', () => {
  expect(runConfig(defaults(trainSettings))).toEqual(defaultRun);
});

test('ranges are those that the engine checks', () => {
  const limits = engine.limits();
  const pairs: [Setting<unknown>, keyof typeof limits][] = [
    [trainSettings.seed, 'seed'],
    [trainSettings.epochs, 'epochs'],
    [trainSettings.lr, 'learningRate'],
    [trainSettings.momentum, 'momentum'],
    [trainSettings['weight-decay'], 'weightDecay'],
    [trainSettings.clip, 'clipNorm'],
    [trainSettings.embed, 'embeddingSize'],
    [trainSettings.hidden, 'hiddenSize'],
  ];
  for (const [setting, name] of pairs) {
    const refusal = setting.parse('not a number');
    expect(refusal.ok).toBe(false);
    if (refusal.ok || refusal.refusal.kind !== 'number') throw new Error(name);
    const { minimum, maximum, exclusive } = refusal.refusal;
    expect({ minimum, maximum, exclusiveMinimum: exclusive }, name).toEqual(limits[name]);
  }
  expect(sentenceLimits.sentences).toBe(limits.sentences.maximum);
  expect(sentenceLimits.wordsMinimum).toBe(limits.words.minimum);
  expect(sentenceLimits.words).toBe(limits.words.maximum);
  expect(sentenceLimits.vocabulary).toBe(limits.vocabulary.maximum);
  expect(sentenceLimits.sentences * 10_000).toBeLessThanOrEqual(limits.updates.maximum);
});

test('weight decay follows the optimizer until it is given', () => {
  const settings = defaults(trainSettings);
  expect(weightDecay(settings)).toBe(0);
  expect(weightDecay({ ...settings, optimizer: 'adamw' })).toBe(0.01);
  expect(weightDecay({ ...settings, optimizer: 'adamw', 'weight-decay': 0 })).toBe(0);
});

test('speed, unit and scale show the same run', () => {
  const settings = defaults(trainSettings);
  expect(runKey({ ...settings, speed: 'full', unit: 'bits', scale: 'log' })).toBe(runKey(settings));
  expect(runKey({ ...settings, seed: 1 })).not.toBe(runKey(settings));
});

test('sentences come one a line', () => {
  const { settings } = parse({ sentences: 'a b c\n\n  d   e \n' });
  expect(settings?.sentences).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
});

test.each([
  ['nothing', '', 'sentences.count'],
  ['one word', 'hello', 'sentence.too-few'],
  ['too many words', 'a '.repeat(33), 'sentence.too-many'],
  ['a million characters', 'x'.repeat(1_000_000), 'sentences.too-long'],
  ['a long word', `a ${'y'.repeat(41)}`, 'sentence.long-word'],
  ['the padding typed by hand', 'hello <PAD>', 'sentence.padding'],
  ['too many sentences', 'a b\n'.repeat(51), 'sentences.count'],
  [
    'too many different words',
    Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 20 }, (_v, j) => `w${20 * i + j}`).join(' '),
    ).join('\n'),
    'sentences.vocabulary',
  ],
])('%s is refused', (_name, sentences, message) => {
  const { settings, problems } = parse({ sentences });
  expect(settings).toBeNull();
  expect(problems[0]?.refusal).toMatchObject({ kind: 'custom', message });
});

test.each([
  '👩‍👩‍👧 😀 🎉',
  'שלום עולם טוב',
  'مرحبا بالعالم',
  '<script>alert(1)</script> & "x"',
  'the the the',
  '=1+1 x',
])('%s is a sentence', (text) => {
  const { settings } = parse({ sentences: text });
  expect(settings?.sentences).toEqual([text.split(/\s+/u)]);
});

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((text) => !/\s/u.test(text));

test('accepted sentences survive the way through the address', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      (lines) => {
        const parsed = lines.map((words, i) => parseSentence(words.join(' '), i + 1));
        const sentences = parsed.map((one) => (one.ok ? one.value : []));
        expect(sentences).toEqual(lines);
        const settings = { ...defaults(trainSettings), sentences };
        const back = parseSettings(
          trainSettings,
          new URLSearchParams(formatSettings(trainSettings, settings).toString()),
        );
        expect(back.settings?.sentences).toEqual(sentences);
      },
    ),
  );
});
