import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { ChartContent, Readout } from '../../charts/content.ts';
import type { LineSpec } from '../../charts/content.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { fixed, typed, unitOf } from '../../format/numbers.ts';
import '../../ui/setting-field.ts';
import type { RaceRun } from './compute.ts';
import type { Setting } from '../../state/settings.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { isWrong } from './pipeline-names.ts';
import { crossEntropySettings, isIgnored } from './settings.ts';
import { refuse } from './table.ts';
import { lossText } from './words.ts';
import { joined } from '../../i18n/marks.ts';

const dashes = { 'softmax-cross-entropy': [7, 4], 'softmax-nll': [2, 3] } as const;
const confident = { race: [8, 0, 0, 0], 'race-target': 1 } as const;
const even = { race: [0, 0, 0, 0], 'race-target': 1 } as const;

function lines(
  context: Context,
  colour: 'loss' | 'probability',
  ys: (run: RaceRun) => Float32Array,
  factor: number,
): LineSpec[] {
  return context.view.race.map((run) => {
    const { pipeline } = run;
    const dash = pipeline in dashes ? dashes[pipeline as keyof typeof dashes] : undefined;
    const chosen = pipeline === context.settings.pipeline;
    return {
      id: pipeline,
      label: t(`pipeline.${pipeline}`),
      points: Array.from(ys(run), (y, x) => ({ x, y: y * factor })),
      colour,
      width: chosen ? 3.2 : 1.8,
      opacity: chosen || isWrong(pipeline) ? 1 : 0.55,
      ...(dash === undefined ? {} : { dash }),
    };
  });
}

/** A round number near the largest loss, which may stick out by a hair. */
const highest = (loss: number): number =>
  loss <= 20 ? Math.max(2, Math.ceil(loss - 0.1)) : niceCeiling(loss);

/** What each pipeline reports, with the floors of the wrong ones. */
export function lossRace(context: Context): ChartContent {
  const { view, settings } = context;
  const factor = unitOf[settings.unit];
  const largest = view.race
    .flatMap(({ losses }) => Array.from(losses))
    .filter(Number.isFinite)
    .reduce((a, b) => Math.max(a, b), 1);
  const floor = view.race.find(({ pipeline }) => pipeline === 'softmax-cross-entropy')?.floor ?? 0;
  return {
    lines: lines(context, 'loss', ({ losses }) => losses, factor),
    axes: {
      xLabel: t('race.x'),
      xMaximum: settings['race-steps'],
      yMinimum: -2 * Math.ceil(factor),
      yMaximum: highest(largest * factor),
      logarithmic: false,
    },
    rulers: [
      {
        y: floor * factor,
        label: t('race.floor', { floor: lossText(floor, settings.unit) }),
        colour: 'soft',
        align: 'right',
      },
      {
        y: -factor,
        label: t('race.floor-nll', { floor: lossText(-1, settings.unit) }),
        colour: 'soft',
        align: 'right',
      },
    ],
    now: null,
    veilFrom: null,
  };
}

/** What each pipeline has taught the logits: the probability of the true class. */
export function probabilityRace(context: Context): ChartContent {
  return {
    lines: lines(context, 'probability', ({ probabilities }) => probabilities, 1),
    axes: {
      xLabel: t('race.x'),
      xMaximum: context.settings['race-steps'],
      yMinimum: 0,
      yMaximum: 1,
      logarithmic: false,
    },
    rulers: [],
    now: null,
    veilFrom: null,
  };
}

function readout(
  { view }: Context,
  step: number,
  colour: 'loss' | 'probability',
  text: (run: RaceRun) => string,
): Readout {
  return {
    title: t('race.step', { step }),
    rows: view.race.map((run) => ({
      label: t(`pipeline.${run.pipeline}`),
      value: text(run),
      colour,
    })),
  };
}

const names = ['race', 'race-target', 'race-steps', 'race-rate'] as const;

/** The six pipelines on one example of their own; it stands open where the example is not the usual one. */
export function raceFold(context: Context): TemplateResult {
  const { settings } = context;
  const example = {
    logits: settings.race.map(typed).join(', ').replaceAll('-', '−'),
    target: settings['race-target'],
  };
  const isOwn = names.some((name) => {
    const one = crossEntropySettings[name] as Setting<unknown>;
    return one.format(settings[name]) !== one.format(one.fallback);
  });
  return context.folds.within(
    { id: 'race-fold', heading: t('race.heading'), sub: t('race.sub', example), isNamed: isOwn },
    html`<div class="columns">${raceControls(context)} ${raceCharts(context)}</div>`,
  );
}

