import { html, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { compact, fixed, unitOf } from '../../format/numbers.ts';
import type { NegLogView } from './compute.ts';
import { t } from './messages.ts';
import { leastDrawn } from './mirror.ts';
import type { NegLogSettings } from './settings.ts';

/** −log p and log p down to one in ten thousand, with a chord of −log p. */
export function mirrorChart({ mirror }: NegLogView, { unit }: NegLogSettings): ChartContent {
  const factor = unitOf[unit];
  const { curve, from, middle } = mirror;
  const points = (ys: Float64Array): { x: number; y: number }[] =>
    Array.from(ys, (y, at) => ({ x: curve.probabilities[at] ?? 0, y: y * factor }));
  const top = unit === 'bits' ? 15 : 10;
  return {
    lines: [
      { id: 'loss', label: '−log p', points: points(curve.nats), colour: 'loss', width: 2.4 },
      {
        id: 'log',
        label: 'log p',
        points: points(curve.logProbabilities),
        colour: 'probability',
        width: 2.4,
      },
      {
        id: 'chord',
        label: t('mirror.chord'),
        points: [
          { x: from.p, y: from.nats * factor },
          { x: 1, y: 0 },
        ],
        colour: 'ink',
        width: 1.2,
        dash: [5, 4],
      },
    ],
    axes: {
      xLabel: 'p',
      xMinimum: 0,
      xMaximum: 1,
      yMinimum: -top,
      yMaximum: top,
      yStep: 5,
      logarithmic: false,
    },
    rulers: [],
    dots: [
      { x: middle.p, y: middle.chord * factor, colour: 'ink' },
      { x: middle.p, y: middle.curve * factor, colour: 'loss' },
    ],
    now: null,
    veilFrom: null,
  };
}

function mirrorTable({ mirror }: NegLogView, factor: number): TableContent {
  const { probabilities, nats, logProbabilities } = mirror.curve;
  return {
    caption: t('mirror.table'),
    columns: ['p', '−log p', 'log p'],
    rowCount: probabilities.length,
    row: (index) => [
      fixed(probabilities[index] ?? Number.NaN),
      fixed((nats[index] ?? Number.NaN) * factor),
      fixed((logProbabilities[index] ?? Number.NaN) * factor),
    ],
  };
}

/** log p beside −log p, property by property. */
function comparison({ mirror }: NegLogView, factor: number): TemplateResult {
  const { p, slope } = mirror.point;
  const rows: readonly (readonly [name: string, log: string, loss: string])[] = [
    [t('mirror.domain'), '0 < p ≤ 1', '0 < p ≤ 1'],
    [t('mirror.range'), t('mirror.range.log'), t('mirror.range.loss')],
    [t('mirror.limit'), '−∞', '∞'],
    [t('mirror.certain'), '0', '0'],
    [
      t('mirror.slope', { p: compact(p) }),
      `1/p = ${compact(-slope * factor)}`,
      `−1/p = ${compact(slope * factor)}`,
    ],
    [t('mirror.rising'), t('mirror.rises'), t('mirror.falls')],
    [t('mirror.shape'), t('mirror.concave'), t('mirror.convex')],
    [t('mirror.training'), t('mirror.maximise'), t('mirror.minimise')],
  ];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('mirror.heading')}>
    <table class="facts" id="mirror-facts">
      <thead>
        <tr>
          <td></td>
          <th scope="col" class="probability">log p</th>
          <th scope="col" class="loss">−log p</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, log, loss]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${log}</td>
              <td>${loss}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** log p and −log p, one the mirror image of the other. */
export function mirrorSection(view: NegLogView, settings: NegLogSettings): TemplateResult {
  const factor = unitOf[settings.unit];
  const { point, middle, slopeByLogit } = view.mirror;
  return html`<div class="columns">
    <section aria-labelledby="mirror-heading" part="more">
      <h2 id="mirror-heading">
        ${t('mirror.heading')}
        <small>${t('mirror.sub', { unit: t(`unit.${settings.unit}`), least: leastDrawn })}</small>
      </h2>
      <surprisal-line-chart id="mirror-chart" name=${t('mirror.aria')}></surprisal-line-chart>
      <div class="legend">
        <span><i class="stroke"></i>−log p</span>
        <span><i class="stroke probability"></i>log p</span>
        <span><i class="stroke dashed"></i>${t('mirror.chord')}</span>
      </div>
      <surprisal-data-table
        id="mirror-table"
        .content=${mirrorTable(view, factor)}
      ></surprisal-data-table>
      <p class="words" id="chord-words">
        ${t('mirror.convexity', {
          p: fixed(middle.p, 2),
          chord: fixed(middle.chord * factor),
          curve: fixed(middle.curve * factor),
        })}
      </p>
    </section>
    <section aria-labelledby="facts-heading" part="more">
      <h2 id="facts-heading">${t('mirror.compare')}</h2>
      ${comparison(view, factor)}
      <p class="words" id="logit-words">
        ${t('mirror.logit', {
          p: compact(point.p),
          slope: compact(point.slope),
          byLogit: fixed(slopeByLogit),
        })}
      </p>
    </section>
  </div>`;
}
