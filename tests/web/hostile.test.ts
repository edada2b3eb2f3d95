// Whatever stands in an address or is pasted: an answer, never an exception, and nothing out of range.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { packagedElements as elements } from '../../web/build/custom-elements.ts';
import { pasteAt, replaceTable } from '../../web/src/labs/cross-entropy/edits.ts';
import { describe as crossEntropyWords } from '../../web/src/labs/cross-entropy/messages.ts';
import {
  checkSettings,
  crossEntropySettings,
  type CrossEntropySettings,
} from '../../web/src/labs/cross-entropy/settings.ts';
import { shapeOf, tableLimits } from '../../web/src/labs/cross-entropy/table.ts';
import { checkText, textLimits, tokenizers } from '../../web/src/labs/next-token/text.ts';
import { readPasted } from '../../web/src/labs/train/compare.ts';
import {
  checkSentences,
  parseSentence,
  sentenceLimits,
  trainSettings,
} from '../../web/src/labs/train/settings.ts';
import { describeProblem, describeRefusal } from '../../web/src/ui/refusals.ts';
import { formatFragment, parseFragment } from '../../web/src/state/fragment.ts';
import {
  defaults,
  formatSettings,
  parseSettings,
  real,
  type Problem,
  type Refusal,
  type Setting,
} from '../../web/src/state/settings.ts';
import { nasty, nastyNumbers } from '../nasty.ts';

const cases = Number(process.env['SURPRISAL_CASES'] ?? 100);
fc.configureGlobal({ numRuns: cases });
vi.setConfig({ testTimeout: 600 * cases });

/** What one reads stays short, however long the text was that it is about. */
const longestMessage = 1500;

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.double().map(String) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...nasty), { maxLength: 3 }).map((all) => all.join(',')),
  },
);

/** A text that a setting writes itself, with something put in, left out or repeated. */
const nearly = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(4),
      fc.constantFrom(...nasty.filter(({ length }) => length < 99), ','),
    )
    .map(([at, left, put]) => text.slice(0, at) + put + text.slice(at + left));

/** What a number must be, as the setting itself says when it refuses one. */
function rangeOf(refusal: Refusal): Extract<Refusal, { kind: 'number' }> | null {
  return refusal.kind === 'number' ? refusal : null;
}

function checkValue(setting: Setting<unknown>, value: unknown): void {
  expect(setting.parse(setting.format(value))).toEqual({ ok: true, value });
  if (typeof value !== 'number') return;
  const refused = setting.parse('x');
  const range = refused.ok ? null : rangeOf(refused.refusal);
  expect(range).not.toBeNull();
  if (range === null) return;
  expect(value).toBeLessThanOrEqual(range.maximum);
  if (range.exclusive) expect(value).toBeGreaterThan(range.minimum);
  else expect(value).toBeGreaterThanOrEqual(range.minimum);
  if (range.whole) expect(Number.isSafeInteger(value)).toBe(true);
}

const checkProblems = (problems: readonly Problem[]): void => {
  for (const problem of problems) {
    const said = describeProblem(problem, (message) => `${message} {text} {count}`);
    expect(said.length).toBeLessThan(longestMessage);
  }
};

describe.each(elements.map((element) => [element.tagName, element.settings] as const))(
  'the settings of %s',
  (_tag, table) => {
    const names = fc.constantFrom(...Object.keys(table), ...nasty.slice(0, 20), '__proto__');

    test('their defaults come back from the text that they are written as', () => {
      for (const setting of Object.values(table)) checkValue(setting, setting.fallback);
    });

    test.each(Object.entries(table))('%s is answered, and in range', (name, setting) => {
      const texts = fc.oneof(anyText, nearly(setting.format(setting.fallback)));
      fc.assert(
        fc.property(texts, (text) => {
          const parsed = setting.parse(text);
          if (parsed.ok) checkValue(setting, parsed.value);
          else checkProblems([{ setting: name, text, refusal: parsed.refusal }]);
        }),
      );
    });

    test('each of the nasty texts is answered by each of them', () => {
      for (const [name, setting] of Object.entries(table))
        for (const text of nasty) {
          const parsed = setting.parse(text);
          if (parsed.ok) checkValue(setting, parsed.value);
          else checkProblems([{ setting: name, text, refusal: parsed.refusal }]);
        }
    });

    test('any address gives settings of the table, or problems and none', () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(names, anyText), { maxLength: 4 }), (pairs) => {
          const fragment = formatFragment(
            'lab',
            new URLSearchParams(pairs.map(([a, b]) => [a, b])),
          );
          const { settings, problems } = parseSettings(table, parseFragment(fragment).parameters);
          expect(settings === null).toBe(problems.length > 0);
          checkProblems(problems);
          if (settings === null) return;
          expect(Object.keys(settings)).toEqual(Object.keys(table));
          const again = parseSettings(table, formatSettings(table, settings));
          expect(again.settings).toEqual(settings);
        }),
      );
    });
  },
);

