import { demonstrationBar } from '../instant/demonstration-bar.ts';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { defaults } from '../../state/settings.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { withTexts } from '../../i18n/language.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { nll, opening, share, trySection } from '../shared/sections.ts';
import type { InstantExports } from '../../export/export-source.ts';
import { computeCrossEntropy, type CrossEntropyView } from './compute.ts';
import { confidenceSection } from './confidence.ts';
import type { Context } from './context.ts';
import { costsChart, costsSection } from './costs.ts';
import type { Edit } from './edits.ts';
import { flattenPicture } from './flatten-picture.ts';
import { fraction, reductionNotes } from './fraction.ts';
import firstView from './generated/first-picture.json';
import { gradientSection } from './gradient-table.ts';
import { ledgerSection } from './ledger.ts';
import type { Place } from './link.ts';
import './logit-grid.ts';
import { describe, t } from './messages.ts';
import { experiments, mistakeButtons } from './mistakes.ts';
import { optionsSection } from './options.ts';
import { pipelineTable } from './pipelines.ts';
import { lossRace, probabilityRace, raceControls, raceSection } from './race.ts';
import { rowPanel } from './row-panel.ts';
import { phases, sceneAt, sceneSpec } from './scene.ts';
import { cellPictures, rowPicture } from './pictures.ts';
import { crossEntropySettings, withLikeliest, type CrossEntropySettings } from './settings.ts';
import { shapeBar } from './shape-bar.ts';
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
  };
  static override styles = [...InstantLab.styles, tableStyles, crossEntropyStyles];
  declare lit: Place | null;
  /** What was wrong with the last input into a part, by the name of the part. */
  declare problems: Readonly<Record<string, string>>;
  protected readonly defaults = defaults(crossEntropySettings);
  protected readonly firstView = decodeView(firstView) as CrossEntropyView;

  constructor() {
    super();
    this.lit = null;
    this.problems = {};
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
    const context = this.#context(view, settings);
    return {
      'costs-chart': costsChart(context),
      'race-losses': lossRace(context),
      'race-probabilities': probabilityRace(context),
    };
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
      problem: (part) => this.problems[part] ?? null,
      change: (change) => this.change(change),
      take: (part, edit) => this.#take(part, edit),
      point: (place) => (this.lit = place),
    };
  }

  #take(part: string, edit: Edit): void {
    if (edit.ok) this.change(edit.value);
    else this.problems = { [part]: describeRefusal(edit.refusal, describe) };
  }

  /** An experiment whose picture is further down. */
  #tryBelow(change: Partial<CrossEntropySettings>): void {
    this.tryOut(change);
    void this.updateComplete.then(() =>
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
    const trueWord = html`<span class="target">${t('lead.true')}</span>`;
    const start = (change: Partial<CrossEntropySettings>): void => this.tryOut(change);
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, lead(shape, settings), {
        nll,
        soft: html`<em class="loss">−Σ q log p</em>`,
        true: trueWord,
      })}
      ${share(this.exportSource)} ${demonstrationBar(this.demonstration, this.#caption(context))}
      <div class="columns first work">
        <section aria-labelledby="table-heading" class="table-part">
          <div class="heading">
            <h2 id="table-heading">
              ${
                sequences === 1
                  ? t('table.heading.flat', { rows, classes })
                  : t('table.heading', { sequences, tokens, classes, rows })
              }
              <small>${t('table.sub')}</small>
            </h2>
            <span class="switches">
              ${bitsSwitch(settings.unit, (unit) => this.change({ unit }))}
            </span>
          </div>
          ${flattenPicture(context)}
          <surprisal-logit-grid
            .view=${view}
            .settings=${settings}
            .scene=${context.scene}
            .lit=${context.lit}
          ></surprisal-logit-grid>
          ${fraction(context)} ${reductionNotes(context)}
          ${mistakeButtons(start, (change) => this.#tryBelow(change))} ${shapeBar(context)}
        </section>
        <div class="side">${rowPanel(context)} ${optionsSection(context)} ${softFold(context)}</div>
      </div>
      <div class="columns">${gradientSection(context)} ${costsSection(context)}</div>
      <div class="columns">${ledgerSection(context)} ${confidenceSection(context)}</div>
      <div class="columns">
        <div>${pipelineTable(context)} ${raceControls(context)}</div>
        ${raceSection(context)}
      </div>
      ${trySection(experiments(start))}
      ${waysSection(ways, view, settings, t('torch.sub'), t('torch.forms'))}
    `;
  }
}
