import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type { ExportSource } from '../../export/export-source.ts';
import { fixed, grouped } from '../../format/numbers.ts';
import { painted } from '../../platform/frames.ts';
import { lazyPart } from '../../platform/lazy-part.ts';
import { defaults } from '../../state/settings.ts';
import { foldStyles } from '../../style/folds.ts';
import { InSight } from '../shared/in-sight.ts';
import { TrainingLab } from '../training/training-lab.ts';
import type * as Asked from './asked.ts';
import type { Context } from './context.ts';
import type { FilesInput, SourceChoice } from './data-menu.ts';
import type { DigitsFacts, DigitsModel, TestResult } from './digits-protocol.ts';
import { firstPicture } from './first-picture.ts';
import { DigitsHistory } from './history.ts';
import { epochTable, lossChart, lossReadout, lossTable, type DrawnDigits } from './loss-picture.ts';
import { t } from './messages.ts';
import type { PadInput } from './pad.ts';
import type * as Script from './script.ts';
import * as sections from './sections.ts';
import { DigitsSession } from './session.ts';
import { digitsSettings, runKey, type DigitsSettings } from './settings.ts';
import { digitsStyles } from './styles.ts';
import { logLine, progress, summary } from './summary.ts';

const weightsPause = 100;
const askPause = 100;

/** A classifier of handwritten digits learns with NLL, on the reader's own data if they like. */
export class Digits extends TrainingLab<
  DigitsSettings,
  DigitsModel,
  DigitsHistory,
  DigitsSession,
  DrawnDigits
