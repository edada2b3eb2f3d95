import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import { fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { isIgnored } from './settings.ts';
import { shapeOf } from './table.ts';
import { isPlain, lossText, targetName, weightText } from './words.ts';

/** Token by token: −log p, what it adds to both sums, and the mean so far; last, the perplexity. */
export function ledgerFold(context: Context): TemplateResult {
  const { view, settings, lit, row: chosen } = context;
  const { steps } = view;
  const { unit } = settings;
  const { classes, rows } = shapeOf(settings.logits);
  const mean = settings.reduction === 'mean';
  const unitName = t(`unit.${unit}`);
  return context.folds.within(
    { id: 'ledger', heading: t('ledger.heading'), sub: t('ledger.sub', { unit: unitName }) },
    html`<div class="box tall" tabindex="0" role="region" aria-label=${t('ledger.heading')}>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">${t('ledger.row')}</th>
              <th scope="col">${t('column.target')}</th>
              <th scope="col">p</th>
              <th scope="col">
                ${isPlain(settings) && settings['target-probabilities'] === null ? '−log p' : t('column.loss')}
              </th>
              <th scope="col">${t('ledger.weight')}</th>
              <th scope="col">${t('ledger.sum')}</th>
              <th scope="col">${t('ledger.weights')}</th>
              <th scope="col">${t('ledger.mean')}</th>
            </tr>
          </thead>
          <tbody>
            ${Array.from({ length: rows }, (_, row) => {
              const ignored = isIgnored(settings, row);
              const column = settings.targets[row] ?? 0;
              const z = settings.logits.flat()[row]?.[column];
              const p = ignored
                ? null
                : (steps.probabilities[row * classes + column] ?? Number.NaN);
              return html`<tr
                class="${row === chosen ? 'chosen' : ''} ${lit?.row === row ? 'lit' : ''} ${ignored ? 'ignored' : ''}"
                @pointerenter=${() => context.point({ row, column })}
                @pointerleave=${() => context.point(null)}
                @click=${() => context.change({ row: row + 1 })}
              >
                <th scope="row">${row + 1}</th>
                <td class="target">${ignored ? t('ignored') : targetName(settings, row)}</td>
                <td class="probability">${p === null ? '–' : probabilityText(p, z)}</td>
                <td class="loss">${ignored ? '–' : lossText(steps.rowLosses[row] ?? 0, unit)}</td>
                <td>${weightText(steps.rowWeights[row] ?? 0)}</td>
                <td class="loss">${lossText(steps.runningLosses[row] ?? 0, unit)}</td>
                <td>${weightText(steps.runningWeights[row] ?? 0)}</td>
                <td class="loss">${lossText(steps.runningMeans[row] ?? 0, unit)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <p class="chain" id="chain">
        Σ = <b class="loss">${lossText(steps.runningLosses[rows - 1] ?? 0, unit)}</b>
        <span aria-hidden="true">→</span>
        ${t('ledger.divide', { divisor: weightText(steps.runningWeights[rows - 1] ?? 0) })}
        <b class="loss">${lossText(steps.runningMeans[rows - 1] ?? 0, unit)}</b> ${unitName}
        ${
          mean
            ? html`<span aria-hidden="true">→</span>
                ${term(t('perplexity'), t('term.perplexity'), 'perplexity')}
                ${unit === 'bits' ? html`2` : html`<i>e</i>`}<sup>${t('ledger.mean-short')}</sup> =
                <b>${fixed(steps.perplexity)}</b>`
            : null
        }
      </p>
      <surprisal-data-table
        id="ledger-table"
        .content=${{
          caption: t('ledger.exact', { unit: unitName }),
          columns: [t('ledger.row'), t('column.target'), t('column.p'), 'float32', 'float64'],
          rowCount: rows,
          row: (row: number) => [
            String(row + 1),
            isIgnored(settings, row) ? t('ignored') : targetName(settings, row),
            isIgnored(settings, row)
              ? '–'
              : fixed(
                  steps.probabilities[row * classes + (settings.targets[row] ?? 0)] ?? Number.NaN,
                  8,
                ),
            fixed((view.losses32[row] ?? Number.NaN) * unitOf[unit], 8),
            fixed((view.losses64[row] ?? Number.NaN) * unitOf[unit], 8),
          ],
        }}
      ></surprisal-data-table>`,
  );
}
