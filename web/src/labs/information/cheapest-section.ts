import { html, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { moving } from './cheapest.ts';
import type { InformationView } from './compute.ts';
import type { PairActions } from './distributions.ts';
import { t } from './messages.ts';
import { outcomeName } from './names.ts';
import type { InformationSettings } from './settings.ts';

export function cheapestChart(
  { cheapest, information, most }: InformationView,
  { pq, unit, names }: InformationSettings,
): ChartContent {
  const factor = unitOf[unit];
  const top = niceCeiling(2 * most * factor);
  const [p = 0, q = 0] = [pq.p[moving], pq.q[moving]];
  const { entropy, crossEntropy } = information;
  return {
    lines: [
      {
        id: 'least',
        label: 'H(P, Q)',
        points: Array.from(cheapest.q, (x, i) => ({
          x,
          y: (cheapest.crossEntropy[i] ?? Number.NaN) * factor,
        })).filter(({ y }) => Number.isFinite(y)),
        colour: 'loss',
        width: 2.4,
      },
    ],
    axes: {
      xLabel: `Q(${outcomeName(moving, names)})`,
      xMinimum: 0,
      xMaximum: 1,
      yMinimum: 0,
      yMaximum: top,
      logarithmic: false,
    },
    rulers: [{ y: entropy * factor, label: 'H(P)', colour: 'target', align: 'right' }],
    dots: [{ x: p, y: entropy * factor, colour: 'target' }],
    now: {
      x: q,
      at: q,
      y: Math.min(crossEntropy * factor, top),
      caption: 'H(P, Q)',
      value: fixed(crossEntropy * factor),
    },
    veilFrom: null,
  };
}

/** H(P, Q) as Q moves: the valley is at Q = P, and its floor is the entropy. */
export function cheapestSection(
  view: InformationView,
  settings: InformationSettings,
  { drag }: PairActions,
): TemplateResult {
  const { cheapest, information } = view;
  const { pq, unit, names } = settings;
  const factor = unitOf[unit];
  const words = {
    unit: t(`unit.${unit}`),
    x: outcomeName(moving, names),
    q: fixed(pq.q[moving] ?? Number.NaN),
    p: fixed(pq.p[moving] ?? Number.NaN),
    cross: fixed(information.crossEntropy * factor),
    entropy: fixed(information.entropy * factor),
  };
  return html`<section aria-labelledby="cheapest-heading" part="more">
    <h2 id="cheapest-heading">
      ${t('cheapest.heading')} <small>${t('cheapest.sub', words)}</small>
    </h2>
    <div class="columns first">
      <div>
        <surprisal-line-chart
          id="cheapest-chart"
          name=${t('cheapest.aria', words)}
          .drag=${{
            x: pq.q[moving] ?? 0,
            minimum: 0,
            maximum: 1,
            step: 0.01,
            text: t('cheapest.value', words),
          }}
          @point-drag=${(event: PointDrag) => drag('q', moving, event.detail)}
        ></surprisal-line-chart>
        <div class="legend">
          <span><i class="stroke"></i>${t('cheapest.least', words)}</span>
          <span><i class="dot target"></i>${t('cheapest.floor')}</span>
        </div>
      </div>
      <div>
        <p class="words" id="cheapest-words">${t('cheapest.words', words)}</p>
        <surprisal-data-table
          id="cheapest-table"
          .content=${{
            caption: t('cheapest.least', words),
            columns: [`Q(${words.x})`, 'H(P, Q)'],
            rowCount: cheapest.q.length,
            row: (i: number) => [
              fixed(cheapest.q[i] ?? Number.NaN, 2),
              fixed((cheapest.crossEntropy[i] ?? Number.NaN) * factor),
            ],
          }}
        ></surprisal-data-table>
      </div>
    </div>
  </section>`;
}
