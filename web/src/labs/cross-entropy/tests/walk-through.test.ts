// The walk-through of this lab, as Markdown with LaTeX.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectFormulas, formulasOf, inEveryLanguage } from '../../../../../tests/walk-through.ts';
import { computeCrossEntropy } from '../compute.ts';
import { walkThrough } from '../walk-through.ts';
import { cases, initial } from './written-cases.ts';

test.each(cases)('KaTeX reads every formula in both languages, with %j', async (change) => {
  const settings = { ...initial, ...change };
  const view = computeCrossEntropy(engine.labs, settings);
  const { en, zh } = await inEveryLanguage(() => walkThrough(view, settings));
  expectFormulas(en);
  expectFormulas(zh);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}(?![^`]*`)/u);
  expect(formulasOf(zh)).toEqual(formulasOf(en));
});

test('all six rows of the worked example are there, with every step as the engine has it', () => {
  const view = computeCrossEntropy(engine.labs, initial);
  const text = walkThrough(view, initial);
  const rows = text.split(/^## /m).slice(1);
  expect(rows).toHaveLength(7);
  const { exponentials, sums, probabilities, rowLosses, gradient, loss, perplexity } = view.steps;
  const written = (value: number | undefined): string => (value ?? Number.NaN).toFixed(4);
  for (const [n, row] of rows.slice(0, 6).entries()) {
    for (let c = 0; c < 5; c += 1) {
      const at = 5 * n + c;
      expect(row).toContain(`&= ${written(exponentials[at])}`);
      const fraction = String.raw`\frac{${written(exponentials[at])}}{${written(sums[n])}}`;
      expect(row).toContain(`p_{${c}} &= ${fraction} = ${written(probabilities[at])}`);
      expect(row).toContain(written(gradient[at]));
    }
    expect(row).toContain(`= ${written(rowLosses[n])}`);
  }
  expect(rows[6]).toContain(String.raw`\mathcal{L} &= \frac{4.6075}{6} = ${written(loss)}`);
  expect(rows[6]).toContain(`&= ${written(perplexity)}`);
});
