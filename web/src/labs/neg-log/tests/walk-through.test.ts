// The walk-through of this lab, as Markdown with LaTeX.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectFormulas, formulasOf, inEveryLanguage } from '../../../../../tests/walk-through.ts';
import { defaults } from '../../../state/settings.ts';
import { computeNegLog } from '../compute.ts';
import { negLogSettings } from '../settings.ts';
import { walkThrough } from '../walk-through.ts';

const initial = defaults(negLogSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { p: 0 },
  { p: 1, epsilon: 1e-8 },
  { p: 1e-300, factor: 0.5, count: 200, precision: 'float64' },
  { factor: 1, count: 3 },
];

test.each(cases)('KaTeX reads every formula in both languages, with %j', async (change) => {
  const settings = { ...initial, ...change };
  const view = computeNegLog(engine.labs, settings);
  const { en, zh } = await inEveryLanguage(() => walkThrough(view, settings));
  expectFormulas(en);
  expectFormulas(zh);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}(?![^`]*`)/u);
  expect(formulasOf(zh)).toEqual(formulasOf(en));
});

test('it says what the page says', () => {
  const settings = { ...initial, p: 0.25 };
  const text = walkThrough(computeNegLog(engine.labs, settings), settings);
  expect(text).toContain(String.raw`-\log p = -\log 0.25 = 1.3863`);
  expect(text).toContain('= 2.0000');
  expect(text).toContain('= -4.0000');
});
