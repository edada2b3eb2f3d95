// The walk-through of this lab, as Markdown with LaTeX.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectFormulas, formulasOf, inEveryLanguage } from '../../../../../tests/walk-through.ts';
import { defaults } from '../../../state/settings.ts';
import { computeSoftmax } from '../compute.ts';
import { softmaxSettings } from '../settings.ts';
import { walkThrough } from '../walk-through.ts';

const initial = defaults(softmaxSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { temperature: 2.5 },
  { logits: [1000, -1000, 0.5] },
  { logits: [1, Number.NEGATIVE_INFINITY, 3, 0] },
];

test.each(cases)('KaTeX reads every formula in both languages, with %j', async (change) => {
  const settings = { ...initial, ...change };
  const view = computeSoftmax(engine.labs, settings);
  const { en, zh } = await inEveryLanguage(() => walkThrough(view, settings));
  expectFormulas(en);
  expectFormulas(zh);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}(?![^`]*`)/u);
  expect(formulasOf(zh)).toEqual(formulasOf(en));
});

test('it ends in the engine’s probabilities', () => {
  const view = computeSoftmax(engine.labs, initial);
  const text = walkThrough(view, initial);
  for (const p of view.softmax.probabilities) expect(text).toContain(`= ${p.toFixed(4)}`);
  expect(text).toContain(String.raw`p_{1} &= \frac{7.3891}{11.2125} = 0.6590`);
});
