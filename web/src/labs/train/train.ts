import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { unitOf } from '../../format/numbers.ts';
import { LanguageController, withTexts } from '../../i18n/language.ts';
import { defaults } from '../../state/settings.ts';
import { labStyles } from '../../style/lab.ts';
import { shared } from '../../style/shared.ts';
import type { UpdateDetail } from './rnn-protocol.ts';
import { lazyPart } from '../../platform/lazy-part.ts';
import { wantsMotion } from '../../platform/motion.ts';
import type { TrainingLab } from '../shared/lab-element.ts';
import { share } from '../shared/sections.ts';
import type { ExportSource } from '../../export/export-source.ts';
import { troubleSection } from '../training/trouble-section.ts';
import type * as Below from './deferred-sections.ts';
import { firstPicture } from './first-picture.ts';
import type { Focus } from './focus.ts';
import type { History } from './history.ts';
import type {} from './inspector.ts';
import { lossChart, lossReadout, perplexityText } from './loss-picture.ts';
import type {} from './maps.ts';
import { emptyRun, focusAt, type DrawnRun } from './drawn-run.ts';
import { TrainSession } from './session.ts';
import { runKey, trainSettings, type TrainSettings } from './settings.ts';
import { trainStyles } from './styles.ts';
import { summary } from './summary.ts';
import { targetChart, targetReadout } from './target-picture.ts';
import '../training/transport.ts';
import type { TransportAction } from '../training/transport.ts';
import * as sections from './view.ts';

/** Milliseconds between two changes of what is only read at rest. */
const tablePause = 250;
const detailPause = 120;
/** With more sentences than this the inspector shows each as it comes. */
const mostInTurn = 6;

/** The front page: the toy RNN learns, every number of it in sight. */
export class Train extends LitElement implements TrainingLab {
  static override properties = { settings: { attribute: false }, focused: { state: true } };
  static override styles = [shared, labStyles, trainStyles];

  declare settings: TrainSettings;
  autoplay = true;
  declare focused: Focus | null;
  readonly #session: TrainSession;
  #tablesAt = 0;
  #history: History | null = null;
  #moved = false;
  #detailAt = 0;
  #shownDetail: UpdateDetail | null = null;
  #observer: IntersectionObserver | undefined;
  #below: typeof Below | null = null;
  #loadingBelow: Promise<void> | undefined;
  readonly ready: Promise<void>;

