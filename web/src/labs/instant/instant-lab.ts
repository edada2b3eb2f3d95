import type { Player } from '../../state/player.ts';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { lazyPart, loadingPause } from '../../platform/lazy-part.ts';
import { painted } from '../../platform/frames.ts';
import { wantsMotion } from '../../platform/motion.ts';
import type { ChartContent } from '../../charts/content.ts';
import type { InstantModule } from '../../engine/instant.ts';
import { t as frame } from '../../i18n/frame.ts';
import { language, LanguageController, withTexts } from '../../i18n/language.ts';
import { labStyles } from '../../style/lab.ts';
import { shared } from '../../style/shared.ts';
import type { Question } from '../../predict/question.ts';
import { Folds, type Depth } from '../shared/folds.ts';
import type { LabElement } from '../shared/lab-element.ts';
import {
  answersSection,
  loadPredict,
  predictSection,
  type Predictions,
} from '../shared/predict-sections.ts';
import { showCharts } from '../shared/patches.ts';
import type { InstantExports, ExportSource } from '../../export/export-source.ts';
import { Demonstration, type DemonstrationSpec } from './demonstration.ts';
import { DemonstrationPlayer } from './demonstration-player.ts';
import './demonstration-bar.ts';
import { labEngine, loadLabEngine } from './lab-engine.ts';

/**
 * A lab whose numbers follow from its settings within a frame: `compute` asks the engine for all of
 * them, `picture` shows them. Before the engine has loaded, the view that the build has computed
 * stands in. A demonstration shows the lab at other settings, without changing them, until the
 * reader touches a control.
 */
