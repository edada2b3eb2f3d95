import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { lazyPart } from '../../platform/lazy-part.ts';
import { painted } from '../../platform/frames.ts';
import { wantsMotion } from '../../platform/motion.ts';
import { fixed, grouped, unitOf } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { defaults } from '../../state/settings.ts';
import { labStyles } from '../../style/lab.ts';
import { shared } from '../../style/shared.ts';
import type { Question, TestResult } from './digits-protocol.ts';
import type { TrainingLab } from '../shared/lab-element.ts';
import { share } from '../shared/sections.ts';
import type { ExportSource } from '../../export/export-source.ts';
import '../training/transport.ts';
import type { TransportAction } from '../training/transport.ts';
import { troubleSection } from '../training/trouble-section.ts';
import { firstPicture } from './first-picture.ts';
import { DigitsHistory } from './history.ts';
import { epochTable, lossChart, lossReadout, lossTable, type Scene } from './loss-picture.ts';
import { t } from './messages.ts';
import { DigitsSession } from './session.ts';
import { digitsSettings, runKey, type DigitsSettings } from './settings.ts';
import { digitsStyles } from './styles.ts';
import { progress, summary, logLine } from './summary.ts';
import * as sections from './view.ts';

/** Milliseconds between two changes of what is only read at rest. */
const tablePause = 250;
const weightsPause = 100;
const askPause = 100;

/** A classifier of handwritten digits learns with NLL, on the reader's own data if they like. */
export class Digits extends LitElement implements TrainingLab {
  static override properties = { settings: { attribute: false } };
  static override styles = [shared, labStyles, digitsStyles];

