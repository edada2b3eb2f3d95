import { html, type TemplateResult } from 'lit';
import type { TableContent } from '../../charts/data-table.ts';
import type { ChartContent, Readout } from '../../charts/content.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { compact, fixed, grouped, unitOf } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import type { NegLogView } from './compute.ts';
import { t } from './messages.ts';
import type { ProductRow } from './multiply.ts';
import { negLogSettings, type NegLogSettings } from './settings.ts';

/** −log of the running product, as far as it goes, under the running sum. */
export function likelihoodChart(view: NegLogView, settings: NegLogSettings): ChartContent {
  const factor = unitOf[settings.unit];
  const { rows, last, ceiling } = view.multiplied;
  const finite = (y: number): boolean => Number.isFinite(y);
  const points = (y: (row: ProductRow) => number): { x: number; y: number }[] =>
    rows.map((row) => ({ x: row.factors, y: y(row) * factor })).filter((point) => finite(point.y));
  return {
    lines: [
      {
        id: 'sum',
        label: t('likelihood.sum'),
        points: points((row) => row.sum),
        colour: 'loss',
        width: 2.2,
      },
      {
        id: 'product',
        label: t('likelihood.of-product'),
        points: points((row) => row.natsOfProduct),
        colour: 'probability',
        width: 7,
        opacity: 0.4,
      },
    ],
    axes: {
      xLabel: t('likelihood.x'),
      xMinimum: 0,
      xMaximum: settings.count,
      yMinimum: 0,
      yMaximum: finite(last.sum) ? niceCeiling(last.sum * factor) : 1,
      logarithmic: false,
    },
    rulers: [
      {
        y: ceiling * factor,
        label: t('likelihood.ceiling', {
          precision: settings.precision,
          nats: fixed(ceiling * factor),
        }),
        colour: 'reference',
        align: 'left',
      },
    ],
    now: {
      x: last.factors,
      at: last.factors,
      y: finite(last.sum) ? last.sum * factor : null,
      caption: t('likelihood.sum'),
      value: fixed(last.sum * factor),
    },
    veilFrom: null,
  };
}

export function likelihoodReadout(
  view: NegLogView,
  settings: NegLogSettings,
  x: number,
): Readout | null {
  const factor = unitOf[settings.unit];
  const row = view.multiplied.rows.findLast(({ factors }) => factors <= Math.max(1, x));
  if (row === undefined) return null;
  return {
    title: t('likelihood.after', { factors: grouped(row.factors) }),
    rows: [
      { label: t('likelihood.product'), value: compact(row.product), colour: 'probability' },
      { label: t('likelihood.sum'), value: fixed(row.sum * factor), colour: 'loss' },
    ],
  };
}

function chartTable(rows: readonly ProductRow[], factor: number): TableContent {
  return {
    caption: t('likelihood.table'),
    columns: [
      t('likelihood.x'),
      t('likelihood.product'),
      t('likelihood.of-product'),
      t('likelihood.sum'),
    ],
    rowCount: rows.length,
    row: (index) => {
      const row = rows[index];
      return row === undefined
        ? []
        : [
            grouped(row.factors),
            row.product === 0 ? '0' : compact(row.product),
            fixed(row.natsOfProduct * factor),
            fixed(row.sum * factor),
          ];
    },
  };
}

