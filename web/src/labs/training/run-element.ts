import { LitElement, type PropertyValues } from 'lit';
import { LanguageController } from '../../i18n/language.ts';
import { wantsMotion } from '../../platform/motion.ts';
import type { Model } from '../../worker/run-protocol.ts';
import type { RunHistory } from './run-history.ts';
import type { RunSession } from './run-session.ts';
import type { Speed } from './speeds.ts';

/** An element that lives with a run: its session starts and ends with it, and follows its settings. */
export abstract class RunElement<
  Settings extends Readonly<Record<string, unknown>> & { readonly speed: Speed },
  M extends Model,
  History extends RunHistory<M>,
  Session extends RunSession<Settings, M, History>,
> extends LitElement {
  static override properties = { settings: { attribute: false } };

  declare settings: Settings;
  autoplay = true;
  readonly run: Session;
  readonly ready: Promise<void>;
  readonly #defaults: Settings;
  #history: History | null = null;
  #moved = false;
  #kept = false;
  #wasConnected = false;
  #isAway = false;

  /** Settings of how runs are shown, and on what data, which stay when a run starts from the defaults. */
  protected abstract readonly kept: readonly (keyof Settings)[];
  /** A frame has come: shows what changes with it, without drawing the element again. */
  protected abstract patchAll(): void;

  /** `session` has the default settings. */
  constructor(session: Session) {
    super();
    new LanguageController(this);
    this.#defaults = session.settings;
    this.settings = session.settings;
    this.run = session;
    session.onFrame = () => this.#onFrame();
    session.onChange = () => this.changed();
    session.onRefused = (settings) => this.announce(settings);
    this.ready = session.ready.then(() => this.completed());
  }

  /** What else must stand on the page before the lab is ready. */
  protected completed(): Promise<void> | void {
    // nothing else
  }
  /** The session has changed, other than by a frame. */
  protected changed(): void {
    this.requestUpdate();
    this.#tellPlayer();
  }
  /** Another run is shown from now on. */
  protected began(): void {
    this.requestUpdate();
  }

  get player(): Session {
    return this.run;
  }
  get trouble(): Session['trouble'] {
    return this.run.trouble;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const play = this.autoplay && wantsMotion();
    if (this.#wasConnected) this.run.comeBack(this.settings, play);
    else {
      this.run.settings = this.settings;
      this.run.connect(play);
    }
    this.#wasConnected = true;
    this.#isAway = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#isAway = true;
    this.run.rest();
    if (!this.isKept) this.run.disconnect();
  }

  /** Its run keeps its worker while the element is out of the document. */
  get isKept(): boolean {
    return this.#kept;
  }
  set isKept(kept: boolean) {
    this.#kept = kept;
    if (!kept && this.#isAway) this.run.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('settings') && changed.get('settings') !== undefined)
      this.run.apply(this.settings);
  }

  #onFrame(): void {
    const { history, update } = this.run;
    if (history !== this.#history) {
      this.#history = history;
      this.began();
    }
    if (!this.#moved && update > 0) {
      this.#moved = true;
      performance.mark('surprisal:moving');
    }
    this.patchAll();
    this.#tellPlayer();
  }

  #tellPlayer(): void {
    this.dispatchEvent(new Event('player-change'));
  }

  protected announce(settings: Settings): void {
    this.dispatchEvent(new CustomEvent('settings-change', { detail: settings }));
  }

  protected fromDefaults(change: Partial<Settings>): Settings {
    const kept = Object.fromEntries(this.kept.map((name) => [name, this.settings[name]]));
    return { ...this.#defaults, ...kept, ...change };
  }
}
