// Whatever stands in an address: an answer, never an exception, and nothing out of range.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packagedElements as elements } from '../../web/build/custom-elements.ts';
import { describeProblem } from '../../web/src/ui/refusals.ts';
import { formatFragment, parseFragment } from '../../web/src/state/fragment.ts';
import {
  formatSettings,
  parseSettings,
  real,
  type Problem,
  type Refusal,
  type Setting,
} from '../../web/src/state/settings.ts';
import { nasty, nastyNumbers } from '../nasty.ts';
import { anyText, longestMessage } from './any-text.ts';

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
