import { demonstrationBar } from '../instant/demonstration-bar.ts';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { lazyPart } from '../../platform/lazy-part.ts';
import { idle, painted } from '../../platform/frames.ts';
import { wantsMotion } from '../../platform/motion.ts';
import { withTexts } from '../../i18n/language.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { defaults } from '../../state/settings.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { woven } from '../shared/woven.ts';
import { nll, opening, share, trySection } from '../shared/sections.ts';
import type { InstantExports } from '../../export/export-source.ts';
import { InSight } from '../shared/in-sight.ts';
import type * as Below from './below.ts';
import { computeCrossEntropy, type CrossEntropyView } from './compute.ts';
import type { Context } from './context.ts';
import { definitionSection } from './definition.ts';
import { derivationSection } from './derivation.ts';
import type { Edit } from './edits.ts';
import { fraction, reductionNotes } from './fraction.ts';
import firstView from './generated/first-picture.json';
import type { Place } from './link.ts';
import { ledgerFold } from './ledger.ts';
import './logit-grid.ts';
import { meaningSection } from './meaning.ts';
import { describe, t } from './messages.ts';
import { experiments, mistakeButtons } from './mistakes.ts';
import { moreOptions, optionsSection } from './options.ts';
import { questions } from './questions.ts';
import { realSizesFold } from './real-sizes.ts';
import { rowPanel } from './row-panel.ts';
import { phases, sceneAt, sceneSpec } from './scene.ts';
import { cellPictures, rowPicture } from './pictures.ts';
import { crossEntropySettings, withLikeliest, type CrossEntropySettings } from './settings.ts';
import { tableChoice } from './shape-bar.ts';
import { smoothingFold } from './smoothing.ts';
import { lessonStyles } from './lesson-styles.ts';
import { crossEntropyStyles } from './styles.ts';
import { softFold } from './soft-fold.ts';
import { tableStyles } from './table-styles.ts';
import { shapeOf } from './table.ts';
import { ways } from './ways.ts';
import { lead, lossText, rowName } from './words.ts';

/** The worked example: from logits to one loss, every number on the way, and every way to go wrong. */
export class CrossEntropy extends InstantLab<CrossEntropySettings, CrossEntropyView> {
  static override properties = {
    ...InstantLab.properties,
    lit: { state: true },
    problems: { state: true },
    below: { state: true },
  };
  static override styles = [...InstantLab.styles, tableStyles, crossEntropyStyles, lessonStyles];
  declare lit: Place | null;
  /** What was wrong with the last input into a part, by the name of the part. */
  declare problems: Readonly<Record<string, string>>;
  /** The parts below the first screens, once they are there. */
  declare below: typeof Below | null;
  #loadingBelow: Promise<void> | undefined;
  /** The reader's own names of the classes, while these are numbered. */
  #ownNames: readonly string[] = [];
  protected readonly defaults = defaults(crossEntropySettings);
  protected readonly firstView = decodeView(firstView) as CrossEntropyView;

  constructor() {
    super();
    this.lit = null;
    this.problems = {};
    this.below = null;
    new InSight(this, '#below', (inSight) => {
      if (inSight) void this.#loadBelow();
    });
    this.addEventListener('place-point', (event) => {
      this.lit = (event as CustomEvent<Place | null>).detail;
    });
    this.addEventListener('table-edit', (event) =>
      this.change((event as CustomEvent<Partial<CrossEntropySettings>>).detail),
    );
  }

  protected override get shown(): CrossEntropySettings {
    return withLikeliest(super.shown);
  }

  protected compute(engine: LabEngine, settings: CrossEntropySettings): CrossEntropyView {
    return computeCrossEntropy(engine, settings);
  }

  /** The sequences are laid flat, each row is taken apart, then all are added and divided. */
  protected demonstrationSpec(): DemonstrationSpec {
    return sceneSpec(this.settings);
  }

