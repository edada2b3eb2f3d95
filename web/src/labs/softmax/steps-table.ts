import { html, type TemplateResult } from 'lit';
import { compact, fixed } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { nameOf } from './names.ts';
import { shortNumber } from './shift-section.ts';
import { judge } from './verdict.ts';

/** Every step of one way to write softmax; what is no ordinary number any more stands out. */
export function stepsTable(
  { view, settings, highlighted, point }: Context,
  way: 'naive' | 'shifted',
): TemplateResult {
  const { stability } = view;
  const steps = stability[way];
  const exponent = way === 'naive' ? html`<i>z</i>` : html`<i>z</i> − max`;
  const cell = (value: number, text: string, colour = ''): TemplateResult => {
    const broken = !Number.isFinite(value) || (colour === 'probability' && value === 0);
    return html`<td class=${broken ? 'broken' : colour}>${text}</td>`;
  };
  const at = (values: Float32Array, i: number): number => values[i] ?? Number.NaN;
  return html`<h3 id=${`${way}-heading`}>
      ${t(`${way}.heading`)} <small>${t(`${way}.sub`)}</small>
    </h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby=${`${way}-heading`}>
      <table class="steps" id=${`${way}-table`} @pointerleave=${() => point(null)}>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${exponent}</th>
            <th scope="col"><i>e</i><sup>${exponent}</sup></th>
            <th scope="col" class="probability"><i>p</i></th>
            <th scope="col" class="loss">log <i>p</i></th>
            <th scope="col" class="loss">log_softmax</th>
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            steps.logits,
            (_, i) =>
              html`<tr class=${highlighted === i ? 'lit' : ''} @pointerenter=${() => point(i)}>
                <th scope="row"><i>z</i><sub>${i + 1}</sub></th>
                ${cell(at(steps.shifted, i), shortNumber(at(steps.shifted, i)))}
                ${cell(at(steps.exponentials, i), compact(at(steps.exponentials, i)))}
                ${cell(at(steps.probabilities, i), fixed(at(steps.probabilities, i)), 'probability')}
                ${cell(at(steps.logOfProbabilities, i), fixed(at(steps.logOfProbabilities, i)), 'loss')}
                ${cell(at(steps.logProbabilities, i), fixed(at(steps.logProbabilities, i)), 'loss')}
              </tr>`,
          )}
          <tr class="sum">
            <th scope="row">Σ</th>
            <td></td>
            ${cell(steps.sum, compact(steps.sum))}
            <td></td>
            <td></td>
            <td></td>
          </tr>
        </tbody>
      </table>
    </div>
    <p class="note verdict" id=${`${way}-verdict`} role="status">${verdict(way)}</p>`;

  function verdict(of: 'naive' | 'shifted'): string {
    const found = judge(steps);
    const parameters = {
      format: settings.format,
      largest: shortNumber(stability.range.largest),
      smallest: compact(stability.range.smallest),
    };
    if (found.kind === 'overflow' || found.kind === 'vanished')
      return t(`verdict.${found.kind}`, {
        ...parameters,
        z: nameOf('z', found.index),
        p: nameOf('p', found.index),
        value: shortNumber(at(steps.shifted, found.index)),
        direct: fixed(at(steps.logProbabilities, found.index)),
      });
    if (found.kind === 'fine') return t(of === 'naive' ? 'verdict.fine' : 'verdict.safe');
    return t(`verdict.${found.kind}`, parameters);
  }
}