function raceCharts(context: Context): TemplateResult {
  const { view, settings } = context;
  const { unit } = settings;
  const steps = settings['race-steps'];
  const at = (list: Float32Array, step: number): number => list[step] ?? Number.NaN;
  const unitName = t(`unit.${unit}`);
  const find = (name: RaceRun['pipeline']): RaceRun | undefined =>
    view.race.find(({ pipeline }) => pipeline === name);
  const ends = (name: RaceRun['pipeline']): string =>
    fixed(find(name)?.probabilities.at(-1) ?? Number.NaN);
  return html`<div id="race">
    <h3>${t('race.losses')} <small>${unitName}</small></h3>
    <surprisal-line-chart
      id="race-losses"
      name=${t('race.losses.aria')}
      .readAt=${(step: number) => readout(context, step, 'loss', ({ losses }) => lossText(at(losses, step), unit))}
    ></surprisal-line-chart>
    <h3>${t('race.probabilities')}</h3>
    <surprisal-line-chart
      id="race-probabilities"
      name=${t('race.probabilities.aria')}
      .readAt=${(step: number) => readout(context, step, 'probability', ({ probabilities }) => fixed(at(probabilities, step)))}
    ></surprisal-line-chart>
    <div class="legend">
      <span><i class="stroke"></i>${t('race.right')}</span>
      <span><i class="stroke dashed"></i>${t('pipeline.softmax-cross-entropy')}</span>
      <span><i class="stroke dotted"></i>${t('pipeline.softmax-nll')}</span>
    </div>
    <p class="aside" id="race-said">
      ${t('race.said', {
        steps,
        right: ends('cross-entropy'),
        doubled: ends('softmax-cross-entropy'),
        logless: ends('softmax-nll'),
      })}
    </p>
    <surprisal-data-table
      id="race-table"
      .content=${{
        caption: t('race.table', { unit: unitName }),
        columns: [
          t('race.step-column'),
          ...view.race.map(({ pipeline }) => t(`pipeline.${pipeline}`)),
          ...view.race.map(({ pipeline }) => joined(['p', t(`pipeline.${pipeline}`)])),
        ],
        rowCount: steps + 1,
        row: (step: number) => [
          String(step),
          ...view.race.map(({ losses }) => lossText(at(losses, step), unit)),
          ...view.race.map(({ probabilities }) => fixed(at(probabilities, step))),
        ],
      }}
    ></surprisal-data-table>
  </div>`;
}

/** The example that is raced, and how. */
function raceControls(context: Context): TemplateResult {
  const { settings } = context;
  const row = settings.row - 1;
  const values = settings.logits.flat()[row] ?? [];
  const usable = !isIgnored(settings, row) && values.length >= 2;
  const field = (
    name: 'race' | 'race-target' | 'race-steps' | 'race-rate',
    take: (value: never) => void,
  ): TemplateResult =>
    html`<surprisal-field
      class=${name}
      name=${name}
      .label=${t(`field.${name}`)}
      .setting=${crossEntropySettings[name]}
      .value=${settings[name]}
      @setting-input=${(event: CustomEvent<never>) => take(event.detail)}
    ></surprisal-field>`;
  const raced = (race: readonly number[], target: number): void =>
    context.take(
      'race',
      target < race.length
        ? { ok: true, value: { race, 'race-target': target } }
        : refuse('race.target-of', { target, last: race.length - 1 }),
    );
  return html`<div part="controls">
    <h3>${t('race.fields')}</h3>
    <div class="fields">
      ${field('race', (race: readonly number[]) => raced(race, settings['race-target']))}
      ${field('race-target', (target: number) => raced(settings.race, target))}
      ${field('race-steps', (steps: number) => context.change({ 'race-steps': steps }))}
      ${field('race-rate', (rate: number) => context.change({ 'race-rate': rate }))}
    </div>
    <p class="problem" id="race-problem" role="alert">${context.problem('race')}</p>
    <div class="buttons">
      <button id="race-confident" @click=${() => context.change(confident)}>
        ${t('race.confident')}
      </button>
      <button id="race-even" @click=${() => context.change(even)}>${t('race.even')}</button>
      <button
        id="race-row"
        ?disabled=${!usable}
        @click=${() => raced(values, settings.targets[row] ?? 0)}
      >
        ${t('race.row', { row: row + 1 })}
      </button>
    </div>
  </div>`;
}
