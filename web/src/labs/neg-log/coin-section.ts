import { html, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import { compact, fixed, unitOf } from '../../format/numbers.ts';
import type { NegLogView } from './compute.ts';
import { negLogMessages, t } from './messages.ts';
import { negLogSettings, type NegLogSettings } from './settings.ts';

/** Of a toss, in nats: beyond it no coin is drawn. */
const top = 3;

/** What a toss costs in the mean, by the p(heads) that is tried; the least is the best guess. */
export function coinChart({ coin }: NegLogView, { unit }: NegLogSettings): ChartContent {
  const factor = unitOf[unit];
  const { curve, tried, best } = coin;
  return {
    lines: [
      {
        id: 'mean',
        label: t('coin.mean'),
        points: curve.map(({ p, mean }) => ({ x: p, y: mean * factor })),
        colour: 'loss',
        width: 2.2,
      },
    ],
    axes: {
      xLabel: t('coin.x'),
      xMinimum: 0,
      xMaximum: 1,
      yMinimum: 0,
      yMaximum: top * factor,
      logarithmic: false,
    },
    rulers: [],
    dots: [{ x: best.p, y: best.mean * factor, colour: 'target' }],
    now: {
      x: tried.p,
      at: tried.p,
      y: Math.min(top, tried.mean) * factor,
      caption: t('coin.mean'),
      value: fixed(tried.mean * factor),
    },
    veilFrom: null,
  };
}

function chartTable({ coin }: NegLogView, factor: number): TableContent {
  return {
    caption: t('coin.table'),
    columns: [t('tosses.p'), t('coin.mean')],
    rowCount: coin.curve.length,
    row: (index) => {
      const { p = Number.NaN, mean = Number.NaN } = coin.curve[index] ?? {};
      return [fixed(p, 2), fixed(mean * factor)];
    },
  };
}

/** One's own tosses, and p(heads) by dragging: maximum likelihood. */
export function coinSection(
  view: NegLogView,
  settings: NegLogSettings,
  change: (change: Partial<NegLogSettings>) => void,
): TemplateResult {
  const factor = unitOf[settings.unit];
  const { heads, tails, tried, best, rows } = view.coin;
  const said = t('coin.value', { p: fixed(tried.p, 2), mean: fixed(tried.mean * factor) });
  const field = (name: 'heads' | 'tails' | 'bias'): TemplateResult =>
    html`<surprisal-field
      name=${name}
      .label=${t(`coin.${name}`)}
      .setting=${negLogSettings[name]}
      .value=${settings[name]}
      .custom=${(message: string) => negLogMessages.describe(message)}
      @setting-input=${(event: CustomEvent<number>) => change({ [name]: event.detail })}
    ></surprisal-field>`;
  return html`<div class="columns">
    <section aria-labelledby="coin-heading" part="more">
      <h2 id="coin-heading">
        ${t('coin.heading')} <small>${t('coin.sub', { unit: t(`unit.${settings.unit}`) })}</small>
      </h2>
      <surprisal-line-chart
        id="coin-chart"
        name=${t('coin.aria')}
        .drag=${{ x: settings.bias, minimum: 0, maximum: 1, step: 0.01, text: said }}
        @point-drag=${(event: PointDrag) => change({ bias: event.detail })}
      ></surprisal-line-chart>
      <div class="legend">
        <span><i class="stroke"></i>${t('coin.mean')}</span>
        <span><i class="dot target"></i>${t('coin.best')}</span>
      </div>
      <surprisal-data-table
        id="coin-table"
        .content=${chartTable(view, factor)}
      ></surprisal-data-table>
      <p class="words" id="coin-words">
        ${t('coin.words', { heads, tails, best: fixed(best.p, 2), mean: fixed(best.mean * factor) })}
      </p>
    </section>
    <section aria-labelledby="tosses-heading" part="more">
      <h2 id="tosses-heading">${t('tosses.heading', { heads, tails })}</h2>
      <div class="fields">
        ${field('heads')} ${field('tails')} ${field('bias')}
        <div class="field">
          <span>${t('coin.toss')}</span>
          <span class="segments" role="group" aria-label=${t('coin.toss')}>
            ${(['heads', 'tails'] as const).map(
              (side) =>
                html`<button
                  id=${`toss-${side}`}
                  ?disabled=${settings[side] >= 1000}
                  @click=${() => change({ [side]: settings[side] + 1 })}
                >
                  + ${t(`coin.one.${side}`)}
                </button>`,
            )}
          </span>
        </div>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('coin.heading')}>
        <table class="ledger" id="tosses">
          <thead>
            <tr>
              <th scope="col">${t('tosses.p')}</th>
              <th scope="col">${t('tosses.likelihood')}</th>
              <th scope="col">${t('likelihood.sum')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ p, likelihood, sum, isBest }) =>
                html`<tr class=${isBest ? 'best' : ''}>
                  <th scope="row" class="probability">
                    ${fixed(p, 2)}${isBest ? html` <span class="soft">${t('tosses.best')}</span>` : null}
                  </th>
                  <td class="probability">
                    ${likelihood >= 1e-6 ? fixed(likelihood, 6) : compact(likelihood)}
                  </td>
                  <td class="loss">${fixed(sum * factor)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>
  </div>`;
}
