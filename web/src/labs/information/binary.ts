import type { ChartContent } from '../../charts/content.ts';
import { html, type TemplateResult } from 'lit';
import type { TableContent } from '../../charts/data-table.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import { compact, draggedProbability, fixed, unitOf } from '../../format/numbers.ts';
import type { Folds } from '../shared/folds.ts';
import { term } from '../shared/sections.ts';
import type { InformationView } from './compute.ts';
import { t } from './messages.ts';
import { informationSettings, type InformationSettings } from './settings.ts';

const height = { nats: 5, bits: 8 } as const;

export function binaryChart(view: InformationView, settings: InformationSettings): ChartContent {
  const factor = unitOf[settings.unit];
  const top = height[settings.unit];
  const { prob, y } = settings;
  const loss = view.binary.loss * factor;
  const { probabilities, one, zero } = view.curves;
  const points = (losses: Float64Array): { x: number; y: number }[] =>
    Array.from(losses, (value, index) => ({
      x: probabilities[index] ?? Number.NaN,
      y: value * factor,
    })).filter((point) => Number.isFinite(point.y));
  const line = (target: '1' | '0', losses: Float64Array) => ({
    id: `y-${target}`,
    label: `y = ${target}`,
    points: points(losses),
    colour: 'loss' as const,
    width: y === target ? 2.6 : 1.6,
    opacity: y === target ? 1 : 0.55,
    dash: target === '0' ? [6, 4] : [],
  });
  return {
    lines: [line('1', one), line('0', zero)],
    axes: {
      xLabel: t('binary.x'),
      xMinimum: 0,
      xMaximum: 1,
      yMinimum: 0,
      yMaximum: top,
      logarithmic: false,
    },
    rulers: [],
    now: { x: prob, at: prob, y: Math.min(loss, top), caption: `y = ${y}`, value: fixed(loss) },
    veilFrom: null,
  };
}

function curveTable({ curves }: InformationView, factor: number): TableContent {
  const { probabilities, one, zero } = curves;
  return {
    caption: t('binary.table'),
    columns: ['p', 'y = 1: −log p', 'y = 0: −log(1 − p)'],
    rowCount: probabilities.length,
    row: (index) => [
      fixed(probabilities[index] ?? Number.NaN, 3),
      fixed((one[index] ?? Number.NaN) * factor),
      fixed((zero[index] ?? Number.NaN) * factor),
    ],
  };
}

export function binarySection(
  view: InformationView,
  settings: InformationSettings,
  folds: Folds,
  change: (change: Partial<InformationSettings>) => void,
): TemplateResult {
  const factor = unitOf[settings.unit];
  const unit = t(`unit.${settings.unit}`);
  const { prob, y } = settings;
  const { loss, gradientByProbability, gradientByLogit } = view.binary;
  const log = settings.unit === 'bits' ? String.raw`\log_2` : String.raw`\log`;
  const spoken = t('binary.value', { p: draggedProbability(prob), y, loss: fixed(loss * factor) });
  const isNamed =
    prob !== informationSettings.prob.fallback || y !== informationSettings.y.fallback;
  return folds.section(
    { id: 'binary', heading: t('binary.heading'), sub: t('binary.sub', { unit }), isNamed },
    html`<div class="columns">
      <div>
        <surprisal-line-chart
          id="binary-chart"
          name=${t('binary.aria', { unit })}
          .drag=${{ x: prob, minimum: 0, maximum: 1, step: 0.01, text: spoken }}
          @point-drag=${(event: PointDrag) => change({ prob: event.detail })}
        ></surprisal-line-chart>
        <div class="legend">
          <span><i class="stroke"></i>y = 1: −log p</span>
          <span><i class="stroke loss-dashed"></i>y = 0: −log(1 − p)</span>
        </div>
        <surprisal-data-table
          id="binary-table"
          .content=${curveTable(view, factor)}
        ></surprisal-data-table>
      </div>
      <section aria-labelledby="bce-heading" part="more">
        <h3 id="bce-heading">${term(t('bce.heading'), t('term.bce'))}</h3>
        <surprisal-formula
          id="bce-formula"
          .tex=${String.raw`\begin{aligned}&\ql{-}[\qy{y} ${log} \qp{p} + (1 - \qy{y}) ${log}(1 - \qp{p})] \\ &= -[@{y} \cdot ${log} @{p} + @{notY} \cdot ${log} @{notP}] \\ &= @{loss}\end{aligned}`}
          .numbers=${{
            y: { text: y, colour: 'target' },
            notY: { text: String(1 - Number(y)), colour: 'target' },
            p: { text: draggedProbability(prob), colour: 'probability' },
            notP: { text: draggedProbability(1 - prob), colour: 'probability' },
            loss: { text: fixed(loss * factor), colour: 'loss' },
          }}
        ></surprisal-formula>
        <div class="fields">
          <surprisal-field
            name="prob"
            .label=${t('binary.p')}
            .setting=${informationSettings.prob}
            .value=${prob}
            @setting-input=${({ detail }: CustomEvent<number>) => change({ prob: detail })}
          ></surprisal-field>
          <div class="field">
            <span>${t('binary.y')}</span>
            <span class="segments" role="group" aria-label=${t('binary.y')}>
              ${(['1', '0'] as const).map(
                (target) =>
                  html`<button
                    id=${`y-${target}`}
                    aria-pressed=${y === target}
                    @click=${() => change({ y: target })}
                  >
                    y = ${target}
                  </button>`,
              )}
            </span>
          </div>
        </div>
        <dl class="readings" id="binary-readings">
          <div>
            <dt>${t('binary.loss', { unit })}</dt>
            <dd class="loss">${fixed(loss * factor)}</dd>
          </div>
          <div>
            <dt>${term(t('binary.by-p'), t('term.by-p'))}</dt>
            <dd class="gradient">${compact(gradientByProbability)}</dd>
          </div>
          <div>
            <dt>${term(t('binary.by-z'), t('term.by-z'), 'p-minus-y')}</dt>
            <dd class="gradient">${compact(gradientByLogit)}</dd>
          </div>
        </dl>
        <p class="words">${t('binary.words')}</p>
      </section>
    </div>`,
  );
}
