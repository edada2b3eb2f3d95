import { html, type TemplateResult } from 'lit';
import '../../ui/formula.ts';
import { compact, fixed } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { t as deep } from './depth-messages.ts';
import { gradientFold } from './gradient-table.ts';
import type { Lesson } from './lesson.ts';
import { litAt } from './link.ts';
import { t } from './messages.ts';
import { className, rowName } from './words.ts';

/** −1/p times p(δ − p) is p − y, with the numbers of the chosen row. */
export function derivationSection(context: Context): TemplateResult {
  const { view, settings, row } = context;
  const { chain } = view.lesson;
  return html`<section aria-labelledby="chain-heading" part="more">
    <h2 id="chain-heading">${deep('chain.heading')} <small>${rowName(settings, row)}</small></h2>
    ${
      chain === null
        ? html`<p class="words" id="chain-none">
            ${deep(settings['target-probabilities'] === null ? 'chain.none' : 'chain.soft')}
          </p>`
        : chainPicture(context, chain)
    }
    ${gradientFold(context)}
  </section>`;
}

/** A bar from nought in the middle, to either side. */
function signed(value: number, largest: number, colour: string): TemplateResult {
  const part = Number.isFinite(value) && largest > 0 ? (Math.abs(value) / largest) * 50 : 0;
  return html`<i class="${value < 0 ? 'down' : 'up'} ${colour}" .style=${`--part:${part}%`}></i>`;
}

function chainPicture(context: Context, chain: NonNullable<Lesson['chain']>): TemplateResult {
  const { view, settings, row, lit } = context;
  const { slope, jacobian, gradient } = chain;
  const { truth } = view.lesson.definition;
  const classes = truth.length;
  const target = settings.targets[row] ?? 0;
  const steepest = jacobian.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return html`<p class="words">${deep('chain.why')}</p>
    <div class="box" tabindex="0" role="region" aria-label=${deep('chain.heading')}>
      <table class="chained" id="chained">
        <thead>
          <tr>
            <th><span class="visually-hidden">${t('column.class')}</span></th>
            <th scope="col">−1/p<sub>c</sub></th>
            <th scope="col">× p<sub>c</sub>(δ − p)</th>
            <th scope="col">= p − y</th>
          </tr>
        </thead>
        <tbody>
          ${truth.map((y, column) => {
            const p = view.steps.probabilities[row * classes + column] ?? Number.NaN;
            return html`<tr
              class="${column === target ? 'right' : ''} ${litAt(lit, row, column)}"
              @pointerenter=${() => context.point({ row, column })}
              @pointerleave=${() => context.point(null)}
            >
              <th scope="row">${className(settings, column)}</th>
              <td>${compact(slope)}</td>
              <td class="signed">
                ${signed(jacobian[column] ?? 0, steepest, '')}<b>${fixed(jacobian[column] ?? 0)}</b>
              </td>
              <td class="signed gradient">
                ${signed(gradient[column] ?? 0, 1, 'slope')}<b
                  ><span class="soft">${fixed(p)} − ${y} =</span> ${fixed(gradient[column] ?? 0)}</b
                >
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <div class="columns">
      <p class="words" id="chain-softmax">${deep('chain.softmax')}</p>
      <div>
        <surprisal-formula
          id="chain-formula"
          .tex=${String.raw`\begin{aligned}\frac{\partial\, \ql{\ell}}{\partial \qz{z_k}} &= -\frac{1}{\qp{p_c}} \cdot \qp{p_c}\,(\delta_{ck} - \qp{p_k}) \\ &= \qp{p_k} - y_k\end{aligned}`}
          .numbers=${{}}
        ></surprisal-formula>
        <p class="words" id="chain-said">${deep('chain.said')}</p>
      </div>
    </div>`;
}