  protected settingsAt(step: number): CrossEntropySettings {
    const { row } = sceneAt(this.settings, step);
    return row === null ? this.settings : { ...this.settings, row: row + 1 };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('settings')) return;
    this.problems = {};
    const { rows, classes } = shapeOf(this.settings.logits);
    if (this.lit !== null && (this.lit.row >= rows || this.lit.column >= classes)) this.lit = null;
  }

  protected override charts(
    view: CrossEntropyView,
    settings: CrossEntropySettings,
  ): Readonly<Record<string, ChartContent>> {
    return this.below?.charts(this.#context(view, settings)) ?? {};
  }

  protected override questions(settings: CrossEntropySettings): ReturnType<typeof questions> {
    return questions(withLikeliest(settings));
  }

  /** What is below waits while the first picture moves, but not for long: paper shows all. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    const isStill = !this.autoplay || !wantsMotion();
    void (isStill ? painted() : idle()).then(() => this.#loadBelow());
  }

  #loadBelow(): Promise<void> {
    this.#loadingBelow ??= lazyPart(this, withTexts(import('./below.ts'))).then((below) => {
      this.below = below;
    });
    return this.#loadingBelow;
  }

  #callClasses(by: 'names' | 'numbers'): void {
    const { names, logits } = this.settings;
    const { classes } = shapeOf(logits);
    if (by === 'numbers') this.#ownNames = names ?? this.#ownNames;
    if (by === 'numbers') this.change({ names: null });
    else if (names === null)
      this.change({ names: this.#ownNames.length === classes ? this.#ownNames : [] });
  }

  #context(view: CrossEntropyView, settings: CrossEntropySettings): Context {
    const { classes } = shapeOf(settings.logits);
    // A target that the reader points at stands for its probability.
    const lit =
      this.lit === null || this.lit.column < classes
        ? this.lit
        : { row: this.lit.row, column: settings.targets[this.lit.row] ?? 0 };
    return {
      view,
      settings,
      scene: sceneAt(settings, this.demonstration.step),
      row: settings.row - 1,
      lit: lit !== null && lit.column >= 0 && lit.column < classes ? lit : null,
      folds: this.folds,
      problem: (part) => this.problems[part] ?? null,
      change: (change) => this.change(change),
      take: (part, edit) => this.#take(part, edit),
      point: (place) => (this.lit = place),
      callClasses: (by) => this.#callClasses(by),
    };
  }

  #take(part: string, edit: Edit): void {
    if (edit.ok) this.change(edit.value);
    else this.problems = { [part]: describeRefusal(edit.refusal, describe) };
  }

  /** An experiment whose picture is further down. */
  #tryBelow(change: Partial<CrossEntropySettings>): void {
    this.tryOut(change);
    void this.#loadBelow()
      .then(() => this.updateComplete)
      .then(() =>
        this.renderRoot.querySelector('#pipelines-heading')?.scrollIntoView({ block: 'start' }),
      );
  }

  #caption(context: Context): string {
    const { scene, settings, view } = context;
    const { sequences, tokens, classes, rows } = shapeOf(settings.logits);
    const { step } = this.demonstration;
    const loss = lossText(view.steps.loss, settings.unit);
    const unit = t(`unit.${settings.unit}`);
    if (step === null || scene.divided)
      return t(settings.reduction === 'sum' ? 'caption.total' : `caption.${settings.reduction}`, {
        loss,
        unit,
        rows,
      });
    if (scene.summed)
      return t('caption.added', { sum: lossText(view.steps.numerator, settings.unit) });
    if (scene.row === null)
      return scene.flat === 0
        ? t('caption.apart', { sequences, tokens, classes })
        : t('caption.flat', { sequence: scene.flat, sequences });
    const phase = phases[scene.phase - 1] ?? 'surprisal';
    return t(`caption.${phase}`, { row: rowName(settings, scene.row) });
  }

  protected exported(view: CrossEntropyView, given: CrossEntropySettings): InstantExports {
    const settings = withLikeliest(given);
    return {
      lab: 'cross-entropy',
      table: crossEntropySettings,
      script: () => ways.torch(view, settings),
      ways: waysOf(ways, view, settings),
      walkThrough: async () =>
        (await withTexts(import('./walk-through.ts'))).walkThrough(view, settings),
      formulas: async () => (await import('./formulas.ts')).formulas(settings),
      pictures: () => [rowPicture(view, settings), ...cellPictures(view, settings)],
    };
  }

  protected picture(view: CrossEntropyView, settings: CrossEntropySettings): TemplateResult {
    const context = this.#context(view, settings);
    const shape = shapeOf(settings.logits);
    const { sequences, tokens, classes, rows } = shape;
    const start = (change: Partial<CrossEntropySettings>): void => this.tryOut(change);
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('define.lead'), {
        nll,
        true: html`<span class="target">${t('define.true')}</span>`,
      })}
      ${share(this.exportSource)} ${demonstrationBar(this.demonstration, this.#caption(context))}
      <div class="columns first define">
        ${definitionSection(context)}
        <div>${this.predictions()}</div>
      </div>
      ${derivationSection(context)} ${meaningSection(context)} ${realSizesFold(context)}
      <section aria-labelledby="table-heading">
        <h2 id="table-heading">
          ${
            sequences === 1
              ? t('table.heading.flat', { rows, classes })
              : t('table.heading', { sequences, tokens, classes, rows })
          }
          <small>${t('table.sub')}</small>
        </h2>
        <p class="words" id="table-lead">
          ${woven(lead(shape, settings), {
            nll,
            soft: html`<em class="loss">−Σ q log p</em>`,
            true: html`<span class="target">${t('lead.true')}</span>`,
          })}
        </p>
        <div class="columns work">
          <div class="table-part">
            <surprisal-logit-grid
              .view=${view}
              .settings=${settings}
              .scene=${context.scene}
              .lit=${context.lit}
            ></surprisal-logit-grid>
            ${fraction(context)} ${reductionNotes(context)}
            ${mistakeButtons(start, (change) => this.#tryBelow(change))} ${tableChoice(context)}
          </div>
          <div class="side">
            ${rowPanel(context)} ${optionsSection(context)} ${moreOptions(context)}
            ${softFold(context)} ${smoothingFold(context)}
          </div>
        </div>
        ${ledgerFold(context)}
      </section>
      <div id="below" class=${this.below === null ? 'awaited' : nothing}>
        ${this.below === null ? null : [this.below.costsSection(context), this.below.pipelineSection(context)]}
      </div>
      ${trySection(experiments(start))}
      ${waysSection(ways, view, settings, t('torch.sub'), t('torch.forms'))}
    `;
  }
}
