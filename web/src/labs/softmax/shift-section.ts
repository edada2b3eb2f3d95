import { roundedToDigits } from '../../format/rounding.ts';
import { html, type TemplateResult } from 'lit';
import { compact, probabilityText, typed } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { addStops, dial } from './dial.ts';
import { t } from './messages.ts';
import { softmaxSettings } from './settings.ts';

/** Adds c to every logit: eᶻ grows, p stays. */
export function shiftSection({
  view,
  settings,
  highlighted,
  change,
  point,
}: Context): TemplateResult {
  const { softmax, added, logits, largestChange } = view;
  const { add } = settings;
  const c = html`<i>c</i>`;
  const e = (exponent: string): TemplateResult => html`<i>e</i><sup>${exponent}</sup>`;
  return html`<section aria-labelledby="shift-heading" part="more">
    <h2 id="shift-heading">${t('shift.heading')} <small>${t('shift.sub')}</small></h2>
    ${dial({
      name: 'add',
      label: t('shift.c'),
      meaning: '',
      setting: softmaxSettings.add,
      value: add,
      stops: addStops,
      change: (value) => change({ add: value }),
    })}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="shift-heading">
      <table class="steps" id="shift-table" @pointerleave=${() => point(null)}>
        <thead>
          <tr>
            <td></td>
            <th scope="col"><i>z</i></th>
            <th scope="col"><i>z</i> + ${c}</th>
            <th scope="col">${e('z')}</th>
            <th scope="col">${e('z+c')}</th>
            <th scope="col" class="probability">${t('shift.before')}</th>
            <th scope="col" class="probability">${t('shift.after')}</th>
          </tr>
        </thead>
        <tbody>
          ${logits.map(
            (z, i) =>
              html`<tr class=${highlighted === i ? 'lit' : ''} @pointerenter=${() => point(i)}>
                <th scope="row"><i>z</i><sub>${i + 1}</sub></th>
                <td>${shortNumber(z)}</td>
                <td>${shortNumber(roundedToDigits(z + add, 7))}</td>
                <td>${compact(softmax.exponentials[i] ?? Number.NaN)}</td>
                <td>${compact(added.exponentials[i] ?? Number.NaN)}</td>
                <td class="probability">
                  ${probabilityText(softmax.probabilities[i] ?? Number.NaN, z)}
                </td>
                <td class="probability">
                  ${probabilityText(added.probabilities[i] ?? Number.NaN, z)}
                </td>
              </tr>`,
          )}
          <tr class="sum">
            <th scope="row">Σ</th>
            <td></td>
            <td></td>
            <td>${compact(softmax.sum)}</td>
            <td>${compact(added.sum)}</td>
            <td></td>
            <td></td>
          </tr>
        </tbody>
      </table>
    </div>
    <p class="note" id="shift-note">
      ${t('shift.note', { c: typed(add), change: largestChange === 0 ? '0' : compact(largestChange) })}
    </p>
  </section>`;
}

/** As typed, or a power of ten where that would be long. */
export function shortNumber(value: number): string {
  const text = typed(value).replace('-', '−');
  return text.length <= 8 ? text : compact(value);
}
