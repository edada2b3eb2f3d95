import { demonstrationBar } from '../instant/demonstration-bar.ts';
import { html, svg, type TemplateResult } from 'lit';
import type { Bar } from '../../charts/bars.ts';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import type { ChartContent } from '../../charts/content.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { compact, fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import { defaults } from '../../state/settings.ts';
import { rangeStyles } from '../../style/range.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { withTexts } from '../../i18n/language.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { opening, share, term, trySection } from '../shared/sections.ts';
import type { InstantExports } from '../../export/export-source.ts';
import {
  exponentialAt,
  exponentialChart,
  growthChart,
  logChart,
  movingName,
  sweepChart,
} from './charts.ts';
import { computeSoftmax, type SoftmaxLabView } from './compute.ts';
import { dial, temperatureStops } from './dial.ts';
import { experiments } from './experiments.ts';
import { softmaxFormula } from './formula.ts';
import firstView from './generated/first-picture.json';
import { jacobianSection } from './jacobian-section.ts';
import type { Context } from './context.ts';
import { dashes } from './lines.ts';
import { t } from './messages.ts';
import { nameOf } from './names.ts';
import './rows.ts';
import type { LogitInput } from './rows.ts';
import {
  logitsOf,
  movingLogits,
  softmaxSettings,
  withLogit,
  type SoftmaxSettings,
} from './settings.ts';
import { shiftSection } from './shift-section.ts';
import { stabilitySection } from './stability-section.ts';
import { softmaxStyles } from './styles.ts';
import { sweepPath } from './sweep.ts';
import { exponentialTable, rowsTable, sweepTable } from './tables.ts';
import { ways } from './ways.ts';

/** Softmax: from logits to probabilities, its slopes, and why the maximum is subtracted first. */
export class Softmax extends InstantLab<SoftmaxSettings, SoftmaxLabView> {
  static override properties = {
    ...InstantLab.properties,
    highlighted: { state: true },
    cell: { state: true },
  };
  static override styles = [...InstantLab.styles, rangeStyles, softmaxStyles];

  declare highlighted: number | null;
  declare cell: number | null;
  protected readonly defaults = defaults(softmaxSettings);
  protected readonly firstView = decodeView(firstView) as SoftmaxLabView;

  constructor() {
    super();
    this.highlighted = null;
    this.cell = null;
  }

  protected compute(engine: LabEngine, settings: SoftmaxSettings): SoftmaxLabView {
    return computeSoftmax(engine, settings);
  }

  /** z₃ goes from −2 to 2, and back to where the settings have it. */
  protected demonstrationSpec(): DemonstrationSpec {
    return { steps: sweepPath(this.settings).length, perSecond: 20 };
  }

  protected settingsAt(step: number): SoftmaxSettings {
    const { settings } = this;
    const z = sweepPath(settings)[step] ?? 0;
    return { ...settings, logits: withLogit(settings, movingLogits(settings)[0] ?? 0, z) };
  }

  protected override charts(
    view: SoftmaxLabView,
    { unit }: SoftmaxSettings,
  ): Readonly<Record<string, ChartContent>> {
    const { highlighted } = this;
    return {
      'sweep-chart': sweepChart(view, highlighted),
      'exp-chart': exponentialChart(view, highlighted),
      'growth-chart': growthChart(view, highlighted),
      'log-chart': logChart(view, unitOf[unit]),
    };
  }

