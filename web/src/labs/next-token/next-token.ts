import { demonstrationBar } from '../instant/demonstration-bar.ts';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { unitOf } from '../../format/numbers.ts';
import { defaults } from '../../state/settings.ts';
import { foldStyles } from '../../style/folds.ts';
import { readingStyles } from '../../style/readings.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { withTexts } from '../../i18n/language.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { labEngine } from '../instant/lab-engine.ts';
import { nll, opening, share, term, trySection } from '../shared/sections.ts';
import type { InstantExports } from '../../export/export-source.ts';
import { corpusSection, generateSection } from './corpus-section.ts';
import { lineControls } from './line-controls.ts';
import { lineFigure, productAndSum, shownOf } from './line-section.ts';
import { questions } from './questions.ts';
import { computeNextToken, type NextTokenView } from './compute.ts';
import { rowPicture } from './distribution.ts';
import { drawnPanel, meanSoFar } from './drawn-panel.ts';
import { experiments } from './experiments.ts';
import firstView from './generated/first-picture.json';
import { t } from './messages.ts';
import { keepRowInSight } from './keep-in-sight.ts';
import './prediction-table.ts';
import type { PredictionPoint } from './prediction-table.ts';
import { Predictions } from './predictions.ts';
import { nextTokenSettings, type NextTokenSettings } from './settings.ts';
import { nextTokenStyles } from './styles.ts';
import { predictionTable } from './tables.ts';
import { clueless, textPanel } from './text-panel.ts';
import { ways } from './ways.ts';
import {
  batchTurner,
  counter,
  labelOf,
  legend,
  lossOf,
  origin,
  sourceChoice,
} from './unfolding.ts';

const headHeight = 24;

const batchSettings = ['source', 'seed', 'batch', 'context', 'classes', 'extra', 'loss'] as const;

/** Two predictions a second, but never much longer than this for all of them. */
const demonstrationSeconds = 15;