  declare settings: DigitsSettings;
  autoplay = true;
  readonly #session: DigitsSession;
  #history: DigitsHistory | null = null;
  #moved = false;
  #tablesAt = 0;
  #weightsAt = 0;
  #askedAt = 0;
  #askedUpdate = -1;
  /** What lies on the pad. */
  #onPad: 'sample' | 'moved' | 'drawn' = 'sample';
  #shownTest: TestResult | null = null;
  #weightsInSight = false;
  #observer: IntersectionObserver | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.settings = defaults(digitsSettings);
    this.#session = new DigitsSession(this.settings);
    this.#session.onFrame = () => this.#onFrame();
    this.#session.onChange = () => {
      this.requestUpdate();
      this.#tellPlayer();
    };
    this.#session.onAnswer = () => this.requestUpdate();
    this.#session.onRefused = (settings) => this.#announce(settings);
  }

  get run(): DigitsSession {
    return this.#session;
  }

  get player(): DigitsSession {
    return this.#session;
  }

  get trouble(): DigitsSession['trouble'] {
    return this.#session.trouble;
  }

  get ready(): Promise<void> {
    return this.#session.ready;
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
    const before = changed.get('settings');
    if (!changed.has('settings') || before === undefined) return;
    this.#session.apply(this.settings);
    if (before.sample !== this.settings.sample) this.#askSample();
  }

  protected override firstUpdated(): void {
    this.#watch();
    // KaTeX is as large as all the rest: the formula follows the picture.
    void painted().then(() => lazyPart(this, import('../../ui/formula.ts')));
  }

  protected override updated(): void {
    this.#patch();
  }

  #watch(): void {
    this.#observer = new IntersectionObserver((entries) => {
      this.#weightsInSight = entries.at(-1)?.isIntersecting ?? false;
      this.#patch();
    });
    for (const section of this.renderRoot.querySelectorAll('.watched'))
      this.#observer.observe(section);
  }

  /** What the pad shows: the worker's answer, or before there is one the picture that the build made. */
  get #read(): sections.View['read'] {
    const { answer } = this.#session;
    if (answer !== null) return { image: answer.image, label: answer.label, answer };
    const isDefault =
      runKey(this.settings) === runKey(defaults(digitsSettings)) && this.settings.sample === 0;
    return isDefault ? firstPicture : null;
  }

  #onFrame(): void {
    const session = this.#session;
    if (session.history !== this.#history) {
      this.#history = session.history;
      this.#shownTest = null;
      this.#askedUpdate = -1;
      this.requestUpdate();
    }
    if (!this.#moved && session.update > 0) {
      this.#moved = true;
      performance.mark('surprisal:moving');
    }
    this.#askAgain();
    this.#patch();
    this.#tellPlayer();
  }

  get #pad(): HTMLElementTagNameMap['surprisal-pad'] | null {
    return this.renderRoot.querySelector('surprisal-pad');
  }

  /** The network has changed: what lies on the pad is read again, a few times a second. */
  #askAgain(): void {
    const { update, status } = this.#session;
    const now = performance.now();
    if (update === this.#askedUpdate) return;
    if (status === 'playing' && now - this.#askedAt < askPause) return;
    this.#askedAt = now;
    this.#askedUpdate = update;
    if (this.#onPad === 'sample') this.#askSample();
    else this.#pad?.askAgain();
  }

  #askSample(): void {
    this.#onPad = 'sample';
    const { facts } = this.#session;
    if (facts === null) return;
    // Fewer images may have come than the address says.
    const index = Math.min(this.settings.sample, facts.testSize - 1);
    this.#session.ask({ kind: 'sample', index });
  }

  get #scene(): Scene {
    const { facts, history, update } = this.#session;
    if (facts !== null && history !== null)
      return { facts, history, settings: this.settings, update };
    const { totalUpdates, updatesPerEpoch } = firstPicture.facts;
    return {
      facts: firstPicture.facts,
      history: new DigitsHistory(totalUpdates, updatesPerEpoch),
      settings: this.settings,
      update: 0,
    };
  }

  /** Everything that changes with an update, without drawing the page again. */
  #patch(): void {
    const scene = this.#scene;
    const root = this.renderRoot;
    scene.history.setUnit(unitOf[this.settings.unit]);
    root.querySelector('surprisal-transport')?.show(scene.update);
    type Chart = HTMLElementTagNameMap['surprisal-line-chart'];
    root.querySelector<Chart>('#loss-chart')?.show(lossChart(scene));
    this.#patchWords(scene);
    this.#patchTest(scene);
    this.#patchWeights();
    this.#patchTables(scene);
  }

  #patchWords({ update, history }: Scene): void {
    const write = (selector: string, text: string): void => {
      const element = this.renderRoot.querySelector(selector);
      if (element !== null && element.textContent !== text) element.textContent = text;
    };
    const { frame } = this.#session;
    write('#now', frame?.perplexity == null ? '' : fixed(frame.perplexity));
    write('#left', progress(this.#session));
    write('#end', summary(this.#session));
    const test = history.testAt(update);
    const epoch = Math.floor(update / history.updatesPerEpoch);
    write('#log', test === undefined ? t('test.none') : logLine(test));
    write(
      '#test-sub',
      test === undefined ? '' : t('test.sub', { epoch, images: grouped(test.images) }),
    );
  }

  #patchTest({ update, history }: Scene): void {
    const test = history.testAt(update) ?? null;
    if (test === this.#shownTest) return;
    this.#shownTest = test;
    const element = this.renderRoot.querySelector('surprisal-test');
    if (element !== null) element.result = test;
  }

  #patchWeights(): void {
    const { frame, status } = this.#session;
    const now = performance.now();
    if (frame === null || !this.#weightsInSight) return;
    if (status === 'playing' && now - this.#weightsAt < weightsPause) return;
    this.#weightsAt = now;
    this.renderRoot.querySelector('surprisal-weights')?.show(frame.firstLayer);
  }

  #patchTables(scene: Scene): void {
    const now = performance.now();
    if (this.#session.status === 'playing' && now - this.#tablesAt < tablePause) return;
    this.#tablesAt = now;
    type Table = HTMLElementTagNameMap['surprisal-data-table'];
    const set = (id: string, content: Table['content']): void => {
      const table = this.renderRoot.querySelector<Table>(`#${id}`);
      if (table !== null) table.content = content;
    };
    set('loss-table', lossTable(scene));
    set('epoch-table', epochTable(scene));
  }

  #tellPlayer(): void {
    this.dispatchEvent(new Event('player-change'));
  }

  #announce(settings: DigitsSettings): void {
    this.dispatchEvent(new CustomEvent('settings-change', { detail: settings }));
  }

  /** Runs start from the defaults; how they are shown, and on which images, stays. */
  #fromDefaults(change: Partial<DigitsSettings>): DigitsSettings {
    const { unit, scale, data, sample, label } = this.settings;
    return { ...defaults(digitsSettings), unit, scale, data, sample, label, ...change };
  }

  #onTransport({ detail: action }: CustomEvent<TransportAction>): void {
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
        return void session.step(session.facts?.updatesPerEpoch ?? 1).catch(ignore);
      case 'step':
        return void (
          action.by > 0 ? session.step() : session.seek(Math.max(0, session.update - 1))
        ).catch(ignore);
      case 'seek':
        return void session.seek(action.update).catch(ignore);
      case 'speed':
        this.#announce({ ...this.settings, speed: action.speed });
    }
  }

  readonly exportSource = async (): Promise<ExportSource> =>
    (await import('./exports.ts')).exportSource(this, this.run, this.settings);

  readonly #actions = {
    readLoss: (x: number) => (this.#session.history === null ? null : lossReadout(this.#scene, x)),
    change: (change: Partial<DigitsSettings>) => this.#announce({ ...this.settings, ...change }),
    restore: () => {
      for (const field of this.renderRoot.querySelectorAll('surprisal-field')) field.restore();
      this.#announce(this.#fromDefaults({}));
    },
    try: (change: Partial<DigitsSettings>) => {
      const settings = this.#fromDefaults(change);
      this.#session.apply(settings, wantsMotion());
      this.#announce(settings);
      this.renderRoot.querySelector('h1')?.scrollIntoView({ block: 'start' });
    },
    tables: () => {
      this.#tablesAt = 0;
      this.#patchTables(this.#scene);
    },
    pad: ({ detail }: CustomEvent<Question>) => {
      this.#onPad = detail.kind === 'strokes' ? 'drawn' : 'moved';
      this.#session.ask(detail);
    },
    clear: () => this.#askSample(),
    sample: (index: number) => {
      this.#pad?.clear();
      const { facts } = this.#session;
      const sample = facts === null ? index : Math.min(index, facts.testSize - 1);
      if (sample === this.settings.sample) this.#askSample();
      else this.#announce({ ...this.settings, sample });
    },
    files: ({ detail }: CustomEvent<readonly File[]>) => this.#session.drop(detail),
    source: ({ detail }: CustomEvent<'synthetic' | 'folder'>) => {
      if (detail === 'synthetic' && this.#session.source === 'dropped')
        this.#session.useSynthetic();
      if (detail !== this.settings.data) this.#announce({ ...this.settings, data: detail });
    },
  };

  override render(): TemplateResult {
    const session = this.#session;
    const { settings } = this;
    const facts = session.facts ?? firstPicture.facts;
    const stuck = session.trouble !== null && session.trouble.kind !== 'refused';
    const view: sections.View = { settings, session, read: this.#read, ...this.#actions };
    return html`
      ${sections.opening(view)} ${share(this.exportSource)}
      <surprisal-transport
        part="controls"
        .playing=${session.playing}
        .disabled=${session.facts === null || stuck}
        .total=${facts.totalUpdates}
        .sentences=${facts.updatesPerEpoch}
        .seed=${settings.seed}
        .speed=${settings.speed}
        @transport=${this.#onTransport}
      ></surprisal-transport>
      ${troubleSection(session)}
      <div class="columns first">${sections.padSection(view)} ${sections.lossSection(view)}</div>
      ${sections.testSection(view)}
      <div class="columns">${sections.weightsSection()} ${sections.dataSection(view)}</div>
      ${sections.runSection(view)} ${sections.trySection(view)} ${sections.torchSection(view)}
    `;
  }
}
