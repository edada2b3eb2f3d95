import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/heat-map.ts';
import { woven } from '../shared/woven.ts';
import { term } from '../shared/sections.ts';
import { compact } from '../../format/numbers.ts';
import { jacobianFormula } from './formula.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { nameOf } from './names.ts';

/** No slope of softmax is steeper: p(1 − p) is largest at 1/2. */
const steepest = 0.25;

/** ∂pᵢ/∂zⱼ as colours: a class gains what the others lose. */
export function jacobianSection(context: Context): TemplateResult {
  const { view, settings, highlighted, cell, point, pointAtCell } = context;
  const { jacobian } = view.softmax;
  const count = view.logits.length;
  const indices = view.logits.map((_, i) => i);
  const size = Math.min(104, Math.floor(240 / count));
  const over = settings.temperature === 1 ? 'z' : 'z/T';
  const describe = (row: number, column: number): string =>
    `∂${nameOf('p', row)}/∂${nameOf('z', column)}${over === 'z' ? '' : '/T'}`;
  const definition = t(over === 'z' ? 'jacobian.sub' : 'jacobian.sub-scaled');
  return context.folds.section(
    {
      id: 'jacobian',
      part: 'inspector',
      heading: t('jacobian.heading'),
      sub: t('jacobian.term'),
    },
    html`<div class="beside">
      <div>
        <div class="jacobian" .style=${`--size:${size}`} @pointerleave=${() => point(null)}>
          <div class="columns-of logit" aria-hidden="true">
            ${indices.map((j) => html`<span><i>z</i><sub>${j + 1}</sub></span>`)}
          </div>
          <div class="rows-of probability" aria-hidden="true">
            ${indices.map((i) => html`<span><i>p</i><sub>${i + 1}</sub></span>`)}
          </div>
          <surprisal-heat-map
            name=${t('jacobian.aria', { over })}
            .matrix=${{ rows: count, columns: count, values: jacobian }}
            .scale=${steepest}
            .cellSize=${size}
            .chosen=${cell ?? (highlighted === null ? null : highlighted * count + highlighted)}
            .describe=${describe}
            @choose-cell=${(event: CustomEvent<number>) => pointAtCell(event.detail)}
          ></surprisal-heat-map>
          <div class="scale" role="img" aria-label=${t('jacobian.scale', { scale: steepest })}>
            <span>−${steepest}</span><i></i><span>${steepest}</span>
          </div>
        </div>
      </div>
      <div>
        <p class="text">
          ${woven(definition, { jacobian: term(t('jacobian.term'), t('term.jacobian')) })}
        </p>
        ${jacobianFormula(context)}
        <p class="note">${t('jacobian.note')}</p>
        <surprisal-data-table
          id="jacobian-table"
          .content=${{
            caption: t('jacobian.caption', { over }),
            columns: ['∂p / ∂z', ...indices.map((j) => nameOf('z', j))],
            rowCount: count,
            row: (i: number) => [
              nameOf('p', i),
              ...indices.map((j) => compact(jacobian[i * count + j] ?? Number.NaN)),
            ],
          }}
        ></surprisal-data-table>
      </div>
    </div>`,
  );
}