export abstract class InstantLab<Settings extends object, View>
  extends LitElement
  implements LabElement
{
  static override properties = {
    settings: { attribute: false },
    depth: { attribute: false },
    trouble: { state: true },
    loading: { state: true },
  };
  static override styles = [shared, labStyles];

  declare settings: Readonly<Record<string, unknown>> & Settings;
  declare trouble: { readonly kind: 'failed' | 'refused'; readonly reason: string } | null;
  /** The engine is long on its way. */
  declare loading: boolean;
  declare depth: Depth;
  autoplay = true;
  isKept = false;
  protected readonly folds = new Folds(this, () => this.folded());
  readonly demonstration: Demonstration;
  readonly player: Player;
  readonly ready: Promise<void>;
  #markReady: () => void = () => undefined;
  #view: View | null = null;
  #viewed = '';
  #moved = false;
  #pictured = false;
  #asked: (Predictions<InstantModule> & { readonly about: string }) | null = null;
  /** Whether it moves once it is shown; null before it was shown for the first time. */
  #goesOn: boolean | null = null;

  /** The defaults, and what the engine makes of them. */
  protected abstract readonly defaults: Readonly<Record<string, unknown>> & Settings;
  protected abstract readonly firstView: View;
  /** The same with the lines of what is further down, where the first view has none. */
  protected loadWholeView(): Promise<View> | null {
    return null;
  }
  protected abstract compute(engine: InstantModule, settings: Settings): View;
  /** The whole lab; `settings` are those on show, in a demonstration other than the lab's own. */
  protected abstract picture(view: View, settings: Settings): TemplateResult;
  /** What its line charts show, by the id of each. */
  protected charts(_view: View, _settings: Settings): Readonly<Record<string, ChartContent>> {
    return {};
  }
  /** What moves by itself. */
  protected abstract demonstrationSpec(): DemonstrationSpec;
  /** The reader has opened or closed what is depth. */
  protected folded(): void {
    // nothing else
  }
  /** What is asked about these settings, before the lab shows it. */
  protected questions(_settings: Settings): readonly Question<InstantModule>[] {
    return [];
  }
  /** What the reader may take away. */
  protected abstract exported(view: View, settings: Settings): InstantExports;
  /** The settings that a step of the demonstration shows. */
  protected abstract settingsAt(step: number): Settings;

  constructor() {
    super();
    new LanguageController(this);
    this.depth = 'beginner';
    this.trouble = null;
    this.loading = false;
    this.ready = new Promise((resolve) => (this.#markReady = resolve));
    this.demonstration = new Demonstration(
      () => this.demonstrationSpec(),
      () => this.requestUpdate(),
    );
    this.player = new DemonstrationPlayer(this.demonstration, () => this.updateComplete);
    this.addEventListener('focusin', (event) => this.#onFocusIn(event));
  }

  /** Of the engine that all instant labs share; 0 before it is there. */
  get heapBytes(): number {
    return labEngine()?.heapBytes() ?? 0;
  }

  get liveObjects(): number {
    return labEngine()?.liveObjects() ?? 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  /** What the reader is about to type must not be written over. */
  #onFocusIn(event: Event): void {
    const [target] = event.composedPath();
    if (this.demonstration.playing && target instanceof HTMLInputElement && target.type === 'text')
      this.demonstration.pause();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.isKept && this.#goesOn !== null) {
      this.#goesOn = this.demonstration.playing;
      this.demonstration.pause();
    } else this.demonstration.end();
  }

  /** Starts the engine, and with it what moves. */
  protected async load(): Promise<void> {
    this.trouble = null;
    if (labEngine() === null) await painted();
    const timer = setTimeout(() => (this.loading = true), loadingPause);
    try {
      await loadLabEngine();
    } catch (error) {
      this.trouble = {
        kind: 'failed',
        reason: String(error instanceof Error ? error.message : error),
      };
      await this.#loadWhole();
      this.#markReady();
      return;
    } finally {
      clearTimeout(timer);
      this.loading = false;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.#loadQuestions();
    this.#markReady();
    if (!this.isConnected) return;
    if (this.autoplay && wantsMotion() && this.#goesOn !== false) this.demonstration.play();
    this.#goesOn = false;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    // KaTeX is as large as all the rest: the formulas follow the picture.
    void painted().then(() => {
      void lazyPart(this, import('../../ui/formula.ts'));
      this.#loadQuestions();
    });
  }

  /** No engine has come: who scrolls down finds the lines there all the same. */
  async #loadWhole(): Promise<void> {
    this.#whole = await Promise.resolve(this.loadWholeView()).catch(() => null);
    this.requestUpdate();
  }
  #whole: View | null = null;

  get #first(): View {
    return this.#whole ?? this.firstView;
  }

  /** Once there are any: of some settings there are none before the engine has come. */
  #loadQuestions(): void {
    if (this.#asks || this.#predictions.questions.length === 0) return;
    this.#asks = true;
    void lazyPart(this, withTexts(loadPredict()));
  }
  #asks = false;

  /** What is on show: the demonstration's step, or the settings. */
  protected get shown(): Settings {
    const { step } = this.demonstration;
    return step === null ? this.settings : this.settingsAt(step);
  }

  /** What the engine made of `shown`; null only before there is any picture. */
  protected get view(): View | null {
    return this.#compute(this.shown);
  }

  /** The reader changes something: from what is on show, not from what stood before it. */
  protected change(change: Partial<Settings>): void {
    const settings = { ...this.settings, ...this.shown, ...change };
    this.demonstration.end();
    this.#announce(settings);
  }

  /** An experiment starts from the defaults. */
  protected tryOut(change: Partial<Settings>): void {
    this.demonstration.end();
    this.#announce({ ...this.defaults, ...change });
    this.renderRoot.querySelector('h1')?.scrollIntoView({ block: 'start' });
  }

  /** For the menu: the lab at its settings, at rest. */
  readonly exportSource = async (): Promise<ExportSource> => {
    this.demonstration.seek(null);
    await this.updateComplete;
    const { view } = this;
    if (view === null) throw new Error(this.trouble?.reason ?? frame('page.loading'));
    return { element: this, ...this.exported(view, this.settings) };
  };

  /** The questions as a section, for the picture. */
  protected predictions(): TemplateResult | null {
    return predictSection(this.#predictions);
  }

  /** Asked about the lab's own settings, whatever a demonstration shows. */
  get #predictions(): Predictions<InstantModule> {
    const about = `${language()} ${String(labEngine() !== null)} ${JSON.stringify(this.settings)}`;
    if (this.#asked?.about !== about)
      this.#asked = { about, questions: this.questions(this.settings), source: this.source };
    return this.#asked;
  }

  /** What computes, once it is there. */
  protected readonly source = (): Promise<InstantModule> =>
    loadLabEngine().then(({ labs }) => labs);

  #announce(settings: Readonly<Record<string, unknown>>): void {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('settings-change', { detail: settings }));
  }

  #compute(settings: Settings): View | null {
    const key = JSON.stringify(settings);
    const engine = labEngine()?.labs;
    if (engine === undefined)
      return key === JSON.stringify(this.defaults) ? this.#first : this.#view;
    if (key === this.#viewed) return this.#view;
    try {
      this.#view = this.compute(engine, settings);
      if (this.trouble?.kind === 'refused') this.trouble = null;
    } catch (error) {
      this.trouble = {
        kind: 'refused',
        reason: String(error instanceof Error ? error.message : error),
      };
    }
    this.#viewed = key;
    return this.#view;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A link was followed: its settings are what is to be seen.
    if (!changed.has('settings') || changed.get('settings') === undefined) return;
    this.demonstration.end();
    if (!this.isConnected) this.#goesOn = false;
  }

  protected override updated(_changed: PropertyValues): void {
    this.#showCharts();
    this.dispatchEvent(new Event('player-change'));
    if (this.#moved || !this.demonstration.playing || this.demonstration.step === null) return;
    this.#moved = true;
    performance.mark('surprisal:moving');
  }

  #showCharts(): void {
    const { view } = this;
    if (view !== null) showCharts(this.renderRoot, this.charts(view, this.shown));
  }

  override render(): TemplateResult {
    const settings = this.shown;
    const view = this.#compute(settings);
    if (view !== null) this.#pictured = true;
    return html`${this.#troubleNotice()}${view === null ? this.#waiting() : this.picture(view, settings)}${answersSection(this.#predictions)}`;
  }

  /** What stood there stays while the engine is on its way, and the control that was moved with it. */
  #waiting(): TemplateResult | null {
    if (this.#pictured) return this.picture(this.#first, this.defaults);
    return this.trouble ? null : html`<p class="sans soft">${frame('page.loading')}</p>`;
  }

  #troubleNotice(): TemplateResult | null {
    if (this.loading)
      return html`<p class="notice waiting" role="status">${frame('page.loading')}</p>`;
    if (this.trouble === null) return null;
    const { kind, reason } = this.trouble;
    return html`<div class="notice problem" role="alert">
      <p>${frame(`engine.${kind}`)}</p>
      <p class="reason">${reason}</p>
      ${
        kind === 'failed'
          ? html`<button id="retry" @click=${() => this.load()}>${frame('problem.retry')}</button>`
          : null
      }
    </div>`;
  }
}
