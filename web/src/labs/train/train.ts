import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { frameMessages } from '../../i18n/frame.ts';
import { translator, weave } from '../../i18n/messages.ts';
import '../../parts/copy-button.ts';
import '../../parts/term.ts';
import { defaults } from '../../state/settings.ts';
import { shared } from '../../style/shared.ts';
import type { TrainingLab } from '../lab.ts';
import './controls.ts';
import './distributions.ts';
import './equation.ts';
import { firstPicture } from './first-picture.ts';
import type { Focus } from './focus.ts';
import type { History } from './history.ts';
import { isTrainMessage, t } from './messages.ts';
import * as pictures from './pictures.ts';
import './sentence-editor.ts';
import './torch.ts';
import type { Anatomy } from '../../worker/protocol.ts';
import type {} from './inspector.ts';
import type {} from './maps.ts';
import { TrainSession } from './session.ts';
import { runKey, trainSettings, type TrainSettings } from './settings.ts';
import { trainStyles } from './styles.ts';
import './transport.ts';
import type { TransportAction } from './transport.ts';
import { context, positions, target, word } from './words.ts';

const frame = translator(frameMessages);
const tablePause = 250;
const detailPause = 120;
const mostInTurn = 6;

/** The front page: the toy RNN learns, every number of it in sight. */
export class Train extends LitElement implements TrainingLab {
  static override properties = { settings: { attribute: false }, focused: { state: true } };
  static override styles = [shared, trainStyles];

