import { html, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type { ExportSource } from '../../export/export-source.ts';
import { unitOf, type Unit } from '../../format/numbers.ts';
import { language, withTexts } from '../../i18n/language.ts';
import { idle } from '../../platform/frames.ts';
import { lazyPart } from '../../platform/lazy-part.ts';
import { wantsMotion } from '../../platform/motion.ts';
import { stirred } from '../../platform/stir.ts';
import type { Question } from '../../predict/question.ts';
import { labStyles } from '../../style/lab.ts';
import { shared } from '../../style/shared.ts';
import type { Facts, Model } from '../../worker/run-protocol.ts';
import type { TrainingLabElement } from '../shared/lab-element.ts';
import { fillTables, showCharts, writeTexts } from '../shared/patches.ts';
import { answersSection, predictSection, type Predictions } from '../shared/predict-sections.ts';
import { share } from '../shared/sections.ts';
import type { TrainingContext } from './context.ts';
import { drive } from './drive.ts';
import type { DrawnRun } from './drawn-run.ts';
import { Folds, type Depth } from '../shared/folds.ts';
import { InSight } from '../shared/in-sight.ts';
import type { Rehearsing } from './rehearsing.ts';
import { RunElement } from './run-element.ts';
import type { RunHistory } from './run-history.ts';
import type { RunSession } from './run-session.ts';
import type { Speed } from './speeds.ts';
import { trainingStyles } from './styles.ts';
import './transport.ts';
import type { TransportAction } from './transport.ts';
import { troubleSection } from './trouble-section.ts';

/** Milliseconds between two changes of what is only read at rest. */
const tablePause = 250;

/** What asks about the run that settings make. */
interface Asking<Settings, M extends Model> {
  questions(settings: Settings): readonly Question<Rehearsing<M>>[];
}

/** Settings that every lab has which trains. */
interface TrainingSettings {
  readonly seed: number;
  readonly speed: Speed;
  readonly unit: Unit;
}

/**
 * A lab with a run that a worker trains. `opening` and `sections` are its template, drawn again when
 * settings or the state of the session change; what a frame changes is patched: `charts`, `texts`,
 * `tables`, each by the id of its element, and whatever else in `patch`.
 */
export abstract class TrainingLab<
  Settings extends Readonly<Record<string, unknown>> & TrainingSettings,
  M extends Model,
  History extends RunHistory<M>,
  Session extends RunSession<Settings, M, History>,
  Drawn extends DrawnRun<M['facts'], History, Settings>,
>
  extends RunElement<Settings, M, History, Session>
  implements TrainingLabElement
{
  static override properties = { ...super.properties, depth: { attribute: false } };
  static override styles = [shared, labStyles, trainingStyles];

  declare depth: Depth;
  protected readonly folds = new Folds(this);
  #tablesAt = 0;
  #asking: Asking<Settings, M> | null = null;
  #loadingAsked: Promise<void> | undefined;
  #stirring: AbortController | undefined;
  #asked: (Predictions<Rehearsing<M>> & { readonly about: string }) | null = null;

  abstract readonly exportSource: () => Promise<ExportSource>;
  /** The run, or what stands in for it; null where there is nothing to show before the run. */
  protected abstract get drawn(): Drawn | null;
  /** How long the run is, or will be. */
  protected abstract get extent(): Pick<Facts, 'totalUpdates' | 'updatesPerEpoch'>;
  /** Title and lead. */
  protected abstract opening(): TemplateResult;
  /** All below the transport. */
  protected abstract sections(): TemplateResult;
  protected abstract charts(drawn: Drawn): Readonly<Record<string, ChartContent>>;
  protected abstract texts(drawn: Drawn): Readonly<Record<string, string>>;
  /** Their numbers are only read at rest: while it plays, they follow a few times a second. */
  protected abstract tables(drawn: Drawn): Readonly<Record<string, TableContent>>;
  protected patch(_drawn: Drawn): void {
    // nothing else
  }
  /** Loads what asks about a run before it shows; nobody answers before the reader is there. */
  protected importAsked(): Promise<Asking<Settings, M>> | null {
    return null; // nothing is asked
  }
  /** Loads what waits for the reader to come there: a print has all of it. */
  protected loadRest(): Promise<unknown> {
    return Promise.resolve(); // nothing waits
  }
  /** A part of the class `watched` is in sight, or none is any more. */
  protected watched(_inSight: boolean): void {
    // nothing to do
  }

  constructor(session: Session) {
    super(session);
    this.depth = 'beginner';
    new InSight(this, '.watched', (inSight) => this.watched(inSight));
    void this.ready.then(idle).then(() => (this.isConnected ? this.loadRest() : undefined));
  }

  protected override updated(): void {
    this.patchAll();
  }

  protected override patchAll(): void {
    const { drawn, renderRoot } = this;
    if (drawn === null) return;
    drawn.history.setUnit(unitOf[this.settings.unit]);
    renderRoot.querySelector('surprisal-transport')?.show(drawn.update);
    showCharts(renderRoot, this.charts(drawn));
    writeTexts(renderRoot, this.texts(drawn));
    this.#patchTables(drawn);
    this.patch(drawn);
  }

  #patchTables(drawn: Drawn): void {
    const now = performance.now();
    if (this.run.status === 'playing' && now - this.#tablesAt < tablePause) return;
    this.#tablesAt = now;
    fillTables(this.renderRoot, this.tables(drawn));
  }

  protected fillTablesNow(): void {
    this.#tablesAt = 0;
    if (this.drawn !== null) this.#patchTables(this.drawn);
  }

  /** What every section may need. */
  protected get context(): TrainingContext<Settings, Session> {
    return {
      settings: this.settings,
      session: this.run,
      change: (change) => this.announce({ ...this.settings, ...change }),
      restore: () => {
        for (const field of this.renderRoot.querySelectorAll('surprisal-field')) field.restore();
        this.announce(this.fromDefaults({}));
      },
      try: (change) => {
        const settings = this.fromDefaults(change);
        this.run.apply(settings, wantsMotion());
        this.announce(settings);
        this.renderRoot.querySelector('h1')?.scrollIntoView({ block: 'start' });
      },
      tables: () => this.fillTablesNow(),
    };
  }

  /** When the reader stirs, or where nothing else is waited for. */
  protected loadAsked(): Promise<void> {
    this.#stirring?.abort();
    const asked = this.#loadingAsked === undefined ? this.importAsked() : null;
    if (asked !== null)
      this.#loadingAsked = lazyPart(this, withTexts(asked)).then((asking) => {
        this.#asking = asking;
        this.requestUpdate();
      });
    return this.#loadingAsked ?? Promise.resolve();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#loadingAsked !== undefined) return;
    this.#stirring = new AbortController();
    void stirred(this.#stirring.signal).then(() => this.loadAsked());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stirring?.abort();
  }

  /** The questions as a section, for `sections`; it has its place before they come. */
  protected predictions(): TemplateResult | null {
    const asked = this.#predictions;
    return asked === null ? html`<section part="predict"></section>` : predictSection(asked);
  }

  get #predictions(): Predictions<Rehearsing<M>> | null {
    const about = `${language()} ${JSON.stringify(this.settings)}`;
    if (this.#asked?.about === about) return this.#asked;
    const questions = this.#asking?.questions(this.settings);
    if (questions === undefined) return null;
    this.#asked = { about, questions, source: () => Promise.resolve(this.run) };
    return this.#asked;
  }

  #onTransport({ detail: action }: CustomEvent<TransportAction>): void {
    if (action.do === 'speed') this.announce({ ...this.settings, speed: action.speed });
    else drive(this.run, action, this.run.facts?.updatesPerEpoch ?? 1);
  }

  override render(): TemplateResult {
    const { run, settings, extent } = this;
    const asked = this.#predictions;
    const isStuck = run.trouble !== null && run.trouble.kind !== 'refused';
    return html`
      ${this.opening()} ${share(this.exportSource)}
      <surprisal-transport
        part="controls"
        .playing=${run.playing}
        .disabled=${run.facts === null || isStuck}
        .total=${extent.totalUpdates}
        .sentences=${extent.updatesPerEpoch}
        .seed=${settings.seed}
        .speed=${settings.speed}
        @transport=${this.#onTransport}
      ></surprisal-transport>
      ${troubleSection(run)} ${this.sections()} ${asked === null ? null : answersSection(asked)}
    `;
  }
}
