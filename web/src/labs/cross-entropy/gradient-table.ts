import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import { magnitude } from '../../charts/heat-map.ts';
import { fixed } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { litAt } from './link.ts';
import { t } from './messages.ts';
import { gradientName } from './row-panel.ts';
import { isIgnored } from './settings.ts';
import { shapeOf } from './table.ts';
import { className } from './words.ts';

/** The gradient of every cell: a bar to the right pushes its logit down, one to the left up. */
export function gradientFold(context: Context): TemplateResult {
  const { view, settings, lit, row: chosen } = context;
  const { classes, rows } = shapeOf(settings.logits);
  const { gradient } = view.steps;
  const largest = magnitude(gradient) || 1;
  const cells = Array.from({ length: classes }, (_, column) => column);
  return context.folds.within(
    { id: 'gradient', heading: t('gradient.heading'), sub: gradientName(context) },
    html`<div class="box tall" tabindex="0" role="region" aria-label=${t('gradient.heading')}>
        <table class="gradients">
          <thead>
            <tr>
              <th><span class="visually-hidden">${t('column.row')}</span></th>
              ${cells.map((column) => html`<th scope="col">${className(settings, column)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${Array.from({ length: rows }, (_, row) => {
              const target = isIgnored(settings, row) ? null : settings.targets[row];
              return html`<tr class=${row === chosen ? 'chosen' : ''}>
                <th scope="row">${row + 1}</th>
                ${cells.map((column) => {
                  const value = gradient[row * classes + column] ?? Number.NaN;
                  const part = Number.isFinite(value) ? (Math.abs(value) / largest) * 50 : 0;
                  return html`<td
                    class="${column === target ? 'y' : ''} ${litAt(lit, row, column)}"
                    @pointerenter=${() => context.point({ row, column })}
                    @pointerleave=${() => context.point(null)}
                  >
                    <i class=${value < 0 ? 'down' : 'up'} .style=${`--part:${part}%`}></i
                    ><b>${fixed(value)}</b>
                  </td>`;
                })}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <p class="aside">${t('gradient.why')}</p>`,
  );
}
