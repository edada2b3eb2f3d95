import { html, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import type { ScoringCurves } from '../../engine/lab-types.ts';
import { fixed } from '../../format/numbers.ts';
import type { NegLogView } from './compute.ts';
import { t } from './messages.ts';
import { rules, type Rule } from './scoring.ts';
import type { NegLogSettings } from './settings.ts';

const looks = {
  logarithmic: { colour: 'loss', width: 2.4 },
  quadratic: { colour: 'ink', width: 1.6, dash: [6, 4] },
  linear: { colour: 'reference', width: 1.6, dash: [2, 4] },
} as const;

const lines = (curves: ScoringCurves): ChartContent['lines'] =>
  rules.map((rule) => ({
    id: rule,
    label: t(`why.${rule}`),
    points: Array.from(curves[rule], (y, at) => ({ x: curves.probabilities[at] ?? 0, y })).filter(
      ({ y }) => Number.isFinite(y),
    ),
    ...looks[rule],
  }));

const axes = (xLabel: string, yMaximum: number): ChartContent['axes'] => ({
  xLabel,
  xMinimum: 0,
  xMaximum: 1,
  yMinimum: 0,
  yMaximum,
  logarithmic: false,
});

/** Three price lists: what came was given p. */
export const pricesChart = ({ scoring }: NegLogView): ChartContent => ({
  lines: lines(scoring.prices),
  axes: axes(t('curve.x'), 5),
  rulers: [],
  now: null,
  veilFrom: null,
});

/** What a forecast costs in the mean, with the lowest point of each price list. */
export function honestyChart({ scoring }: NegLogView, { belief }: NegLogSettings): ChartContent {
  const { expected, best } = scoring;
  const at = Math.round(100 * belief);
  const own = expected.logarithmic[at] ?? Number.NaN;
  return {
    lines: lines(expected),
    axes: axes(t('why.x'), 2.5),
    rulers: [],
    dots: rules.map((rule) => ({
      x: best[rule].said,
      y: best[rule].price,
      colour: looks[rule].colour,
    })),
    now: {
      x: belief,
      at: belief,
      y: Math.min(2.5, own),
      caption: t('why.believed'),
      value: fixed(belief, 2),
    },
    veilFrom: null,
  };
}

const table = (caption: string, curves: ScoringCurves): TableContent => ({
  caption,
  columns: ['p', ...rules.map((rule) => t(`why.${rule}`))],
  rowCount: curves.probabilities.length,
  row: (index) => [
    fixed(curves.probabilities[index] ?? Number.NaN, 3),
    ...rules.map((rule) => fixed(curves[rule][index] ?? Number.NaN)),
  ],
});

const legend = (): TemplateResult =>
  html`<div class="legend">
    <span><i class="stroke"></i>${t('why.logarithmic')}</span>
    <span><i class="stroke dashed"></i>${t('why.quadratic')}</span>
    <span><i class="stroke dotted"></i>${t('why.linear')}</span>
  </div>`;

/** Why a logarithm: it adds where probabilities multiply, and it alone pays honesty. */
export function whySection(
  view: NegLogView,
  settings: NegLogSettings,
  change: (change: Partial<NegLogSettings>) => void,
): TemplateResult {
  const { best, prices, expected } = view.scoring;
  const said = (rule: Rule): string => fixed(best[rule].said, 2);
  const values = {
    belief: fixed(settings.belief, 2),
    logarithmic: said('logarithmic'),
    quadratic: said('quadratic'),
    linear: said('linear'),
  };
  return html`<div class="columns">
    <section aria-labelledby="why-heading" part="more">
      <h2 id="why-heading">${t('why.heading')} <small>${t('why.sub')}</small></h2>
      <surprisal-line-chart id="prices-chart" name=${t('why.aria')}></surprisal-line-chart>
      ${legend()}
      <surprisal-data-table
        id="prices-table"
        .content=${table(t('why.table'), prices)}
      ></surprisal-data-table>
      <p class="words">${t('why.adds')}</p>
    </section>
    <section aria-labelledby="honesty-heading" part="more">
      <h2 id="honesty-heading">${t('honesty.heading')} <small>${t('honesty.sub')}</small></h2>
      <surprisal-line-chart
        id="honesty-chart"
        name=${t('honesty.aria')}
        .drag=${{ x: settings.belief, minimum: 0, maximum: 1, step: 0.01, text: t('honesty.value', values) }}
        @point-drag=${(event: PointDrag) => change({ belief: event.detail })}
      ></surprisal-line-chart>
      ${legend()}
      <surprisal-data-table
        id="honesty-table"
        .content=${table(t('honesty.table'), expected)}
      ></surprisal-data-table>
      <p class="words" id="honesty-words">${t('honesty.words', values)}</p>
      <p class="words">${t('honesty.bet')}</p>
    </section>
  </div>`;
}
