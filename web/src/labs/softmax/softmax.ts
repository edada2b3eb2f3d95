import { demonstrationBar } from '../instant/demonstration-bar.ts';
import { html, type TemplateResult } from 'lit';
import type { Bar } from '../../charts/bars.ts';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { ChartContent } from '../../charts/content.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { compact, fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import { defaults } from '../../state/settings.ts';
import { foldStyles } from '../../style/folds.ts';
import { rangeStyles } from '../../style/range.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { withTexts } from '../../i18n/language.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { opening, share, term, trySection } from '../shared/sections.ts';
import type { InstantExports } from '../../export/export-source.ts';
import { exponentialChart, growthChart, logChart, movingName, sweepChart } from './charts.ts';
import { apartSection } from './apart-section.ts';
import { computeSoftmax, type SoftmaxLabView } from './compute.ts';
import { exponentialSection } from './exponential-section.ts';
import { experiments } from './experiments.ts';
import { softmaxFormula } from './formula.ts';
import firstView from './generated/first-picture.json';
import { jacobianSection } from './jacobian-section.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { nameOf } from './names.ts';
import { questions } from './questions.ts';
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
import { rowsTable } from './tables.ts';
import { ways } from './ways.ts';
import { sweepSection } from './sweep-section.ts';

/** Softmax: from logits to probabilities, its slopes, and why the maximum is subtracted first. */
export class Softmax extends InstantLab<SoftmaxSettings, SoftmaxLabView> {
  static override properties = {
    ...InstantLab.properties,
    highlighted: { state: true },
    cell: { state: true },
  };
  static override styles = [...InstantLab.styles, rangeStyles, foldStyles, softmaxStyles];

  declare highlighted: number | null;
  declare cell: number | null;
  protected readonly defaults = defaults(softmaxSettings);
  protected readonly firstView = decodeView(firstView) as SoftmaxLabView;
  protected override loadWholeView(): Promise<SoftmaxLabView> {
    return import('./generated/whole-picture.json').then(
      (whole) => decodeView(whole.default) as SoftmaxLabView,
    );
  }

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
    { unit, names }: SoftmaxSettings,
  ): Readonly<Record<string, ChartContent>> {
    const { highlighted } = this;
    return {
      'sweep-chart': sweepChart(view, names, highlighted),
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

  protected override questions(settings: SoftmaxSettings): ReturnType<typeof questions> {
    return questions(settings);
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
      caption: this.#caption(view),
      folds: this.folds,
      change: (change) => this.change(change),
      toggleMoving: () => this.#toggleMoving(),
      point: (index) => this.#point(index),
      pointAtCell: (cell) => {
        this.cell = cell;
        this.highlighted = Math.floor(cell / view.logits.length);
      },
    };
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
        logits: term(t('lead.logits'), t('term.logit'), 'logit'),
        e: html`<em class="logit">e<sup>z</sup></em>`,
        p: html`<em class="probability">p</em>`,
        probabilities: html`<span class="probability">${t('lead.probabilities')}</span>`,
      })}
      ${share(this.exportSource)} ${demonstrationBar(this.demonstration, context.caption)}
      <div class="columns first">
        <section aria-labelledby="rows-heading">${this.#rows(context)}</section>
        <div>${this.predictions()}</div>
      </div>
      ${sweepSection(context)}
      <div class="columns">${exponentialSection(context)} ${shiftSection(context)}</div>
      ${apartSection(context)} ${jacobianSection(context)} ${stabilitySection(context)}
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
      ${softmaxFormula(context)}
      <surprisal-data-table id="rows-table" .content=${rowsTable(view)}></surprisal-data-table>`;
  }
}
