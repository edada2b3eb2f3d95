import { html, type TemplateResult } from 'lit';
import { compact, fixed, significant } from '../../format/numbers.ts';
import type { LiveNumber } from '../../ui/formula.ts';
import type { Context } from './context.ts';

/** As many terms of the sum are written out. */
const mostTerms = 4;

/** pᵢ with the numbers of the class that is pointed at, or of the one that moves. */
export function softmaxFormula({ view, settings, highlighted }: Context): TemplateResult {
  const { softmax, moving, logits } = view;
  const index = highlighted ?? moving[0] ?? 0;
  const i = index + 1;
  // Where eᶻ or its sum is beyond float32, the numbers are those with the maximum subtracted.
  const plain = Number.isFinite(softmax.sum) && softmax.sum > 0;
  const [es, sum] = plain
    ? [softmax.exponentials, softmax.sum]
    : [softmax.shiftedExponentials, softmax.shiftedSum];
  const over = settings.temperature === 1 ? '' : '/T';
  const less = plain ? '' : String.raw`-\max ${over === '' ? 'z' : 'z/T'}`;
  const power = (place: string): string => String.raw`\qz{e^{z_{${place}}${over}${less}}}`;
  const numbers: Record<string, LiveNumber> = {
    e: { text: compact(es[index] ?? Number.NaN), colour: 'logit' },
    p: { text: significant(softmax.probabilities[index] ?? Number.NaN), colour: 'probability' },
  };
  const written = logits.length <= mostTerms;
  if (written)
    for (const [j, e] of es.entries()) numbers[`e${j + 1}`] = { text: compact(e), colour: 'logit' };
  else numbers['sum'] = { text: compact(sum), colour: 'logit' };
  const terms = written ? Array.from(es, (_, j) => `@{e${j + 1}}`).join(' + ') : '@{sum}';
  const tex = String.raw`\qp{p_{${i}}} = \frac{${power(String(i))}}{\sum_j ${power('j')}} = \frac{@{e}}{${terms}} = @{p}`;
  return html`<surprisal-formula .tex=${tex} .numbers=${numbers}></surprisal-formula>`;
}

/** One entry of the Jacobian. */
export function jacobianFormula({ view, settings, cell, highlighted }: Context): TemplateResult {
  const { softmax, logits, moving } = view;
  const count = logits.length;
  const own = highlighted ?? moving[0] ?? 0;
  const at = cell ?? own * count + own;
  const [row, column] = [Math.floor(at / count), at % count];
  const value: LiveNumber = {
    text: compact(softmax.jacobian[at] ?? Number.NaN),
    colour: 'gradient',
  };
  const p = (index: number): LiveNumber => ({
    text: fixed(softmax.probabilities[index] ?? Number.NaN),
    colour: 'probability',
  });
  const z = settings.temperature === 1 ? `z_{${column + 1}}` : `(z_{${column + 1}}/T)`;
  const delta = row === column ? '1' : '0';
  const tex = String.raw`\qg{\frac{\partial p_{${row + 1}}}{\partial ${z}}} = \qp{p_{${row + 1}}}\,(\delta_{${row + 1},${column + 1}} - \qp{p_{${column + 1}}}) = @{a}\,(${delta} - @{b}) = @{value}`;
  return html`<surprisal-formula
    .tex=${tex}
    .numbers=${{ a: p(row), b: p(column), value }}
  ></surprisal-formula>`;
}