/** A batch of token sequences as contexts and targets, and what random answers to them cost. */
export class NextToken extends InstantLab<NextTokenSettings, NextTokenView> {
  static override properties = {
    ...InstantLab.properties,
    chosen: { state: true },
    batchIndex: { state: true },
  };
  static override styles = [...InstantLab.styles, readingStyles, foldStyles, nextTokenStyles];
  protected readonly defaults = defaults(nextTokenSettings);
  protected readonly firstView = decodeView(firstView) as NextTokenView;
  /** The prediction taken apart, in the batch on show. */
  declare chosen: number;
  /** Which batch of the text. */
  declare batchIndex: number;
  #unfolded: {
    readonly view: NextTokenView;
    readonly part: number;
    readonly is: Predictions;
  } | null = null;

  constructor() {
    super();
    this.chosen = 0;
    this.batchIndex = 0;
  }

  protected compute(engine: LabEngine, settings: NextTokenSettings): NextTokenView {
    return computeNextToken(engine, settings);
  }

  /** One prediction after another: of the batch while it is open, else of the line. */
  protected demonstrationSpec(): DemonstrationSpec {
    const { view } = this;
    const steps =
      view === null ? 1 : this.#isBatchOpen ? this.#predictions(view).count : shownOf(view.line);
    return { steps, perSecond: Math.max(2, steps / demonstrationSeconds) };
  }

  protected settingsAt(_step: number): NextTokenSettings {
    return this.settings;
  }

  #predictions(view: NextTokenView): Predictions {
    if (this.#unfolded?.view !== view || this.#unfolded.part !== this.batchIndex) {
      const batch = view.batches[this.batchIndex] ?? view.batches[0] ?? [];
      const windows = (sequences: readonly Int32Array[]) =>
        labEngine()?.labs.windows(sequences) ?? [];
      const first = this.batchIndex === 0 ? view.windows : null;
      this.#unfolded = { view, part: this.batchIndex, is: new Predictions(batch, windows, first) };
    }
    return this.#unfolded.is;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { source, batch, context, text } = this.settings;
    const tokens = JSON.stringify([source, batch, context, text]);
    if (tokens !== this.#tokens) {
      this.#tokens = tokens;
      this.chosen = 0;
      this.batchIndex = 0;
    }
    if (this.demonstration.step !== null && this.#isBatchOpen)
      this.chosen = this.demonstration.step;
  }
  #tokens = '';

  #onPoint({ detail: { index, settled } }: PredictionPoint): void {
    if (!settled && this.demonstration.step !== null) return;
    this.demonstration.end();
    this.chosen = index;
    this.requestUpdate();
  }

  /** The class that is the answer stays in sight. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('chosen') && !changed.has('settings')) return;
    const box = this.renderRoot.querySelector<HTMLElement>('.classes');
    const row = box?.querySelector<HTMLElement>('.answer');
    if (box !== null && row !== null && row !== undefined) keepRowInSight(box, row, headHeight);
  }

  #turn(part: number): void {
    this.demonstration.end();
    this.batchIndex = part;
    this.chosen = 0;
  }

  protected override questions(settings: NextTokenSettings): ReturnType<typeof questions> {
    const { view } = this;
    return view === null ? [] : questions(view.line, settings);
  }

  protected exported(view: NextTokenView, settings: NextTokenSettings): InstantExports {
    return {
      lab: 'next-token',
      table: nextTokenSettings,
      script: () => ways.torch(view, settings),
      ways: waysOf(ways, view, settings),
      walkThrough: async () => (await withTexts(import('./walk-through.ts'))).walkThrough(view),
      pictures: () => (view.kind === 'drawn' ? [rowPicture(view, this.chosen)] : []),
    };
  }

  /** Settings that speak of the batch alone. */
  get #namesBatch(): boolean {
    return batchSettings.some((name) => this.settings[name] !== this.defaults[name]);
  }

  protected override folded(): void {
    this.demonstration.end();
    this.requestUpdate();
  }

  /** Then the batch is what moves. */
  get #isBatchOpen(): boolean {
    return this.folds.isWanted('batch', this.#namesBatch);
  }

  protected picture(view: NextTokenView, settings: NextTokenSettings): TemplateResult {
    const { line } = view;
    const moves = this.#isBatchOpen ? null : this.demonstration.step;
    const last = shownOf(line) - 1;
    const at = moves === null ? line.line.length - 2 : Math.min(moves, last);
    const total = last + 1;
    const caption = (counted: number): string => t('count.caption', { at: counted, total });
    const change = (part: Partial<NextTokenSettings>): void => this.change(part);
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
        tokens: term(t('term.tokens'), t('term.tokens.meaning')),
        context: term(t('term.context'), t('term.context.meaning')),
        target: html`<span class="target"
          >${term(t('term.target'), t('term.target.meaning'))}</span
        >`,
        nll,
      })}
      ${share(this.exportSource)}
      ${
        this.#isBatchOpen
          ? null
          : demonstrationBar(this.demonstration, caption(Math.min(at, last) + 1), caption(total))
      }
      <div class="columns first">
        <div>${lineFigure(line, settings, at, change)} ${this.predictions()}</div>
        <section class="panel" aria-labelledby="line-text-heading" part="inspector">
          ${lineControls(settings, change)} ${productAndSum(line, settings, at, change)}
        </section>
      </div>
      <div class="columns">
        ${corpusSection(line, settings, change)} ${generateSection(line, settings, change)}
      </div>
      ${this.folds.section(
        {
          id: 'batch',
          heading: t('batch.heading'),
          sub: t('batch.sub'),
          isNamed: this.#namesBatch,
        },
        this.#batch(view, settings, change),
      )}
      ${trySection(experiments(this.firstView, (part, where) => this.#tryOut(part, where)))}
      ${waysSection(ways, view, settings, t(view.kind === 'drawn' ? 'torch.drawn' : 'torch.text'))}
    `;
  }

  #tryOut(change: Partial<NextTokenSettings>, heading?: string): void {
    this.tryOut(change);
    if (heading !== undefined)
      this.renderRoot.querySelector(`#${heading}`)?.scrollIntoView({ block: 'start' });
  }

  /** Tokens in sequences, as a model is trained on; drawn ones with the losses of a notebook. */
  #batch(
    view: NextTokenView,
    settings: NextTokenSettings,
    change: (part: Partial<NextTokenSettings>) => void,
  ): TemplateResult {
    const predictions = this.#predictions(view);
    const open = this.#isBatchOpen;
    const step = open ? this.demonstration.step : null;
    const total = predictions.count;
    const at = Math.min(step ?? total - 1, total - 1);
    const chosen = Math.min(this.chosen, total - 1);
    const caption = (counted: number): string => t('count.caption', { at: counted, total });
    return html`
      ${open ? demonstrationBar(this.demonstration, caption(at + 1), caption(total)) : null}
      <div class="columns first">
        <section aria-labelledby="unfold-heading">
          <div class="heading">
            <h2 id="unfold-heading">
              ${t('unfold.heading')} <small>${origin(view, settings)}</small>
            </h2>
            ${sourceChoice(settings, change)}
          </div>
          ${counter(settings, at + 1, total)}
          ${batchTurner(this.batchIndex, view.batches.length, (to) => this.#turn(to))}
          <surprisal-predictions
            .predictions=${predictions}
            .label=${labelOf(view)}
            .lossOf=${lossOf(view, predictions, unitOf[settings.unit])}
            .chosen=${chosen}
            .revealed=${step === null ? Number.POSITIVE_INFINITY : step + 1}
            @prediction-point=${this.#onPoint}
          ></surprisal-predictions>
          ${legend(view)}
          <surprisal-data-table
            id="prediction-table"
            .content=${predictionTable(view, predictions, settings.unit)}
          ></surprisal-data-table>
          ${view.kind === 'drawn' ? meanSoFar(view, settings.unit, at) : clueless(view, settings.unit)}
        </section>
        ${
          view.kind === 'drawn'
            ? drawnPanel(view, settings, { chosen, at }, change)
            : textPanel(view, settings, predictions.at(chosen), change)
        }
      </div>
    `;
  }
}
