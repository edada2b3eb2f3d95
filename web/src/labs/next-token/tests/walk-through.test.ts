// The walk-through of this lab, as Markdown with LaTeX.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectFormulas, formulasOf, inEveryLanguage } from '../../../../../tests/walk-through.ts';
import { defaults } from '../../../state/settings.ts';
import { computeNextToken } from '../compute.ts';
import { nextTokenSettings } from '../settings.ts';
import { walkThrough } from '../walk-through.ts';

const initial = defaults(nextTokenSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { batch: 1, context: 2, classes: 1 },
  { batch: 4, context: 20, classes: 3, extra: true },
  { source: 'text' },
  { source: 'text', text: { tokenizer: 'words', text: 'a "quoted" \\\\n 你好' } },
];

test.each(cases)('KaTeX reads every formula in both languages, with %j', async (change) => {
  const settings = { ...initial, ...change };
  const view = computeNextToken(engine.labs, settings);
  const { en, zh } = await inEveryLanguage(() => walkThrough(view));
  expectFormulas(en);
  expectFormulas(zh);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}(?![^`]*`)/u);
  expect(formulasOf(zh)).toEqual(formulasOf(en));
});

test('it lists the predictions and ends in the loss of the page', () => {
  const view = computeNextToken(engine.labs, initial);
  if (view.kind !== 'drawn') throw new Error('the default is drawn');
  const text = walkThrough(view);
  expect(text.match(/^- /gm)).toHaveLength(initial.batch * initial.context);
  expect(text).toContain(String.raw`\mathcal{L} &= ${view.losses.nll.nats.toFixed(4)}`);
});
