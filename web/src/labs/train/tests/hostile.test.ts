// Whatever is typed as a sentence or pasted as losses: within the limits, or a message.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../../../tests/web/any-text.ts';
import { readLosses } from '../pasted-losses.ts';
import { checkSentences, parseSentence, sentenceLimits, trainSettings } from '../settings.ts';

describe('a sentence', () => {
  const words = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('hello', 'I', 'am', '你好', 'é') },
    { weight: 1, arbitrary: anyText },
  );
  const sentences = fc.array(words, { maxLength: 6 }).map((all) => all.join(' '));

  test('is words within the limits, or there is a message', () => {
    fc.assert(
      fc.property(fc.oneof(sentences, anyText), fc.integer({ min: 1, max: 50 }), (text, line) => {
        const parsed = parseSentence(text, line);
        if (!parsed.ok) return;
        expect(parsed.value.length).toBeGreaterThanOrEqual(sentenceLimits.wordsMinimum);
        expect(parsed.value.length).toBeLessThanOrEqual(sentenceLimits.words);
        for (const word of parsed.value) {
          expect(word).toMatch(/^\S+$/u);
          expect(Array.from(word).length).toBeLessThanOrEqual(sentenceLimits.letters);
        }
      }),
    );
  });

  test('and many of them together hold the limits of the vocabulary', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 60 }), (lines) => {
        const parsed = trainSettings.sentences.parse(lines.join('\n'));
        if (parsed.ok) expect(checkSentences(parsed.value).ok).toBe(true);
      }),
    );
  });
});

describe('what PyTorch printed', () => {
  const lines = fc
    .array(
      fc.oneof(
        anyText,
        fc.tuple(fc.integer(), fc.double()).map(([step, loss]) => JSON.stringify({ step, loss })),
        fc
          .tuple(fc.nat(), fc.double())
          .map(([epoch, loss]) => `Epoch [${epoch}/100], Loss: ${loss}`),
      ),
      { maxLength: 8 },
    )
    .map((all) => all.join('\n'));

  test('or anything else is losses in order, one for an update', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 50 }), (text, sentences) => {
        const read = readLosses(text, sentences);
        const updates = read.ok ? read.value.map(({ update }) => update) : [];
        expect(updates).toEqual([...new Set(updates)].sort((a, b) => a - b));
        for (const update of updates) expect(Number.isInteger(update) && update >= 1).toBe(true);
      }),
    );
  });

  test('spaces without an end in a line are passed over', () => {
    const spaces = ' '.repeat(200_000);
    for (const line of [
      `Epoch${spaces}x`,
      `Epoch 1${spaces}x`,
      `Epoch 1 /${spaces}`,
      `Epoch 1, Loss:${spaces}x`,
    ])
      expect(readLosses(line, 3)).toEqual({ ok: true, value: [] });
    expect(readLosses(`epoch ${'1'.repeat(200_000)}x loss 1`, 3)).toEqual({ ok: true, value: [] });
    expect(readLosses(`Epoch${spaces}[ 2 /\t3 ] , Loss: 0.5`, 3)).toMatchObject({
      value: [{ update: 6, loss: 0.5 }],
    });
  });
});
