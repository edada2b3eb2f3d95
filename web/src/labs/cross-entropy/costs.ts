import { html, type TemplateResult } from 'lit';
import '../../charts/line-chart.ts';
import type { ChartContent, Readout } from '../../charts/content.ts';
import { fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import { confidenceFold } from './confidence.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { isIgnored } from './settings.ts';
import { shapeOf } from './table.ts';
import { className, lossText } from './words.ts';
import { joined } from '../../i18n/marks.ts';

interface Answer {
  readonly column: number;
  readonly probability: number;
  readonly nats: number;
}

function answers({ view, settings, row }: Context): readonly Answer[] {
  const { classes } = shapeOf(settings.logits);
  return Array.from({ length: classes }, (_, column) => ({
    column,
    probability: view.steps.probabilities[row * classes + column] ?? Number.NaN,
    nats: -(view.steps.logProbabilities[row * classes + column] ?? Number.NaN),
  }));
}

/** What the row on show costs, beside what its likeliest other answer would have cost. */
export function costsSection(context: Context): TemplateResult {
  const { settings, row } = context;
  const { unit } = settings;
  const all = answers(context);
  const target = settings.targets[row] ?? 0;
  const right = all[target];
  const [other] = all
    .filter(({ column }) => column !== target)
    .sort((a, b) => b.probability - a.probability);
  const said = ({ column, probability, nats }: Answer): Record<string, string> => ({
    name: className(settings, column),
    p: probabilityText(probability, settings.logits.flat()[row]?.[column]),
    loss: lossText(nats, unit),
  });
  const one = right === undefined || isIgnored(settings, row) ? null : said(right);
  const two = other === undefined ? null : said(other);
  return html`<section aria-labelledby="costs-heading" part="more">
    <h2 id="costs-heading">
      ${t('costs.heading')} <small>${t('costs.sub', { row: row + 1 })}</small>
    </h2>
    <surprisal-line-chart
      id="costs-chart"
      name=${t('costs.aria', { row: row + 1 })}
      .snap=${0.01}
      .readAt=${(p: number) => readout(context, p)}
    ></surprisal-line-chart>
    <p class="aside" id="costs">
      ${
        settings['target-probabilities'] !== null
          ? t('costs.soft', {
              row: row + 1,
              loss: lossText(context.view.steps.nll[row] ?? 0, unit),
            })
          : one === null || two === null
            ? t('costs.ignored', { row: row + 1 })
            : t('costs.said', {
                row: row + 1,
                right: one['name'] ?? '',
                p: one['p'] ?? '',
                loss: one['loss'] ?? '',
                other: two['name'] ?? '',
                q: two['p'] ?? '',
                cost: two['loss'] ?? '',
              })
      }
    </p>
    <surprisal-data-table
      id="costs-table"
      .content=${{
        caption: t('costs.aria', { row: row + 1 }),
        columns: [t('column.class'), t('column.p'), joined(['−log p', t(`unit.${unit}`)])],
        rowCount: all.length,
        row: (index: number) => {
          const answer = all[index];
          return answer === undefined
            ? []
            : [
                className(settings, answer.column),
                fixed(answer.probability, 8),
                fixed(answer.nats * unitOf[unit], 8),
              ];
        },
      }}
    ></surprisal-data-table>
    ${confidenceFold(context)}
  </section>`;
}

/** The curve at p, and the answers whose dots are there. */
function readout(context: Context, p: number): Readout {
  const { view, settings } = context;
  const { probabilities, nats } = view.curve;
  const near = probabilities.reduce(
    (best, at, i) => (Math.abs(at - p) < Math.abs((probabilities[best] ?? NaN) - p) ? i : best),
    0,
  );
  const here = answers(context).filter(({ probability }) => Math.abs(probability - p) < 0.005);
  return {
    title: `p = ${fixed(probabilities[near] ?? Number.NaN)}`,
    rows: [
      { label: '−log p', value: lossText(nats[near] ?? Number.NaN, settings.unit), colour: 'loss' },
      ...here.map((answer) => ({
        label: className(settings, answer.column),
        value: lossText(answer.nats, settings.unit),
        colour: 'probability' as const,
      })),
    ],
  };
}

/** The curve −log p with a dot for each answer of the row; what is pointed at is named. */
export function costsChart(context: Context): ChartContent {
  const { view, settings, lit, row } = context;
  const { classes } = shapeOf(settings.logits);
  const factor = unitOf[settings.unit];
  const top = 5 * Math.ceil(factor);
  const dots = answers(context).filter(
    ({ probability, nats }) => probability >= 0 && nats * factor <= top,
  );
  const at = lit ?? (isIgnored(settings, row) ? null : { row, column: settings.targets[row] ?? 0 });
  const named = at === null ? null : at.row * classes + at.column;
  const p = named === null ? Number.NaN : (view.steps.probabilities[named] ?? Number.NaN);
  const nats = named === null ? Number.NaN : -(view.steps.logProbabilities[named] ?? Number.NaN);
  return {
    lines: [
      {
        id: 'loss',
        label: '−log p',
        points: Array.from(view.curve.probabilities, (x, i) => ({
          x,
          y: (view.curve.nats[i] ?? 0) * factor,
        })),
        colour: 'loss',
        width: 2.4,
      },
    ],
    axes: {
      xLabel: t('costs.x'),
      xMinimum: 0,
      xMaximum: 1,
      yMinimum: 0,
      yMaximum: top,
      logarithmic: false,
    },
    rulers: [],
    dots: dots.map(({ column, probability, nats: cost }) => ({
      x: probability,
      y: cost * factor,
      colour: column === settings.targets[row] ? 'target' : 'probability',
    })),
    now:
      at === null || !Number.isFinite(nats)
        ? null
        : {
            x: p,
            at: p,
            y: nats * factor,
            caption: joined([t('row', { row: at.row + 1 }), className(settings, at.column)]),
            value: lossText(nats, settings.unit),
          },
    veilFrom: null,
  };
}