> {
  static override styles = [...super.styles, foldStyles, digitsStyles];

  protected override readonly kept = ['unit', 'scale', 'data', 'sample', 'label'] as const;
  #weightsAt = 0;
  #askedAt = 0;
  #askedUpdate = -1;
  /** What lies on the pad. */
  #onPad: 'sample' | 'moved' | 'drawn' = 'sample';
  #shownTest: TestResult | null = null;
  #weightsInSight = false;
  #script: typeof Script | null = null;
  #loadingScript: Promise<void> | undefined;

  constructor() {
    super(new DigitsSession(defaults(digitsSettings)));
    new InSight(this, '#torch', (inSight) => {
      if (inSight) void this.#loadScript();
    });
  }

  /** It waits until the run rests, or the reader comes there. */
  #loadScript(): Promise<void> {
    this.#loadingScript ??= lazyPart(this, import('./script.ts')).then((script) => {
      this.#script = script;
      this.requestUpdate();
    });
    return this.#loadingScript;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = changed.get('settings');
    if (before !== undefined && before.sample !== this.settings.sample) this.#askSample();
  }

  protected override importAsked(): Promise<typeof Asked> {
    return import('./asked.ts');
  }

  protected override changed(): void {
    if (this.run.facts !== null && !this.run.playing)
      void Promise.all([this.loadAsked(), this.#loadScript()]);
    super.changed();
  }

  protected override firstUpdated(): void {
    // KaTeX is as large as all the rest: the formula follows the picture.
    void painted().then(() => lazyPart(this, import('../../ui/formula.ts')));
  }

  protected override began(): void {
    this.#shownTest = null;
    this.#askedUpdate = -1;
    super.began();
  }

  /** What the pad shows: the worker's answer, or before there is one the picture that the build made. */
  get #read(): Context['read'] {
    const { answer } = this.run;
    if (answer !== null) return { image: answer.image, label: answer.label, answer };
    const isDefault =
      runKey(this.settings) === runKey(defaults(digitsSettings)) && this.settings.sample === 0;
    return isDefault ? firstPicture : null;
  }

  get #pad(): HTMLElementTagNameMap['surprisal-pad'] | null {
    return this.renderRoot.querySelector('surprisal-pad');
  }

  /** The network has changed: what lies on the pad is read again, a few times a second. */
  #askAgain(): void {
    const { facts, update, status } = this.run;
    const now = performance.now();
    if (facts === null || update === this.#askedUpdate) return;
    if (status === 'playing' && now - this.#askedAt < askPause) return;
    this.#askedAt = now;
    this.#askedUpdate = update;
    if (this.#onPad === 'sample') this.#askSample();
    else this.#pad?.askAgain();
  }

  #askSample(): void {
    this.#onPad = 'sample';
    const { facts } = this.run;
    if (facts === null) return;
    // Fewer images may have come than the address says.
    const index = Math.min(this.settings.sample, facts.testSize - 1);
    this.run.ask({ kind: 'sample', index });
  }

  protected override get drawn(): DrawnDigits {
    const { settings } = this;
    const { facts, history, update } = this.run;
    if (facts !== null && history !== null) return { facts, history, settings, update };
    const expected = firstPicture.facts;
    return { facts: expected, history: new DigitsHistory(expected), settings, update: 0 };
  }

  protected override get extent(): DigitsFacts {
    return this.run.facts ?? firstPicture.facts;
  }

  protected override charts(run: DrawnDigits): Readonly<Record<string, ChartContent>> {
    return { 'loss-chart': lossChart(run) };
  }

  protected override texts({ update, history }: DrawnDigits): Readonly<Record<string, string>> {
    const test = history.testAt(update);
    const epoch = Math.floor(update / history.updatesPerEpoch);
    const perplexity = this.run.frame?.perplexity ?? null;
    return {
      now: perplexity === null ? '' : fixed(perplexity),
      left: progress(this.run),
      end: summary(this.run),
      log: test === undefined ? t('test.none') : logLine(test),
      'test-sub': test === undefined ? '' : t('test.sub', { epoch, images: grouped(test.images) }),
    };
  }

  protected override tables(run: DrawnDigits): Readonly<Record<string, TableContent>> {
    return { 'loss-table': lossTable(run), 'epoch-table': epochTable(run) };
  }

  protected override patch({ update, history }: DrawnDigits): void {
    this.#askAgain();
    this.#patchTest(history.testAt(update) ?? null);
    this.#patchWeights();
  }

  #patchTest(test: TestResult | null): void {
    if (test === this.#shownTest) return;
    this.#shownTest = test;
    const element = this.renderRoot.querySelector('surprisal-test');
    if (element !== null) element.result = test;
  }

  #patchWeights(): void {
    const { frame, status } = this.run;
    const now = performance.now();
    if (frame === null || (status === 'playing' && !this.#weightsInSight)) return;
    if (status === 'playing' && now - this.#weightsAt < weightsPause) return;
    this.#weightsAt = now;
    this.renderRoot.querySelector('surprisal-weights')?.show(frame.firstLayer);
  }

  protected override watched(inSight: boolean): void {
    this.#weightsInSight = inSight;
    this.patchAll();
  }

  readonly exportSource = async (): Promise<ExportSource> =>
    (await import('./exports.ts')).exportSource(this, this.run, this.settings);

  readonly #actions = {
    readLoss: (x: number) => (this.run.history === null ? null : lossReadout(this.drawn, x)),
    pad: ({ detail }: PadInput) => {
      this.#onPad = detail.kind === 'strokes' ? 'drawn' : 'moved';
      this.run.ask(detail);
    },
    sample: (index: number) => {
      this.#pad?.clear();
      const { facts } = this.run;
      const sample = facts === null ? index : Math.min(index, facts.testSize - 1);
      if (sample === this.settings.sample) this.#askSample();
      else this.announce({ ...this.settings, sample });
    },
    files: ({ detail }: FilesInput) => this.run.drop(detail),
    source: ({ detail }: SourceChoice) => {
      if (detail === 'synthetic' && this.run.source === 'dropped') this.run.useSynthetic();
      if (detail !== this.settings.data) this.announce({ ...this.settings, data: detail });
    },
  };

  protected override get context(): Context {
    return { ...super.context, ...this.#actions, read: this.#read };
  }

  protected override opening(): TemplateResult {
    return sections.opening(this.context);
  }

  protected override sections(): TemplateResult {
    const { context } = this;
    return html`
      <div class="columns first">
        <div>${sections.padSection(context)} ${this.predictions()}</div>
        ${sections.lossSection(context)}
      </div>
      ${sections.testSection(context)}
      <div class="columns">${sections.weightsSection()} ${sections.dataSection(context)}</div>
      ${sections.runSection(context)} ${sections.trySection(context)}
      ${sections.torchSection(this.folds, this.#script?.script(this.settings) ?? null)}
    `;
  }
}
