import type { ChartContent } from '../../charts/content.ts';
import { html, type TemplateResult } from 'lit';
import type { TableContent } from '../../charts/data-table.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import { compact, fixed, typed, unitOf } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import { exponents, type NegLogView } from './compute.ts';
import { t } from './messages.ts';
import { negLogSettings, type NegLogSettings } from './settings.ts';

/** ln 10³⁰ = 69.08 nats, 99.66 bits. */
const height = { nats: 70, bits: 100 } as const;
const spacing = (exponents.to - exponents.from) / (exponents.points - 1);
const exponentAt = (index: number): number => exponents.from + spacing * index;

export function epsilonChart(view: NegLogView, settings: NegLogSettings): ChartContent {
  const factor = unitOf[settings.unit];
  const { epsilonCurve: curve } = view;
  const [, own] = view.epsilonRows;
  const points = (ys: Float64Array): { x: number; y: number }[] =>
    Array.from(ys, (y, index) => ({ x: exponentAt(index), y: y * factor }));
  return {
    lines: [
      { id: 'honest', label: '−log p', points: points(curve.nats), colour: 'loss', width: 2.4 },
      {
        id: 'epsilon',
        label: '−log(p + ε)',
        points: points(curve.withEpsilon),
        colour: 'ink',
        width: 1.6,
        dash: [5, 4],
      },
    ],
    axes: {
      xLabel: t('epsilon.x'),
      xMinimum: exponents.from,
      xMaximum: exponents.to,
      yMinimum: 0,
      yMaximum: height[settings.unit],
      logarithmic: false,
    },
    rulers: [
      {
        y: curve.ceiling * factor,
        label: `−log ε = ${fixed(curve.ceiling * factor)}`,
        colour: 'reference',
        align: 'right',
      },
    ],
    dots: [{ x: settings.exponent, y: own.withEpsilon * factor, colour: 'paper' }],
    now: {
      x: settings.exponent,
      at: settings.exponent,
      y: own.nats * factor,
      caption: '−log p',
      value: fixed(own.nats * factor),
    },
    veilFrom: null,
  };
}

function chartTable(view: NegLogView, factor: number): TableContent {
  const { probabilities, nats, withEpsilon } = view.epsilonCurve;
  return {
    caption: t('epsilon.table'),
    columns: ['log₁₀ p', 'p', '−log p', '−log(p + ε)'],
    rowCount: probabilities.length,
    row: (index) => [
      fixed(exponentAt(index), 2),
      compact(probabilities[index] ?? Number.NaN),
      fixed((nats[index] ?? Number.NaN) * factor),
      fixed((withEpsilon[index] ?? Number.NaN) * factor),
    ],
  };
}

export function epsilonSection(
  view: NegLogView,
  settings: NegLogSettings,
  change: (change: Partial<NegLogSettings>) => void,
): TemplateResult {
  const factor = unitOf[settings.unit];
  const unit = t(`unit.${settings.unit}`);
  const base = settings.unit === 'bits' ? '_2' : '';
  const [impossible, own] = view.epsilonRows;
  const spoken = t('epsilon.value', {
    p: compact(own.p),
    loss: fixed(own.nats * factor),
    lie: fixed(own.withEpsilon * factor),
  });
  return html`<div class="columns">
    <section aria-labelledby="epsilon-picture" part="more">
      <h3 id="epsilon-picture">
        ${t('epsilon.picture')} <small>${t('epsilon.sub', { unit })}</small>
      </h3>
      <surprisal-line-chart
        id="epsilon-chart"
        name=${t('epsilon.aria', { unit })}
        .drag=${{
          x: settings.exponent,
          minimum: exponents.from,
          maximum: exponents.to,
          step: 0.5,
          text: spoken,
        }}
        @point-drag=${(event: PointDrag) => change({ exponent: event.detail })}
      ></surprisal-line-chart>
      <div class="legend">
        <span><i class="stroke"></i>−log p</span>
        <span><i class="stroke dashed"></i>−log(p + ε)</span>
      </div>
      <surprisal-data-table
        id="epsilon-table"
        .content=${chartTable(view, factor)}
      ></surprisal-data-table>
    </section>
    <section aria-labelledby="ceiling-heading" part="more">
      <h3 id="ceiling-heading">${t('ceiling.heading')}</h3>
      <surprisal-formula
        id="epsilon-formula"
        .tex=${String.raw`\begin{aligned}\ql{-\log${base}}(\qp{0} + @{epsilon}) &= @{ceiling} \\ \ql{-\log${base}}\, \qp{0} &= @{truth}\end{aligned}`}
        .numbers=${{
          epsilon: { text: typed(settings.epsilon).replace('-', '−'), colour: 'ink' },
          ceiling: { text: fixed(impossible.withEpsilon * factor), colour: 'loss' },
          truth: { text: fixed(impossible.nats * factor), colour: 'loss' },
        }}
      ></surprisal-formula>
      <div class="fields">
        ${(['epsilon', 'exponent'] as const).map(
          (name) =>
            html`<surprisal-field
              name=${name}
              .label=${t(`epsilon.${name}`)}
              .meaning=${t(`term.${name}`)}
              .setting=${negLogSettings[name]}
              .value=${settings[name]}
              @setting-input=${(event: CustomEvent<number>) => change({ [name]: event.detail })}
            ></surprisal-field>`,
        )}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('epsilon.rows')}>
        <table class="ledger" id="ceiling-table">
          <thead>
            <tr>
              <th scope="col">p</th>
              <th scope="col">−log p</th>
              <th scope="col">−log(p + ε)</th>
            </tr>
          </thead>
          <tbody>
            ${view.epsilonRows.map(
              ({ p, nats, withEpsilon }) =>
                html`<tr>
                  <th scope="row" class="probability">${p === 0 ? '0' : compact(p)}</th>
                  <td class="loss">${fixed(nats * factor)}</td>
                  <td>${fixed(withEpsilon * factor)}</td>
                </tr>`,
            )}
            <tr>
              <th scope="row">
                ${term(t('epsilon.slope', { p: compact(own.p) }), t('term.slope'))}
              </th>
              <td class="gradient">${compact(view.slopes.honest * factor)}</td>
              <td class="gradient">${compact(view.slopes.withEpsilon * factor)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="words">${t('epsilon.words')}</p>
    </section>
  </div>`;
}
