// The walk-through of this lab, as Markdown with LaTeX.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectFormulas, formulasOf, inEveryLanguage } from '../../../../../tests/walk-through.ts';
import { defaults } from '../../../state/settings.ts';
import { computeInformation } from '../compute.ts';
import { informationSettings } from '../settings.ts';
import { walkThrough } from '../walk-through.ts';

const initial = defaults(informationSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { pq: { p: [0.5, 0.5], q: [1, 0] } },
  { pq: { p: [1, 0], q: [1, 0] }, prob: 0.25, y: '0' },
  { prob: 0, y: '1' },
];

test.each(cases)('KaTeX reads every formula in both languages, with %j', async (change) => {
  const settings = { ...initial, ...change };
  const view = computeInformation(engine.labs, settings);
  const { en, zh } = await inEveryLanguage(() => walkThrough(view, settings));
  expectFormulas(en);
  expectFormulas(zh);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}(?![^`]*`)/u);
  expect(formulasOf(zh)).toEqual(formulasOf(en));
});

test('the three numbers are the engine’s', () => {
  const view = computeInformation(engine.labs, initial);
  const text = walkThrough(view, initial);
  const { entropy, crossEntropy, divergence } = view.information;
  for (const number of [entropy, crossEntropy, divergence])
    expect(text).toContain(`= ${number.toFixed(4)}\n`);
});
