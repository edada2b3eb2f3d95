// The walk-through of this lab, as Markdown with LaTeX.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectFormulas, formulasOf, inEveryLanguage } from '../../../../../tests/walk-through.ts';
import { defaults } from '../../../state/settings.ts';
import { computeCrossEntropy } from '../compute.ts';
import { crossEntropySettings } from '../settings.ts';
import { walkThrough } from '../walk-through.ts';

const initial = defaults(crossEntropySettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { precision: 'float64', reduction: 'sum' },
  { reduction: 'none', 'label-smoothing': 0.1 },
  { weight: [1, 2, 0.5, 0, 1], 'label-smoothing': 0.3 },
  { weight: [1, 2, 0.5, 3, 1], 'ignore-index': 1 },
  {
    logits: [
      [
        [1000, 0],
        [0, 1000],
      ],
    ],
    targets: [1, 1],
    precision: 'float64',
  },
  {
    logits: [
      [
        [1000, 0],
        [0, 1000],
      ],
    ],
    targets: [1, 0],
  },
  { logits: [[[2, Number.NEGATIVE_INFINITY, 0.1]]], targets: [2], row: 1 },
  {
    logits: [
      [
        [2, 1, 0.1],
        [0, 1, 2],
      ],
    ],
    targets: [0, 2],
    'target-probabilities': [
      [0.7, 0.2, 0.1],
      [0, 0, 1],
    ],
    'label-smoothing': 0.1,
    weight: [1, 2, 3],
  },
  {
    logits: [[[2, 1, 0.1]]],
    targets: [0],
    'target-probabilities': [[0.75, 0.25, 0]],
    reduction: 'sum',
  },
];

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