export function likelihoodSection(
  view: NegLogView,
  settings: NegLogSettings,
  change: (change: Partial<NegLogSettings>) => void,
): TemplateResult {
  const factor = unitOf[settings.unit];
  const unit = t(`unit.${settings.unit}`);
  const { multiplied } = view;
  const { last } = multiplied;
  const place = (at: number | null): string => (at === null ? t('likelihood.never') : grouped(at));
  const precisions = ['float32', 'float64'] as const;
  return html`<div class="columns">
    <section aria-labelledby="likelihood-heading" part="more">
      <h2 id="likelihood-heading">
        ${t('likelihood.heading')} <small>${t('likelihood.sub', { unit })}</small>
      </h2>
      <surprisal-line-chart
        id="likelihood-chart"
        name=${t('likelihood.aria', { unit })}
        .readAt=${(x: number) => likelihoodReadout(view, settings, x)}
      ></surprisal-line-chart>
      <div class="legend">
        <span><i class="stroke"></i>${t('likelihood.sum')}</span>
        <span><i class="stroke broad"></i>${t('likelihood.of-product')}</span>
      </div>
      <surprisal-data-table
        id="likelihood-table"
        .content=${chartTable(multiplied.rows, factor)}
      ></surprisal-data-table>
    </section>
    <section aria-labelledby="product-heading" part="more">
      <h2 id="product-heading">
        ${term(t('product.heading'), t('term.likelihood'))} <small>${settings.precision}</small>
      </h2>
      <surprisal-formula
        id="likelihood-formula"
        .tex=${String.raw`\begin{aligned}\qp{p}^{@{count}} &= @{product} \\ @{n} \cdot (\ql{-\log${settings.unit === 'bits' ? '_2' : ''}} \qp{p}) &= @{sum}\end{aligned}`}
        .numbers=${{
          count: { text: String(settings.count), colour: 'ink' },
          n: { text: String(settings.count), colour: 'ink' },
          product: {
            text: last.product === 0 ? '0' : compact(last.product),
            colour: 'probability',
          },
          sum: { text: fixed(last.sum * factor), colour: 'loss' },
        }}
      ></surprisal-formula>
      <div class="fields">
        ${(['factor', 'count'] as const).map(
          (name) =>
            html`<surprisal-field
              name=${name}
              .label=${t(`likelihood.${name}`)}
              .setting=${negLogSettings[name]}
              .value=${settings[name]}
              @setting-input=${(event: CustomEvent<number>) => change({ [name]: event.detail })}
            ></surprisal-field>`,
        )}
        <div class="field">
          <span>${t('likelihood.precision')}</span>
          <span class="segments" role="group" aria-label=${t('likelihood.precision')}>
            ${precisions.map(
              (precision) =>
                html`<button
                  name=${precision}
                  aria-pressed=${settings.precision === precision}
                  @click=${() => change({ precision })}
                >
                  ${precision}
                </button>`,
            )}
          </span>
        </div>
      </div>
      <dl class="readings" id="likelihood-readings">
        <div>
          <dt>${t('likelihood.product')}</dt>
          <dd class="probability">${last.product === 0 ? '0' : compact(last.product)}</dd>
        </div>
        <div>
          <dt>${term(t('likelihood.subnormal'), t('term.subnormal'))}</dt>
          <dd>${place(multiplied.subnormalAt)}</dd>
        </div>
        <div>
          <dt>${t('likelihood.zero')}</dt>
          <dd>${place(multiplied.zeroAt)}</dd>
        </div>
        <div>
          <dt>${t('likelihood.nonzero')}</dt>
          <dd class="probability">${compact(multiplied.lastNonzero)}</dd>
        </div>
        <div>
          <dt>${t('likelihood.sum')}</dt>
          <dd class="loss">${fixed(last.sum * factor)}</dd>
        </div>
        <div>
          <dt>${t('likelihood.mean')}</dt>
          <dd class="loss">${fixed(multiplied.mean * factor)}</dd>
        </div>
        <div>
          <dt>${term(t('perplexity'), t('term.perplexity'), 'perplexity')}</dt>
          <dd>${fixed(multiplied.perplexity)}</dd>
        </div>
      </dl>
      ${
        multiplied.stuck
          ? html`<p class="words" id="stuck">
              ${t('likelihood.stuck', { product: compact(last.product) })}
            </p>`
          : null
      }
      ${
        Number.isFinite(last.sum)
          ? null
          : html`<p class="words" id="vanished">
              ${t('likelihood.vanished', { precision: settings.precision })}
            </p>`
      }
      <p class="words">${t('likelihood.words')}</p>
    </section>
  </div>`;
}