  declare settings: TrainSettings;
  declare focused: Focus | null;
  readonly #session: TrainSession;
  #tablesAt = 0;
  #history: History | null = null;
  #moved = false;
  #detailAt = 0;
  #dissected: Anatomy | null = null;
  #observer: IntersectionObserver | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.settings = defaults(trainSettings);
    this.focused = null;
    this.#session = new TrainSession(this.settings);
    this.#session.onFrame = () => this.#onFrame();
    this.#session.onChange = () => this.requestUpdate();
    this.#session.onRefused = (settings) => this.#announce(settings);
  }

  get run(): TrainSession {
    return this.#session;
  }

  get ready(): Promise<void> {
    return this.#session.ready;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session.settings = this.settings;
    if (this.hasUpdated) this.#watch();
    this.#session.connect(!matchMedia('(prefers-reduced-motion: reduce)').matches);
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
    }
    this.#patch();
  }

  get #scene(): pictures.Scene | null {
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
    const scene = this.#scene;
    const lossChart = root.querySelector<pictures.ChartHost>('#loss-chart');
    const targetChart = root.querySelector<pictures.ChartHost>('#target-chart');
    if (scene === null) {
      lossChart?.show(pictures.emptyLossChart(shown.facts, this.settings));
      targetChart?.show(pictures.emptyTargetChart(shown.facts, this.settings));
    } else {
      scene.history.setUnit(unitOf[this.settings.unit]);
      lossChart?.show(pictures.lossChart(scene));
      targetChart?.show(pictures.targetChart(scene));
    }
    this.#patchWords();
    this.#patchTables();
    this.#patchDetail();
  }

  /** Inspector and heat maps: numbers that nobody could read at 30 a second change 8 times a second. */
  #patchDetail(): void {
    const { anatomy, status } = this.#session;
    const now = performance.now();
    if (anatomy === null || anatomy === this.#dissected) return;
    if (status === 'playing') {
      // One sentence stays on show; its numbers move, the shape of the formulas does not.
      const other = this.#dissected !== null && anatomy.sentence !== this.#dissected.sentence;
      const few = (this.#session.facts?.sentences.length ?? 1) <= mostInTurn;
      if (now - this.#detailAt < detailPause || (other && few)) return;
    }
    this.#detailAt = now;
    this.#dissected = anatomy;
    const inspector = this.renderRoot.querySelector('surprisal-inspector');
    const maps = this.renderRoot.querySelector('surprisal-maps');
    if (inspector !== null) inspector.anatomy = anatomy;
    if (maps !== null) maps.anatomy = anatomy;
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

  /** KaTeX and all that needs it come with the first look at the inspector. */
  async #loadDetail(): Promise<void> {
    await Promise.all([import('./inspector.ts'), import('./maps.ts')]);
    this.#dissected = null;
    this.#patch();
  }

  protected override firstUpdated(): void {
    this.#watch();
  }

  #patchWords(): void {
    const scene = this.#scene;
    const now = this.renderRoot.querySelector('#now');
    const end = this.renderRoot.querySelector('#end');
    const current = scene === null ? null : pictures.currentLoss(scene);
    if (now !== null && scene !== null) now.textContent = pictures.perplexityText(scene, current);
    const text = this.#endText();
    if (end !== null && end.textContent !== text) end.textContent = text;
  }

  #patchTables(): void {
    const scene = this.#scene;
    const now = performance.now();
    const resting = this.#session.status !== 'playing';
    if (scene === null || (!resting && now - this.#tablesAt < tablePause)) return;
    this.#tablesAt = now;
    const set = (id: string, content: () => pictures.Table): void => {
      const table = this.renderRoot.querySelector<pictures.TableHost>(`#${id}`);
      if (table !== null) table.content = content();
    };
    set('expects-table', () =>
      pictures.distributionTable(scene.facts, this.#session.predictions, this.#session.update),
    );
    set('loss-table', () => pictures.lossTable(scene));
    set('target-table', () => pictures.targetTable(scene));
  }

  #endText(): string {
    const { status, facts, history, update, predictions } = this.#session;
    if (facts === null || history === null) return t('end.ready');
    const unit = this.settings.unit;
    if (status === 'error' && this.#session.trouble === null)
      return t('end.diverged', {
        update: update + 1,
        loss: fixed(history.loss(update + 1) ?? Number.NaN),
      });
    if (status !== 'done')
      return t(update === 0 && !this.#session.playing ? 'end.ready' : 'end.running');
    const sentence = facts.sentences.length - 1;
    const prediction = predictions[sentence];
    return t('end.done', {
      updates: update,
      target: word(facts, target(facts, sentence)),
      context: context(facts, sentence, positions(facts, sentence) - 1),
      from: fixed(history.firstTarget(sentence)),
      to: fixed(prediction?.targetProbabilities.at(-1) ?? Number.NaN),
      lossFrom: fixed((history.epochLoss(1) ?? Number.NaN) * unitOf[unit]),
      lossTo: fixed((history.epochLoss(history.knownEpochs) ?? Number.NaN) * unitOf[unit]),
      unit: t(`unit.${unit}`),
    });
  }

  #announce(settings: TrainSettings): void {
    this.dispatchEvent(new CustomEvent('settings-change', { detail: settings }));
  }

  #onChange(event: CustomEvent<Partial<TrainSettings>>): void {
    this.#announce({ ...this.settings, ...event.detail });
  }

  #restore(): void {
    this.#announce({
      ...defaults(trainSettings),
      unit: this.settings.unit,
      scale: this.settings.scale,
    });
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
      case 'speed':
        return this.#announce({ ...this.settings, speed: action.speed });
    }
  }

  #try(change: Partial<TrainSettings>): void {
    const settings = {
      ...defaults(trainSettings),
      unit: this.settings.unit,
      scale: this.settings.scale,
      ...change,
    };
    this.#session.apply(settings, !matchMedia('(prefers-reduced-motion: reduce)').matches);
    this.#announce(settings);
    this.renderRoot.querySelector('h1')?.scrollIntoView({ block: 'start' });
  }

  #term(key: 'rnn' | 'step' | 'surprise' | 'perplexity' | 'loss', text: string): TemplateResult {
    return html`<surprisal-term meaning=${t(`term.${key}`)}>${text}</surprisal-term>`;
  }

  override render(): TemplateResult {
    const session = this.#session;
    const { settings } = this;
    const shown = this.#shown;
    const facts = shown?.facts ?? null;
    const unit = t(`unit.${settings.unit}`);
    const loaded = session.facts !== null;
    return html`
      <h1>
        ${weave<TemplateResult>(t('title'), { emphasis: html`<em>${t('title.emphasis')}</em>` })}
      </h1>
      <p class="lead">${this.#lead(facts)}</p>
      <surprisal-transport
        .playing=${session.playing}
        .disabled=${!loaded || session.trouble?.kind === 'worker' || session.trouble?.kind === 'engine'}
        .total=${facts?.totalUpdates ?? settings.epochs * settings.sentences.length}
        .sentences=${facts?.sentences.length ?? settings.sentences.length}
        .seed=${settings.seed}
        .speed=${settings.speed}
        @transport=${this.#onTransport}
      ></surprisal-transport>
      ${this.#trouble()}
      <div
        class="columns first"
        @probability-focus=${(event: CustomEvent<Focus | null>) => (this.focused = event.detail)}
      >
        <section aria-labelledby="expects-heading">
          <h2 id="expects-heading">
            ${t('expects.heading')}
            <small>${sized('expects.sub', facts?.vocabulary.length ?? 9)}</small>
          </h2>
          <surprisal-distributions
            .facts=${facts}
            .mode=${settings.mode}
            .unit=${settings.unit}
            .focused=${this.focused}
          ></surprisal-distributions>
          <div class="legend">
            <span><i class="key probability-key"></i>${t('expects.probability')}</span>
            <span><i class="key target-key"></i>${t('expects.target')}</span>
            ${settings.mode === 'last-position' ? html`<span><i class="key idle-key"></i>${t('expects.idle')}</span>` : null}
          </div>
          <surprisal-data-table
            id="expects-table"
            @table-toggle=${() => this.#patchTables()}
          ></surprisal-data-table>
        </section>
        <section aria-labelledby="loss-heading">
          <div class="heading">
            <h2 id="loss-heading">
              ${t('loss.heading')}
              <small>${weave<TemplateResult>(t('loss.sub', { unit }), {})}</small>
            </h2>
            <span class="switches">
              <label
                ><input
                  type="checkbox"
                  name="log"
                  .checked=${settings.scale === 'log'}
                  @change=${() => this.#announce({ ...settings, scale: settings.scale === 'log' ? 'linear' : 'log' })}
                />${t('loss.log')}</label
              >
              <label
                ><input
                  type="checkbox"
                  name="bits"
                  .checked=${settings.unit === 'bits'}
                  @change=${() => this.#announce({ ...settings, unit: settings.unit === 'bits' ? 'nats' : 'bits' })}
                />${t('loss.bits')}</label
              >
            </span>
          </div>
          <surprisal-line-chart
            id="loss-chart"
            name=${t('loss.aria', { unit })}
            .snap=${1 / (facts?.sentences.length ?? 1)}
            .readAt=${(x: number) => (this.#scene === null ? null : pictures.lossReadout(this.#scene, x))}
          ></surprisal-line-chart>
          <div class="legend">
            <span><i class="stroke mean"></i>${t('loss.legend-mean')}</span>
            <span><i class="stroke each"></i>${t('loss.legend-each')}</span>
            ${pictures.isNotebookData(settings) ? html`<span class="narrow"><i class="stroke recorded"></i>${t('loss.recorded')}</span>` : null}
            <span class="now"
              >${this.#term('perplexity', t('loss.perplexity'))} <b id="now" class="numbers"></b
            ></span>
          </div>
          <surprisal-equation
            .facts=${facts}
            .mode=${settings.mode}
            .unit=${settings.unit}
            .focused=${this.focused}
          ></surprisal-equation>
          <p id="end" class="end" role="status"></p>
          <surprisal-data-table
            id="loss-table"
            @table-toggle=${() => this.#patchTables()}
          ></surprisal-data-table>
        </section>
      </div>
      <div class="columns">
        <section aria-labelledby="targets-heading">
          <h2 id="targets-heading">${t('targets.heading')} <small>${t('targets.sub')}</small></h2>
          <surprisal-line-chart
            id="target-chart"
            name=${t('targets.aria')}
            .snap=${1 / (facts?.sentences.length ?? 1)}
            .readAt=${(x: number) => (this.#scene === null ? null : pictures.targetReadout(this.#scene, x))}
          ></surprisal-line-chart>
          <div class="legend">${facts === null ? null : this.#targetLegend(facts)}</div>
          <surprisal-data-table
            id="target-table"
            @table-toggle=${() => this.#patchTables()}
          ></surprisal-data-table>
        </section>
        <section aria-labelledby="sentences-heading">
          <h2 id="sentences-heading">
            ${t('sentences.heading')} <small>${t('sentences.sub')}</small>
          </h2>
          <surprisal-sentences
            .sentences=${settings.sentences}
            .vocabulary=${facts?.vocabulary ?? []}
            @change-settings=${this.#onChange}
          ></surprisal-sentences>
        </section>
      </div>
      <section aria-labelledby="run-heading">
        <div class="heading">
          <h2 id="run-heading">${t('run.heading')} <small>${t('run.sub')}</small></h2>
          <surprisal-copy
            .label=${frame('copy.link')}
            .text=${() => location.href}
          ></surprisal-copy>
        </div>
        <surprisal-controls
          .settings=${settings}
          @change-settings=${this.#onChange}
          @restore-settings=${this.#restore}
        ></surprisal-controls>
      </section>
      <section aria-labelledby="inspect-heading" class="watched">
        <h2 id="inspect-heading">${t('inspect.heading')} <small>${this.#inspectSub()}</small></h2>
        <surprisal-inspector
          .facts=${session.facts}
          .settings=${settings}
          .focused=${this.focused}
          @probability-focus=${(event: CustomEvent<Focus | null>) => (this.focused = event.detail)}
        ></surprisal-inspector>
      </section>
      <section aria-labelledby="maps-heading" class="watched">
        <h2 id="maps-heading">
          ${t('maps.heading')}
          <small>${t('maps.sub', { update: session.anatomy?.update ?? 1 })}</small>
        </h2>
        <surprisal-maps .facts=${session.facts}></surprisal-maps>
      </section>
      <section aria-labelledby="try-heading">
        <h2 id="try-heading">${t('try.heading')}</h2>
        <ul class="try">
          ${experiments.map(
            ({ name, change }) =>
              html`<li>
                <button id=${`try-${name}`} @click=${() => this.#try(change)}>
                  ${t(`try.${name}`)}</button
                ><span>${t(`try.${name}.why`)}</span>
              </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="torch-heading">
        <h2 id="torch-heading">${t('torch.heading')} <small>${t('torch.sub')}</small></h2>
        <surprisal-torch
          .settings=${settings}
          .session=${session}
          .facts=${session.facts}
        ></surprisal-torch>
      </section>
    `;
  }

  #inspectSub(): string {
    const { anatomy, update } = this.#session;
    if (anatomy === null) return '';
    const numbers = { update: anatomy.update, sentence: anatomy.sentence + 1 };
    return t(update === 0 ? 'inspect.sub.next' : 'inspect.sub', numbers);
  }

  #lead(facts: TrainSession['facts']): readonly (string | TemplateResult)[] {
    const sentences = facts?.sentences.length ?? this.settings.sentences.length;
    const words = facts?.vocabulary.length ?? new Set(this.settings.sentences.flat()).size + 1;
    return weave<TemplateResult>(t('lead'), {
      sentences: html`${sized('lead.sentences', sentences)}`,
      words: html`${sized('lead.words', words)}`,
      rnn: this.#term('rnn', t('lead.rnn')),
      step: this.#term('step', t('lead.step')),
      surprise: this.#term('surprise', t('lead.surprise')),
      nll: html`<span class="nowrap"
        ><span class="loss">−log</span> <em class="probability">p</em></span
      >`,
    });
  }

  #targetLegend(facts: NonNullable<TrainSession['facts']>): readonly TemplateResult[] {
    const most = 12;
    return facts.sentences.slice(0, most).map((_, sentence) => {
      const dash = pictures.dashOf(sentence).join(' ');
      return html`<span>
        <svg class="dash" width="24" height="8" aria-hidden="true">
          <path d="M0 4h24" stroke-dasharray=${dash} /></svg
        >${pictures.sentenceName(facts, sentence)}
      </span>`;
    });
  }

  #trouble(): TemplateResult | null {
    const { trouble, recovered } = this.#session;
    if (trouble === null)
      return recovered ? html`<p class="notice" role="status">${t('trouble.recovered')}</p>` : null;
    return html`<div class="notice problem" role="alert">
      <p>${t(`trouble.${trouble.kind}`)}</p>
      <p class="reason">${trouble.reason}</p>
      ${trouble.kind === 'refused' ? null : html`<button id="retry" @click=${() => this.#session.retry()}>${frame('problem.retry')}</button>`}
    </div>`;
  }
}

const experiments = [
  { name: 'last', change: { mode: 'last-position' } },
  { name: 'rate', change: { lr: 0.01 } },
  {
    name: 'conflict',
    change: {
      lr: 0.01,
      sentences: [
        ['I', 'am', 'fine'],
        ['I', 'am', 'Amelie'],
      ],
    },
  },
  { name: 'wild', change: { optimizer: 'sgd', lr: 10 } },
] as const satisfies readonly { readonly name: string; readonly change: Partial<TrainSettings> }[];

/** A number has a wording of its own where the catalogue offers one: `nine words`. */
function sized(key: 'lead.sentences' | 'lead.words' | 'expects.sub', count: number): string {
  const own = `${key}.${count}`;
  return isTrainMessage(own) ? t(own) : t(key, { count });
}

if (!customElements.get('surprisal-train')) customElements.define('surprisal-train', Train);
