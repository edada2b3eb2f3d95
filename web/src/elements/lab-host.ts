import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PartFailed } from '../platform/lazy-part.ts';
import { restWhenAsked, wantsMotion } from '../platform/motion.ts';
import { announceTheme } from '../charts/palette.ts';
import type { LabState } from './lab-state.ts';
import { t } from '../i18n/frame.ts';
import { LocalizedElement } from '../i18n/localized-element.ts';
import type { Depth } from '../labs/shared/folds.ts';
import type { LabElement, LabEntry } from '../labs/shared/lab-element.ts';
import { MountedLab, type Opening } from '../course/mounted-lab.ts';
import { copyPlainNumbers } from '../ui/copied-numbers.ts';
import { printedAddress, unfoldInPrint } from '../ui/printed.ts';
import { problemList } from '../ui/problem-list.ts';
import { describeProblem } from '../ui/refusals.ts';
import { settingTexts, type Problem } from '../state/settings.ts';
import type { Answered } from '../predict/question.ts';
import { noticeStyles } from '../style/notice.ts';
import { partNames } from '../style/parts.ts';
import { shared } from '../style/shared.ts';
import { hostStyles } from './host-styles.ts';
import { registerReaderSize } from './reader-size.ts';

/** What the events of a host carry. */
export interface HostEvents {
  ready: LabState;
  error: { readonly message: string };
  resize: { readonly width: number; readonly height: number };
  state: LabState;
  step: { readonly update: number; readonly loss: number | null };
  done: { readonly update: number; readonly loss: number | null };
  /** Fired by the lab itself: it passes through. */
  answered: Answered;
}

/**
 * One lab in a page that is not ours: without the frame around it, silent while out of sight, driven
 * by methods and heard by events.
 */
export class LabHost extends LocalizedElement {
  static override properties = {
    theme: { reflect: true },
    hide: {},
    depth: {},
    autoplay: {},
  };
  static override styles = [shared, hostStyles, noticeStyles];