  constructor() {
    super();
    new LanguageController(this);
    this.settings = defaults(trainSettings);
    this.focused = null;
    this.#session = new TrainSession(this.settings);
    this.#session.onFrame = () => this.#onFrame();
    this.#session.onChange = () => {
      const { facts, playing, loading } = this.#session;
      if ((facts !== null && !playing) || loading) void this.#loadBelow();
      this.requestUpdate();
      this.#tellPlayer();
    };
    this.#session.onRefused = (settings) => this.#announce(settings);
    this.ready = this.#session.ready.then(() =>
      this.#session.playing && !this.#moved ? undefined : this.#loadBelow(),
    );
  }

  get run(): TrainSession {
    return this.#session;
  }

  get player(): TrainSession {
    return this.#session;
  }

  get trouble(): TrainSession['trouble'] {
    return this.#session.trouble;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session.settings = this.settings;
    if (this.hasUpdated) this.#watch();
    this.#session.connect(this.autoplay && wantsMotion());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#session.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings') && changed.get('settings') !== undefined)
      this.#session.apply(this.settings);
  }

  protected override updated(): void {
    this.#patch();
  }

  /** What stands on the page: the run, or before the engine has loaded the picture the build made. */
  get #shown(): {
    facts: NonNullable<TrainSession['facts']>;
    update: number;
    predictions: TrainSession['predictions'];
  } | null {
    const { facts, update, predictions } = this.#session;
    if (facts !== null) return { facts, update, predictions };
    return runKey(this.settings) === runKey(defaults(trainSettings)) ? firstPicture : null;
  }

  #onFrame(): void {
    if (this.#session.history !== this.#history) {
      this.#history = this.#session.history;
      this.focused = null;
      this.requestUpdate();
    }
    if (!this.#moved && this.#session.update > 0) {
      this.#moved = true;
      performance.mark('surprisal:moving');
      void this.#loadBelow();
    }
    this.#patch();
    this.#tellPlayer();
  }

  get #drawn(): DrawnRun | null {
    const { facts, history, update } = this.#session;
    return facts === null || history === null
      ? null
      : { facts, history, settings: this.settings, update, focus: this.focused };
  }

  /** Everything that changes with an update, without drawing the page again. */
  #patch(): void {
    const shown = this.#shown;
    const root = this.renderRoot;
    if (shown === null) return;
    root.querySelector('surprisal-transport')?.show(shown.update);
    root.querySelector('surprisal-distributions')?.show(shown.predictions);
    root.querySelector('surprisal-equation')?.show(shown.predictions);
    const run = this.#drawn ?? emptyRun(shown.facts, this.settings);
    run.history.setUnit(unitOf[this.settings.unit]);
    type Chart = HTMLElementTagNameMap['surprisal-line-chart'];
    root.querySelector<Chart>('#loss-chart')?.show(lossChart(run));
    root.querySelector<Chart>('#target-chart')?.show(targetChart(run));
    this.#patchWords(run);
    this.#patchTables();
    this.#patchDetail();
  }

  /** Inspector and heat maps: numbers that nobody could read at 30 a second change 8 times a second. */
  #patchDetail(): void {
    const { updateDetail, status } = this.#session;
    const now = performance.now();
    if (updateDetail === null || updateDetail === this.#shownDetail) return;
    if (status === 'playing') {
      // One sentence stays on show; its numbers move, the shape of the formulas does not.
      const other =
        this.#shownDetail !== null && updateDetail.sentence !== this.#shownDetail.sentence;
      const few = (this.#session.facts?.sentences.length ?? 1) <= mostInTurn;
      if (now - this.#detailAt < detailPause || (other && few)) return;
    }
    this.#detailAt = now;
    this.#shownDetail = updateDetail;
    const inspector = this.renderRoot.querySelector('surprisal-inspector');
    const maps = this.renderRoot.querySelector('surprisal-maps');
    if (inspector !== null) inspector.updateDetail = updateDetail;
    if (maps !== null) maps.updateDetail = updateDetail;
    this.requestUpdate();
  }

  /** Frames bring tensors only while a part that shows them is in sight. */
  #watch(): void {
    const inSight = new Set<Element>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) inSight.add(entry.target);
          else inSight.delete(entry.target);
        }
        if (inSight.size > 0) void this.#loadDetail();
        this.#session.setDetail(inSight.size > 0);
      },
      { rootMargin: '200px' },
    );
    for (const section of this.renderRoot.querySelectorAll('.watched'))
      this.#observer.observe(section);
  }

  /** What is below the fold waits until what is above it moves, if it is to move by itself. */
  #loadBelow(): Promise<void> {
    this.#loadingBelow ??= lazyPart(this, withTexts(import('./deferred-sections.ts'))).then(
      (below) => {
        this.#below = below;
        this.#patchTables();
      },
    );
    return this.#loadingBelow;
  }

  /** KaTeX and all that needs it come with the first look at the inspector. */
  async #loadDetail(): Promise<void> {
    await lazyPart(this, withTexts(Promise.all([import('./inspector.ts'), import('./maps.ts')])));
    this.#shownDetail = null;
    this.#patch();
  }

  protected override firstUpdated(): void {
    this.#watch();
  }

  #patchWords(run: DrawnRun): void {
    const write = (selector: string, text: string): void => {
      const element = this.renderRoot.querySelector(selector);
      if (element !== null && element.textContent !== text) element.textContent = text;
    };
    write('#now', perplexityText(run));
    write('#end', summary(this.#session, this.settings));
  }

  #patchTables(): void {
    const run = this.#drawn;
    const now = performance.now();
    const resting = this.#session.status !== 'playing';
    if (run === null || this.#below === null || (!resting && now - this.#tablesAt < tablePause))
      return;
    this.#tablesAt = now;
    const { predictions, update } = this.#session;
    type Table = HTMLElementTagNameMap['surprisal-data-table'];
    const set = (id: string, content: Table['content']): void => {
      const table = this.renderRoot.querySelector<Table>(`#${id}`);
      if (table !== null) table.content = content;
    };
    set('expects-table', this.#below.distributionTable(run.facts, predictions, update));
    set('loss-table', this.#below.lossTable(run));
    set('target-table', this.#below.targetTable(run));
  }

  #tellPlayer(): void {
    this.dispatchEvent(new Event('player-change'));
  }

  #announce(settings: TrainSettings): void {
    this.dispatchEvent(new CustomEvent('settings-change', { detail: settings }));
  }

  /** Runs start from the defaults; how they are shown stays. */
  #fromDefaults(change: Partial<TrainSettings>): TrainSettings {
    const { unit, scale } = this.settings;
    return { ...defaults(trainSettings), unit, scale, ...change };
  }

  #onTransport(event: CustomEvent<TransportAction>): void {
    const action = event.detail;
    const session = this.#session;
    const ignore = (): void => undefined;
    switch (action.do) {
      case 'play':
        // At the end Play begins anew.
        if (session.status === 'done' || session.status === 'error') session.seek(0).catch(ignore);
        return void session.play().catch(ignore);
      case 'pause':
        return void session.pause().catch(ignore);
      case 'reset':
        return void session.reset().catch(ignore);
      case 'epoch':
        return void session.step(this.#session.facts?.sentences.length ?? 1).catch(ignore);
      case 'step':
        return void (
          action.by > 0 ? session.step() : session.seek(Math.max(0, session.update - 1))
        ).catch(ignore);
      case 'seek':
        return void session.seek(action.update).catch(ignore);
      case 'speed': {
        this.#announce({ ...this.settings, speed: action.speed });
        return;
      }
    }
  }

  readonly exportSource = async (): Promise<ExportSource> =>
    (await import('./exports.ts')).exportSource(this, this.run, this.settings);

  readonly #actions = {
    readLoss: (x: number) => (this.#drawn === null ? null : lossReadout(this.#drawn, x)),
    readTarget: (x: number) => (this.#drawn === null ? null : targetReadout(this.#drawn, x)),
    change: (change: Partial<TrainSettings>) => this.#announce({ ...this.settings, ...change }),
    restore: () => this.#announce(this.#fromDefaults({})),
    try: (change: Partial<TrainSettings>) => {
      const settings = this.#fromDefaults(change);
      this.#session.apply(settings, wantsMotion());
      this.#announce(settings);
      this.renderRoot.querySelector('h1')?.scrollIntoView({ block: 'start' });
    },
    point: (event: CustomEvent<Focus | null>) => {
      this.focused = event.detail;
    },
    cursor: (event: CustomEvent<number | null>) => {
      const { facts } = this.#session;
      this.focused = facts === null ? null : focusAt(facts, event.detail);
    },
    tables: () => this.#patchTables(),
  };

  override render(): TemplateResult {
    const session = this.#session;
    const { settings, focused } = this;
    const facts = this.#shown?.facts ?? null;
    const stuck = session.trouble !== null && session.trouble.kind !== 'refused';
    const view = {
      settings,
      session,
      facts,
      focused,
      shownDetail: this.#shownDetail,
      ...this.#actions,
    };
    return html`
      ${sections.opening(view)} ${share(this.exportSource)}
      <surprisal-transport
        part="controls"
        .playing=${session.playing}
        .disabled=${session.facts === null || stuck}
        .total=${facts?.totalUpdates ?? settings.epochs * settings.sentences.length}
        .sentences=${facts?.sentences.length ?? settings.sentences.length}
        .seed=${settings.seed}
        .speed=${settings.speed}
        @transport=${this.#onTransport}
      ></surprisal-transport>
      ${troubleSection(session)}
      <div class="columns first" @probability-focus=${view.point}>
        ${sections.expectsSection(view)} ${sections.lossSection(view)}
      </div>
      <div class="columns">${sections.targetsSection(view)} ${sections.sentencesSection(view)}</div>
      ${sections.runSection(view)} ${sections.inspectSections(view)} ${sections.trySection(view)}
      ${sections.torchSection(view)}
    `;
  }
}
