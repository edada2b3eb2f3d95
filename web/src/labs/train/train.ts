import { html, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type { ExportSource } from '../../export/export-source.ts';
import { withTexts } from '../../i18n/language.ts';
import { idle } from '../../platform/frames.ts';
import { lazyPart } from '../../platform/lazy-part.ts';
import { foldStyles } from '../../style/folds.ts';
import { defaults } from '../../state/settings.ts';
import type { Facts } from '../../worker/run-protocol.ts';
import { InSight } from '../shared/in-sight.ts';
import { TrainingLab } from '../training/training-lab.ts';
import type * as Asked from './asked.ts';
import type { Context } from './context.ts';
import type * as Below from './deferred-sections.ts';
import { emptyRun, focusAt, type DrawnRun } from './drawn-run.ts';
import { firstPicture } from './first-picture.ts';
import type { Focus } from './focus.ts';
import { t } from './messages.ts';
import type { RnnHistory } from './history.ts';
import type {} from './inspector.ts';
import { lossChart, lossReadout, perplexityText } from './loss-picture.ts';
import type {} from './maps.ts';
import type { RnnModel, UpdateDetail } from './rnn-protocol.ts';
import * as sections from './sections.ts';
import { TrainSession } from './session.ts';
import { runKey, trainSettings, type TrainSettings } from './settings.ts';
import { trainStyles } from './styles.ts';
import { summary } from './summary.ts';
import { targetChart, targetReadout } from './target-picture.ts';

const detailPause = 120;
/** With more sentences than this the inspector shows each as it comes. */
const mostInTurn = 6;

/** The front page: the toy RNN learns, every number of it in sight. */
export class Train extends TrainingLab<
  TrainSettings,
  RnnModel,
  RnnHistory,
  TrainSession,
  DrawnRun
> {
  static override properties = { ...super.properties, focused: { state: true } };
  static override styles = [...super.styles, foldStyles, trainStyles];

  declare focused: Focus | null;
  protected override readonly kept = ['unit', 'scale'] as const;
  #detailAt = 0;
  #detailInSight = false;
  #allLoaded = false;
  #shownDetail: UpdateDetail | null = null;
  #below: typeof Below | null = null;
  /** All that comes at first is there: nothing of the rest kept it waiting. */
  #isComplete = false;
  #loadingBelow: Promise<void> | undefined;
  #loadingLater: Promise<void> | undefined;
  #loadingScript: Promise<unknown> | undefined;

  constructor() {
    super(new TrainSession(defaults(trainSettings)));
    this.focused = null;
    new InSight(this, '#sentences', (inSight) => {
      if (inSight) void this.loadAsked();
    });
    new InSight(this, '#torch', (inSight) => {
      if (inSight) void this.#loadScript();
    });
  }

  /** What is below the fold waits until what is above it moves, if it is to move by itself. */
  #loadBelow(): Promise<void> {
    this.#loadingBelow ??= lazyPart(this, withTexts(import('./deferred-sections.ts'))).then(
      (below) => {
        this.#below = below;
        this.fillTablesNow();
      },
    );
    return this.#loadingBelow;
  }

  /** The PyTorch script stands last: it waits until the run rests, or the reader comes there. */
  #loadScript(): Promise<unknown> {
    this.#loadingScript ??= lazyPart(this, withTexts(import('./torch.ts')));
    return this.#loadingScript;
  }

  protected override importAsked(): Promise<typeof Asked> {
    return import('./asked.ts');
  }

  async #loadAll(): Promise<void> {
    await Promise.all([this.#loadBelow(), this.loadAsked(), this.#loadScript()]);
  }

  protected override completed(): Promise<void> | void {
    this.#isComplete = true;
    if (!this.run.playing) return this.#loadAll();
    if (this.run.update > 0) return this.#loadBelow();
  }

  protected override changed(): void {
    const { facts, playing, loading } = this.run;
    if (this.#isComplete && facts !== null && !playing) void this.#loadAll();
    else if (loading && this.#loadingLater === undefined)
      this.#loadingLater = idle().then(() => this.#loadAll());
    this.#watchDetail();
    super.changed();
  }

  protected override began(): void {
    this.focused = null;
    super.began();
  }

  /** The run, once it is there. */
  get #drawnRun(): DrawnRun | null {
    const { facts, history, update } = this.run;
    return facts === null || history === null
      ? null
      : { facts, history, settings: this.settings, update, focus: this.focused };
  }

  /** Before the engine has loaded, the picture that the build made stands in for the run that it is of. */
  protected override get drawn(): DrawnRun | null {
    const isDefault = runKey(this.settings) === runKey(defaults(trainSettings));
    return this.#drawnRun ?? (isDefault ? emptyRun(firstPicture.facts, this.settings) : null);
  }

  protected override get extent(): Pick<Facts, 'totalUpdates' | 'updatesPerEpoch'> {
    const { epochs, sentences } = this.settings;
    const updatesPerEpoch = sentences.length;
    return this.drawn?.facts ?? { totalUpdates: epochs * updatesPerEpoch, updatesPerEpoch };
  }

  protected override charts(run: DrawnRun): Readonly<Record<string, ChartContent>> {
    return { 'loss-chart': lossChart(run), 'target-chart': targetChart(run) };
  }

  protected override texts(run: DrawnRun): Readonly<Record<string, string>> {
    return {
      now: perplexityText(run),
      end: summary(this.run, this.settings),
      'expects-now': t('expects.now', { update: run.update }),
    };
  }

  protected override tables(): Readonly<Record<string, TableContent>> {
    const [below, run] = [this.#below, this.#drawnRun];
    if (below === null || run === null) return {};
    return {
      'expects-table': below.distributionTable(run.facts, this.run.predictions, run.update),
      'loss-table': below.lossTable(run),
      'target-table': below.targetTable(run),
    };
  }

  protected override patch({ update }: DrawnRun): void {
    if (update > 0) void this.#loadBelow();
    const { predictions } = this.run.facts === null ? firstPicture : this.run;
    this.renderRoot.querySelector('surprisal-distributions')?.show(predictions);
    this.renderRoot.querySelector('surprisal-equation')?.show(predictions, update);
    this.#patchDetail();
  }

  /** Inspector and heat maps: numbers that nobody could read at 30 a second change 8 times a second. */
  #patchDetail(): void {
    const { updateDetail, status, facts } = this.run;
    const now = performance.now();
    if (updateDetail === null || updateDetail === this.#shownDetail) return;
    if (status === 'playing') {
      // One sentence stays on show; its numbers move, the shape of the formulas does not.
      const isOther =
        this.#shownDetail !== null && updateDetail.sentence !== this.#shownDetail.sentence;
      const areFew = (facts?.sentences.length ?? 1) <= mostInTurn;
      if (now - this.#detailAt < detailPause || (isOther && areFew)) return;
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
  protected override watched(inSight: boolean): void {
    this.#detailInSight = inSight;
    if (inSight) void Promise.all([this.#loadAll(), this.#loadDetail()]);
    this.#watchDetail();
  }

  /** At rest they do in any case, since the page may be printed. */
  #watchDetail(): void {
    this.run.watchDetail(this.#detailInSight || (this.#allLoaded && !this.run.playing));
  }

  protected override async loadRest(): Promise<void> {
    const parts = [import('./inspector.ts'), import('./maps.ts'), import('../../ui/formula.ts')];
    await Promise.all([this.#loadAll(), withTexts(Promise.all(parts))]).catch(() => undefined);
    this.#allLoaded = true;
    this.#watchDetail();
  }

  /** KaTeX and all that needs it come with the first look at the inspector. */
  async #loadDetail(): Promise<void> {
    await lazyPart(this, withTexts(Promise.all([import('./inspector.ts'), import('./maps.ts')])));
    this.#shownDetail = null;
    this.patchAll();
  }

  readonly exportSource = async (): Promise<ExportSource> =>
    (await import('./exports.ts')).exportSource(this, this.run, this.settings);

  readonly #actions = {
    readLoss: (x: number) => (this.#drawnRun === null ? null : lossReadout(this.#drawnRun, x)),
    readTarget: (x: number) => (this.#drawnRun === null ? null : targetReadout(this.#drawnRun, x)),
    point: (event: CustomEvent<Focus | null>) => {
      this.focused = event.detail;
    },
    cursor: (event: CustomEvent<number | null>) => {
      const { facts } = this.run;
      this.focused = facts === null ? null : focusAt(facts, event.detail);
    },
  };

  protected override get context(): Context {
    return {
      ...super.context,
      ...this.#actions,
      facts: this.drawn?.facts ?? null,
      focused: this.focused,
      shownDetail: this.#shownDetail,
    };
  }

  protected override opening(): TemplateResult {
    return sections.opening(this.context);
  }

  protected override sections(): TemplateResult {
    const { context } = this;
    return html`
      <div class="columns first" @probability-focus=${context.point}>
        <div>${sections.expectsSection(context)} ${this.predictions()}</div>
        ${sections.lossSection(context)}
      </div>
      <div class="columns">
        ${sections.targetsSection(context)} ${sections.sentencesSection(context)}
      </div>
      ${sections.trySection(context)} ${sections.runSection(context)}
      ${sections.inspectSection(context, this.folds)} ${sections.torchSection(context, this.folds)}
    `;
  }
}