describe('a number', () => {
  const setting = real({ minimum: -1e30, maximum: 1e30, fallback: 0 });

  test.each(Object.entries(nastyNumbers.accepted))('%j is %d', (text, value) => {
    expect(setting.parse(text)).toEqual({ ok: true, value });
  });

  test.each(nastyNumbers.refused)('%j is none', (text) => {
    expect(setting.parse(text).ok).toBe(false);
  });

  test('of a million digits, and almost one, is answered', () => {
    expect(setting.parse('1'.repeat(1_000_000)).ok).toBe(false);
    expect(setting.parse(`${'1'.repeat(1_000_000)}x`).ok).toBe(false);
    expect(setting.parse(`1.${'1'.repeat(1_000_000)}`).ok).toBe(true);
  });
});

test('any fragment names a lab and parameters, and is written as it is read', () => {
  fc.assert(
    fc.property(anyText, (fragment) => {
      const { lab, parameters } = parseFragment(fragment);
      const again = parseFragment(formatFragment(lab, parameters));
      expect(again.parameters.toString()).toBe(parameters.toString());
    }),
  );
});

describe('a pasted table', () => {
  const start = defaults(crossEntropySettings);
  const cells = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -99, max: 99 }).map(String) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '1,5',
        '−2',
        '1e30',
        'nan',
        'cat',
        '"3"',
        ...nastyNumbers.refused,
      ),
    },
  );
  const tables = fc
    .tuple(
      fc.array(fc.array(cells, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
      fc.constantFrom('\t', ';', ',', ', ', ' ', '  '),
      fc.constantFrom('\n', '\r\n', '\n\n', '\r'),
    )
    .map(([rows, between, line]) => rows.map((row) => row.join(between)).join(line));
  const texts = fc.oneof(tables, anyText);

  const check = (edit: ReturnType<typeof replaceTable>): void => {
    if (!edit.ok) {
      expect(describeRefusal(edit.refusal, crossEntropyWords).length).toBeLessThan(longestMessage);
      return;
    }
    const after: CrossEntropySettings = { ...start, ...edit.value };
    const { rows, classes } = shapeOf(after.logits);
    expect(rows).toBeLessThanOrEqual(tableLimits.rows);
    expect(classes).toBeLessThanOrEqual(tableLimits.classes);
    expect(checkSettings(after)).toEqual([]);
    const written = formatSettings(crossEntropySettings, after);
    expect(parseSettings(crossEntropySettings, written).settings).toEqual(after);
  };

  test('in place of the table is settings that hold, or a message', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, last) => check(replaceTable(start, text, last))),
    );
  });

  test('laid over it from any cell on, too', () => {
    fc.assert(
      fc.property(texts, fc.nat(5), fc.nat(5), (text, row, column) =>
        check(pasteAt(start, row, column, text)),
      ),
    );
  });

  test('made of any of the nasty texts, too', () => {
    for (const text of nasty) {
      for (const last of [false, true]) check(replaceTable(start, text, last));
      for (const column of [0, 5]) check(pasteAt(start, 1, column, text));
    }
  });
});

test('a text to be cut into tokens is within its limits, or there is a message', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...tokenizers), (text, tokenizer) => {
      const checked = checkText(text, tokenizer);
      if (!checked.ok) return;
      expect(checked.value).toEqual({ tokenizer, text });
      expect(Array.from(text).length).toBeLessThanOrEqual(textLimits.most);
      expect(text).not.toMatch(/\p{Cs}/u);
    }),
  );
});

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
        const updates = readPasted(text, sentences).map(({ update }) => update);
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
      expect(readPasted(line, 3)).toEqual([]);
    expect(readPasted(`Epoch${spaces}[ 2 /\t3 ] , Loss: 0.5`, 3)).toMatchObject([
      { update: 6, loss: 0.5 },
    ]);
  });
});
