import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeNextToken } from '../compute.ts';
import { firstPage, Predictions } from '../predictions.ts';
import { nextTokenSettings } from '../settings.ts';
import { checkText, ownText, tokenizers } from '../text.ts';
import { visible } from '../../../format/visible.ts';
import { defaults, formatSettings, parseSettings } from '../../../state/settings.ts';
import { engine } from '../../../../../tests/engine/engine.ts';

const { labs } = engine;
const refusalOf = (text: string): string => {
  const parsed = ownText.parse(text);
  if (parsed.ok || parsed.refusal.kind !== 'custom') throw new Error(`${text} was not refused`);
  return parsed.refusal.message;
};

describe('the own text', () => {
  test.each([
    ['nothing', 'words:', 'text.few-words'],
    ['white space', 'words: \n\t\u3000', 'text.few-words'],
    ['one word', 'words: cat ', 'text.few-words'],
    ['one character', 'characters:👩', 'text.few-characters'],
    ['too much', `words:${'a '.repeat(5001)}`, 'text.too-long'],
    ['a million characters', `characters:${'x'.repeat(1_000_000)}`, 'text.too-long'],
    ['half an emoji', 'characters:a\ud83db', 'text.half'],
    ['a control character', 'words:a\u0000 b', 'text.control'],
    ['no tokenizer', 'The cat sat .', 'text.tokenizer'],
    ['another tokenizer', 'syllables:The cat', 'text.tokenizer'],
  ])('%s is refused', (_, text, message) => {
    expect(refusalOf(text)).toBe(message);
  });

  test.each([
    'words:The cat sat .',
    'characters:The cat sat .',
    'words:שלום עולם',
    'characters:👩‍🔬',
    'words:<script>alert(1)</script> &amp;',
    'words:a:b c:d\n: e',
    `characters:${'🍕'.repeat(10_000)}`,
  ])('%.40s is kept as it is', (text) => {
    const parsed = ownText.parse(text);
    expect(parsed.ok && ownText.format(parsed.value)).toBe(text);
  });

  test('what is accepted the engine can cut, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(...tokenizers),
        (text, tokenizer) => {
          const checked = checkText(text, tokenizer);
          if (checked.ok) {
            expect(labs.tokenize(text, tokenizer).tokens.length).toBeGreaterThan(1);
          } else if (
            checked.refusal.kind === 'custom' &&
            checked.refusal.message.startsWith('text.few')
          ) {
            expect(() => labs.tokenize(text, tokenizer)).toThrow('not 2 to 10000');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('goes into the address and comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(...tokenizers),
        (text, tokenizer) => {
          const checked = checkText(text, tokenizer);
          fc.pre(checked.ok);
          const settings = { ...defaults(nextTokenSettings), text: checked.value };
          const address = formatSettings(nextTokenSettings, settings).toString();
          const parsed = parseSettings(nextTokenSettings, new URLSearchParams(address));
          expect(parsed.settings).toEqual(settings);
        },
      ),
    );
  });
});

test('the sizes are those that the engine takes', () => {
  const { seed, batch, context, classes } = nextTokenSettings;
  const limit = engine.limits().seed;
  const refusal = seed.parse('-1e16');
  expect(refusal).toMatchObject({
    refusal: { minimum: limit.minimum, maximum: limit.maximum },
  });
  const largest = { seed: 9007199254740991, batch: 64, context: 64, classes: 64, extraDraw: true };
  expect(labs.nextToken(largest).nll.rows).toHaveLength(4096);
  for (const setting of [batch, context, classes])
    for (const text of ['0', '65', '1.5', '', '-3', '1e400', 'many'])
      expect(setting.parse(text).ok).toBe(false);
});

describe('predictions', () => {
  test.each([
    [1, 1],
    [3, 4],
    [64, 1],
    [5, 16],
    [5, 17],
    [64, 64],
  ])('of batch %i and context %i are all there, in order, page by page', (batch, context) => {
    const { tokens } = labs.nextToken({
      seed: 1,
      batch,
      context,
      classes: 2,
      extraDraw: false,
    });
    const asked: number[] = [];
    const predictions = new Predictions(
      tokens,
      (sequences) => {
        asked.push(sequences.length);
        return labs.windows(sequences);
      },
      labs.windows(firstPage(tokens)),
    );
    expect(predictions.count).toBe(batch * context);
    expect(asked).toEqual([]);
    let index = 0;
    for (let page = 0; page < predictions.pageCount; page += 1) {
      const windows = predictions.page(page);
      expect(windows.length).toBeGreaterThan(0);
      expect(windows.length).toBeLessThanOrEqual(16);
      expect(predictions.firstOf(page)).toBe(index);
      for (const window of windows) {
        expect(predictions.pageOf(index)).toBe(page);
        expect(predictions.at(index)).toEqual(window);
        expect(window.sequence).toBe(Math.floor(index / context));
        expect(window.position).toBe(index % context);
        expect(window.target).toBe(tokens[window.sequence]?.[window.position + 1]);
        index += 1;
      }
    }
    expect(index).toBe(batch * context);
  });

  test('of a text whose last sequence is short', () => {
    const tokens = Int32Array.from({ length: 40 }, (_, i) => i);
    const [batch = []] = labs.batches(tokens, 3, 18);
    const predictions = new Predictions(batch, labs.windows.bind(labs), null);
    expect(predictions.count).toBe(39);
    expect(predictions.pageCount).toBe(5);
    expect(predictions.at(38)).toMatchObject({ sequence: 2, position: 2, target: 39 });
  });
});

test("the notebook's numbers follow from the defaults", () => {
  const view = computeNextToken(labs, defaults(nextTokenSettings));
  if (view.kind !== 'drawn') throw new Error('the defaults are drawn');
  expect(view.losses.nll.nats.toFixed(4)).toBe('2.3182');
  expect(view.losses['cross-entropy'].nats.toFixed(4)).toBe('2.8195');
  expect(view.otherwise.nll.nats.toFixed(4)).toBe('2.6696');
  expect(view.otherwise['cross-entropy'].nats.toFixed(4)).toBe('2.1994');
  expect(view.steps.means.at(-1)).toBe(view.losses.nll.nats);
  expect(view.losses.nll.perplexity).toBeCloseTo(engine.perplexity(view.losses.nll.nats), 4);
});

test.each([
  [' ', '␣'],
  ['\n', '↵'],
  ['\u200d', 'U+200D'],
  ['\u00a0', 'U+00A0'],
  ['\u0301', '◌\u0301'],
  ['é', 'é'],
  ['👩‍🔬', '👩‍🔬'],
])('the token %j is shown as %s', (token, shown) => {
  expect(visible(token)).toBe(shown);
});