  declare theme: 'auto' | 'light' | 'dark';
  /** Parts that are not shown, between spaces. */
  declare hide: string;
  /** `full`: what is folded for beginners stands open. */
  declare depth: Depth;
  /** `off`: does not begin by itself. */
  declare autoplay: string;
  readonly #mounted: MountedLab;
  #element: LabElement | undefined;
  #lastSent = {
    /** The settings as they were, and written out: they are compared in every frame. */
    values: {} as Readonly<Record<string, unknown>>,
    settings: '',
    status: '',
    update: -1,
    problems: [] as readonly Problem[],
    trouble: '',
  };
  #ready = false;
  #visible = false;
  /** The lab rests out of sight, and goes on once it is seen. */
  #resting = false;
  #sight: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;
  #stopMotion: (() => void) | undefined;
  #stopCopies: (() => void) | undefined;
  #stopPrint: (() => void) | undefined;

  constructor(entry: LabEntry) {
    super();
    this.theme = 'auto';
    this.hide = '';
    this.depth = 'beginner';
    this.autoplay = '';
    this.#mounted = new MountedLab(
      entry,
      () => this.#onLab(),
      (element) => this.#prepare(element),
    );
  }

  /** Shows a lab with these settings; the others are the defaults. */
  protected open(entry: LabEntry, parameters: URLSearchParams, refused?: Opening): Promise<void> {
    return this.#mounted.open(entry, parameters, refused);
  }

  protected get entry(): LabEntry {
    return this.#mounted.entry;
  }

  get lab(): string {
    return this.entry.name;
  }

  /** The lab itself; undefined until its code has been loaded. */
  get element(): LabElement | undefined {
    return this.#mounted.element;
  }

  /** Every setting of the lab by its name in the address. */
  get settings(): Readonly<Record<string, unknown>> {
    return this.#mounted.settings;
  }

  /** Settles when the lab's numbers stand on the page, or when it is said why they do not. */
  get ready(): Promise<void> {
    return this.#mounted.ready;
  }

  getState(): LabState {
    const { settings } = this.#mounted;
    const table = this.#mounted.definition?.settings ?? {};
    const player = this.element?.player;
    return {
      lab: this.lab,
      status: player?.status ?? 'idle',
      update: player?.update ?? 0,
      total: player?.total ?? 0,
      loss: player?.loss ?? null,
      settings: settingTexts(table, settings),
    };
  }

  /** The whole run, as in the file that the menu saves; rejects where nothing trains. */
  async getRun(): Promise<unknown> {
    await this.ready;
    if (this.element === undefined) throw new Error('The lab is not loaded.');
    const { recordRun } = await import('../export/record-run.ts');
    return JSON.parse(await recordRun(await this.element.exportSource()));
  }

  /** Changes settings given as texts; returns what is wrong, in which case nothing is changed. */
  setSettings(texts: Readonly<Record<string, string>>): readonly string[] {
    return this.#mounted.set(texts).map((problem) => this.#describe(problem));
  }

  /** Settles when the settings as they are now stand on the page; rejects if the engine refuses them. */
  async settled(): Promise<void> {
    await this.element?.updateComplete;
    await this.element?.player.settled();
  }

  /** Plays, from the start again if it was at the end. */
  async play(): Promise<void> {
    const player = await this.#player();
    if (player.status === 'done' || player.status === 'error') await player.seek(0);
    await player.play();
  }

  async pause(): Promise<void> {
    this.#resting = false;
    await (await this.#player()).pause();
  }

  /** Goes on by `count` updates, and rests. */
  async step(count = 1): Promise<void> {
    this.#resting = false;
    await (await this.#player()).step(count);
  }

  /** Goes to the state after `update` updates, exactly, and rests. */
  async seek(update: number): Promise<void> {
    this.#resting = false;
    await (await this.#player()).seek(update);
  }

  async #player(): Promise<LabElement['player']> {
    await this.ready;
    if (this.element === undefined) throw new Error('The lab is not loaded.');
    return this.element.player;
  }

  override connectedCallback(): void {
    registerReaderSize();
    super.connectedCallback();
    this.#sight = new IntersectionObserver((entries) =>
      this.#see(entries.at(-1)?.isIntersecting ?? false),
    );
    this.#sight.observe(this);
    this.#size = new ResizeObserver((entries) => {
      const [box] = entries.at(-1)?.borderBoxSize ?? [];
      if (box !== undefined)
        this.#tell('resize', {
          width: Math.ceil(box.inlineSize),
          height: Math.ceil(box.blockSize),
        });
    });
    this.#size.observe(this);
    this.#stopMotion = restWhenAsked(() => {
      this.#resting = false;
      return this.element;
    });
    this.#stopCopies = copyPlainNumbers(this);
    this.#stopPrint = unfoldInPrint(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
    this.#size?.disconnect();
    this.#stopMotion?.();
    this.#stopCopies?.();
    this.#stopPrint?.();
    // It goes on where it was if it is put elsewhere.
    if (this.#visible && this.element?.player.status === 'playing') this.#resting = true;
    this.#visible = false;
  }

  #see(visible: boolean): void {
    const player = this.element?.player;
    const left = this.#visible && !visible;
    this.#visible = visible;
    if (player === undefined) return;
    if (left && player.status === 'playing') {
      this.#resting = true;
      player.pause().catch(() => undefined);
    } else if (visible) this.#goOn();
  }

  #goOn(): void {
    if (!this.#resting || !this.#visible || !this.#ready) return;
    this.#resting = false;
    this.element?.player.play().catch(() => undefined);
  }

  /** An attribute may say anything. */
  get #depth(): Depth {
    return this.depth === 'full' ? 'full' : 'beginner';
  }

  #prepare(element: LabElement): void {
    element.autoplay = false;
    element.depth = this.#depth;
    element.toggleAttribute('hosted', true);
    element.setAttribute('hide', this.hide);
    element.setAttribute('part', 'lab');
    element.setAttribute('exportparts', partNames.join(','));
    element.addEventListener('player-change', () => {
      if (element === this.element) this.#onPlayer();
    });
    element.addEventListener('part-failed', (event) =>
      this.#tell('error', { message: (event as PartFailed).detail }),
    );
  }

  #onLab(): void {
    const { element, failure, problems } = this.#mounted;
    if (element !== this.#element) {
      this.#element = element;
      this.#ready = false;
      if (element !== undefined) void element.ready.then(() => this.#onReady(element));
    }
    this.requestUpdate();
    if (failure !== null) this.#tell('error', { message: failure });
    if (problems !== this.#lastSent.problems) {
      this.#lastSent.problems = problems;
      if (problems.length > 0)
        this.#tell('error', { message: problems.map((each) => this.#describe(each)).join('\n') });
    }
    this.#onPlayer();
  }

  #onReady(element: LabElement): void {
    if (element !== this.element) return;
    this.#ready = true;
    const state = this.getState();
    this.#lastSent.values = this.settings;
    this.#lastSent.settings = JSON.stringify(state.settings);
    this.#lastSent.status = state.status;
    this.#lastSent.update = state.update;
    if (element.trouble === null) this.#tell('ready', state);
    this.#onPlayer();
    this.#resting = this.autoplay !== 'off' && wantsMotion();
    this.#goOn();
  }

  /** Says what has changed since it was last said. */
  #onPlayer(): void {
    const { element } = this;
    if (element === undefined || !this.#ready) return;
    const { status, update, loss } = element.player;
    const trouble = element.trouble?.reason ?? '';
    const lastSent = this.#lastSent;
    const { settings: values } = this;
    const settings =
      values === lastSent.values ? lastSent.settings : JSON.stringify(this.getState().settings);
    const before = { ...lastSent };
    Object.assign(lastSent, { values, settings, status, update, trouble });
    if (trouble !== before.trouble && trouble !== '') this.#tell('error', { message: trouble });
    if (update !== before.update) this.#tell('step', { update, loss });
    if (settings !== before.settings || status !== before.status)
      this.#tell('state', this.getState());
    if (status === 'done' && before.status !== 'done') this.#tell('done', { update, loss });
  }

  #tell<Name extends keyof HostEvents>(name: Name, detail: HostEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #describe(problem: Problem): string {
    return describeProblem(problem, (message) => this.#words(message));
  }

  #words(message: string): string {
    return this.#mounted.definition?.describe(message) ?? message;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('theme')) announceTheme();
    if (changed.has('depth') && this.element !== undefined) this.element.depth = this.#depth;
    if (changed.has('hide')) this.element?.setAttribute('hide', this.hide);
  }

  override render(): TemplateResult {
    const { element } = this;
    return html`<div class="inside">
        ${this.#notice()} ${element} ${printedAddress(this.lab, this.#mounted.parameters())}
      </div>
      ${element === undefined ? html`<slot name="poster">${t('page.loading')}</slot>` : nothing}
      <div class="caption" part="caption"><slot name="caption"></slot></div>`;
  }

  #notice(): TemplateResult | typeof nothing {
    const { entry, failure, problems } = this.#mounted;
    if (failure !== null)
      return html`<div class="notice" part="notice" role="alert">
        ${t('page.failed', { reason: failure })}
        <button @click=${() => this.open(entry, this.#mounted.parameters())}>
          ${t('problem.retry')}
        </button>
      </div>`;
    if (problems.length === 0) return nothing;
    return html`<div class="notice" part="notice" role="alert">
      ${t('host.refused')} ${problemList(problems, (message) => this.#words(message))}
      <button @click=${() => this.#mounted.dismiss()}>${t('problem.dismiss')}</button>
    </div>`;
  }
}