  #point(index: number | null): void {
    this.highlighted = index;
    this.cell = null;
  }

  #setLogits(logits: readonly number[]): void {
    this.#point(null);
    this.change({ logits, ...(logits.length < 4 ? { moving: 'one' as const } : {}) });
  }

  /** The four-class variant: z₄ joins z₃, and comes into being if there is none. */
  #toggleMoving(): void {
    const { shown } = this;
    if (shown.moving === 'two') this.change({ moving: 'one', logits: logitsOf(shown) });
    else {
      const logits = [...shown.logits];
      const z3 = logits[2] ?? 0;
      while (logits.length < 4) logits.push(z3);
      this.change({ moving: 'two', logits });
    }
  }

  protected exported(view: SoftmaxLabView, settings: SoftmaxSettings): InstantExports {
    const p = Array.from(view.softmax.probabilities);
    const bars = p.map((value, index): Bar => ({
      label: nameOf('p', index),
      value,
      text: fixed(value),
    }));
    const name = t('rows.heading');
    return {
      lab: 'softmax',
      table: softmaxSettings,
      script: () => ways.torch(view, settings),
      ways: waysOf(ways, view, settings),
      walkThrough: async () =>
        (await withTexts(import('./walk-through.ts'))).walkThrough(view, settings),
      formulas: async () => (await import('./formulas.ts')).formulas(settings),
      pictures: () => [
        {
          name,
          file: 'probabilities',
          svg: (write, palette) =>
            write.bars({ title: name, bars, minimum: 0, maximum: 1 }, palette),
        },
      ],
    };
  }

  protected picture(view: SoftmaxLabView, settings: SoftmaxSettings): TemplateResult {
    const context: Context = {
      view,
      settings,
      highlighted:
        this.highlighted !== null && this.highlighted < view.logits.length
          ? this.highlighted
          : null,
      cell: this.cell !== null && this.cell < view.softmax.jacobian.length ? this.cell : null,
      change: (change) => this.change(change),
      point: (index) => this.#point(index),
      pointAtCell: (cell) => {
        this.cell = cell;
        this.highlighted = Math.floor(cell / view.logits.length);
      },
    };
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
        logits: term(t('lead.logits'), t('term.logit')),
        e: html`<em class="logit">e<sup>z</sup></em>`,
        p: html`<em class="probability">p</em>`,
        probabilities: html`<span class="probability">${t('lead.probabilities')}</span>`,
      })}
      ${share(this.exportSource)} ${demonstrationBar(this.demonstration, this.#caption(view))}
      <div class="columns first">
        <section aria-labelledby="rows-heading">${this.#rows(context)}</section>
        <section aria-labelledby="sweep-heading">${this.#sweep(context)}</section>
      </div>
      <div class="columns">${this.#exponential(context)} ${shiftSection(context)}</div>
      ${jacobianSection(context)} ${stabilitySection(context)}
      ${trySection(
        experiments.map(({ name, change, section }) => ({
          name,
          label: t(`try.${name}`),
          why: t(`try.${name}.why`),
          start: () => {
            this.#point(null);
            this.tryOut(change);
            if (section !== undefined)
              this.renderRoot.querySelector(`#${section}`)?.scrollIntoView({ block: 'start' });
          },
        })),
      )}
      ${waysSection(ways, view, settings, t('torch.sub'))}
    `;
  }

  #caption({ logits, moving, softmax }: SoftmaxLabView): string {
    const index = moving[0] ?? 0;
    const z = logits[index] ?? 0;
    return t('demo.caption', {
      z: movingName(moving),
      // With a sign always, so that its width stays.
      value: `${z < 0 ? '' : '+'}${Math.abs(z) < 100 ? fixed(z, 2) : compact(z)}`,
      p: nameOf('p', index),
      probability: probabilityText(softmax.probabilities[index] ?? Number.NaN, z),
    });
  }

  #rows(context: Context): TemplateResult {
    const { view, settings, highlighted } = context;
    return html`<h2 id="rows-heading">${t('rows.heading')} <small>${t('rows.sub')}</small></h2>
      <surprisal-logit-rows
        .view=${view}
        .temperature=${settings.temperature}
        .highlighted=${highlighted}
        @logit-point=${(event: CustomEvent<number | null>) => this.#point(event.detail)}
        @logit-edit=${() => {
          if (this.demonstration.playing) this.demonstration.pause();
        }}
        @logit-input=${({ detail: { index, value } }: CustomEvent<LogitInput>) =>
          this.change({ logits: withLogit(this.shown, index, value) })}
        @logits-input=${(event: CustomEvent<readonly number[]>) => this.#setLogits(event.detail)}
        @logit-add=${() => this.#setLogits([...logitsOf(this.shown), 0])}
        @logit-remove=${(event: CustomEvent<number>) =>
          this.#setLogits(logitsOf(this.shown).filter((_, i) => i !== event.detail))}
      ></surprisal-logit-rows>
      ${dial({
        name: 'temperature',
        label: t('temperature.label'),
        meaning: t('term.temperature'),
        setting: softmaxSettings.temperature,
        value: settings.temperature,
        stops: temperatureStops,
        change: (temperature) => this.change({ temperature }),
      })}
      ${softmaxFormula(context)}
      <surprisal-data-table id="rows-table" .content=${rowsTable(view)}></surprisal-data-table>`;
  }

  #sweep({ view, settings, highlighted }: Context): TemplateResult {
    const { moving, logits, sweep } = view;
    const at = logits[moving[0] ?? 0] ?? 0;
    const z = movingName(moving);
    const { from, to } = sweep.spacing;
    const outside = at < from || at > to;
    return html`<div class="heading">
        <h2 id="sweep-heading">
          ${t('sweep.heading', { z })}
          <small>${outside ? t('sweep.outside', { z, value: compact(at) }) : t('sweep.sub')}</small>
        </h2>
        <span class="switches">
          <label
            ><input
              type="checkbox"
              name="together"
              .checked=${moving.length === 2}
              @change=${() => this.#toggleMoving()}
            />${t('sweep.together')}</label
          >
        </span>
      </div>
      <surprisal-line-chart
        id="sweep-chart"
        name=${t('sweep.aria', { z })}
        .drag=${{ x: at, minimum: from, maximum: to, step: 0.05, text: this.#caption(view) }}
        @point-drag=${(event: PointDrag) =>
          this.change({ logits: withLogit(settings, moving[0] ?? 0, event.detail) })}
      ></surprisal-line-chart>
      <div class="legend" @pointerleave=${() => this.#point(null)}>
        ${logits.map((_, i) => this.#key(i, highlighted))}
      </div>
      <surprisal-data-table id="sweep-table" .content=${sweepTable(view)}></surprisal-data-table>`;
  }

  #key(index: number, highlighted: number | null): TemplateResult {
    return html`<span
      class="key-line ${highlighted === index ? 'lit-key' : ''}"
      @pointerenter=${() => this.#point(index)}
      ><svg viewBox="0 0 28 8" aria-hidden="true">
        ${svg`<path d="M0 4H28" stroke-width="2" stroke-dasharray=${(dashes[index % dashes.length] ?? []).join(' ')} />`}</svg
      ><span>p<sub>${index + 1}</sub></span></span
    >`;
  }

  #exponential({ view }: Context): TemplateResult {
    return html`<section aria-labelledby="exp-heading" part="more">
      <h2 id="exp-heading">${t('exp.heading')} <small>${t('exp.sub')}</small></h2>
      <surprisal-line-chart
        id="exp-chart"
        name=${t('exp.aria')}
        .snap=${0.01}
        .readAt=${(x: number) => exponentialAt(view, x)}
      ></surprisal-line-chart>
      <p class="note">${t('exp.note', { e: fixed(view.base) })}</p>
      <surprisal-data-table
        id="exp-table"
        .content=${exponentialTable(view)}
      ></surprisal-data-table>
    </section>`;
  }
}
