import { demonstrationBar } from '../instant/demonstration-bar.ts';
import { html, type TemplateResult } from 'lit';
import '../../charts/bars.ts';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { ChartContent } from '../../charts/content.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import '../../ui/setting-field.ts';
import { defaults } from '../../state/settings.ts';
import { labStyles } from '../../style/lab.ts';
import { foldStyles } from '../../style/folds.ts';
import { readingStyles } from '../../style/readings.ts';
import { shared } from '../../style/shared.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { withTexts } from '../../i18n/language.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { labEngine } from '../instant/lab-engine.ts';
import { opening, share, term, trySection } from '../shared/sections.ts';
import type { InstantExports } from '../../export/export-source.ts';
import { binaryChart, binarySection } from './binary.ts';
import { cheapestChart, cheapestSection } from './cheapest-section.ts';
import { codeSection } from './code-lengths.ts';
import { computeInformation, type InformationView } from './compute.ts';
import {
  distributionsSection,
  pairNumbers,
  type PairActions,
  type Which,
} from './distributions.ts';
import firstView from './generated/first-picture.json';
import { t } from './messages.ts';
import { oneHotSection } from './one-hot.ts';
import { demonstrated, demonstrationSteps, dragged, oneHot, resized } from './pair.ts';
import { questions } from './questions.ts';
import { informationSettings, type InformationSettings, type Pair } from './settings.ts';
import { costPicture, stackSection } from './stack.ts';
import { informationStyles } from './styles.ts';
import { ways } from './ways.ts';

/** Two distributions, and what the one costs who believes in the other. */
export class InformationLab extends InstantLab<InformationSettings, InformationView> {
  static override properties = { ...InstantLab.properties, lit: { state: true } };
  static override styles = [shared, labStyles, readingStyles, foldStyles, informationStyles];
  protected readonly defaults = defaults(informationSettings);
  protected readonly firstView = decodeView(firstView) as InformationView;
  /** The outcome that the reader points at. */
  declare lit: number | null;

  constructor() {
    super();
    this.lit = null;
  }

  protected compute(engine: LabEngine, settings: InformationSettings): InformationView {
    return computeInformation(engine, settings);
  }

  /** Q comes from far off to P, where the divergence ends, and goes on to its own place. */
  protected demonstrationSpec(): DemonstrationSpec {
    return { steps: demonstrationSteps.there + demonstrationSteps.back, perSecond: 24 };
  }

  protected settingsAt(step: number): InformationSettings {
    return { ...this.settings, pq: demonstrated(this.settings.pq, step) };
  }

  protected override charts(
    view: InformationView,
    settings: InformationSettings,
  ): Readonly<Record<string, ChartContent>> {
    return {
      'cheapest-chart': cheapestChart(view, settings),
      'binary-chart': binaryChart(view, settings),
    };
  }

  /** A move that needs the engine, before it is there, is none. */
  #move(to: (engine: LabEngine, pair: Pair) => Pair): void {
    const engine = labEngine()?.labs;
    if (engine !== undefined) this.change({ pq: to(engine, this.shown.pq) });
  }

  #actions(): PairActions {
    return {
      lit: this.lit,
      point: (index) => (this.lit = index),
      drag: (which: Which, index, value) =>
        this.#move((engine, pair) => ({
          ...pair,
          [which]: dragged(engine, pair[which], index, value),
        })),
      type: (which, values) => this.change({ pq: { ...this.shown.pq, [which]: values } }),
      resize: (outcomes) =>
        this.#move((engine, { p, q }) => ({
          p: resized(engine, p, outcomes),
          q: resized(engine, q, outcomes),
        })),
      change: (change) => this.change(change),
    };
  }

  protected override questions(settings: InformationSettings): ReturnType<typeof questions> {
    return questions(settings);
  }

  protected exported(view: InformationView, settings: InformationSettings): InstantExports {
    return {
      lab: 'information',
      table: informationSettings,
      script: () => ways.torch(view, settings),
      ways: waysOf(ways, view, settings),
      walkThrough: async () =>
        (await withTexts(import('./walk-through.ts'))).walkThrough(view, settings),
      formulas: async () => (await import('./formulas.ts')).formulas(settings),
      pictures: () => [costPicture(view, settings)],
    };
  }

  protected picture(view: InformationView, settings: InformationSettings): TemplateResult {
    const actions = this.#actions();
    const factor = unitOf[settings.unit];
    const caption = t('demo.caption', {
      cross: fixed(view.information.crossEntropy * factor),
      divergence: fixed(view.information.divergence * factor),
    });
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
        price: html`<span class="nowrap"
          ><span class="loss">−log</span> <em class="probability">Q</em></span
        >`,
        divergence: term(t('lead.divergence'), t('term.divergence')),
        p: html`<span class="target">P</span>`,
        q: html`<span class="probability">Q</span>`,
      })}
      ${share(this.exportSource)} ${demonstrationBar(this.demonstration, caption)}
      <div class="columns first">
        <div>${distributionsSection(settings, actions)} ${this.predictions()}</div>
        ${stackSection(view, settings, actions.change)}
      </div>
      ${pairNumbers(view, settings, this.folds, actions)}
      ${cheapestSection(view, settings, actions)}
      ${codeSection(view, settings, this.lit, actions.point)}
      ${oneHotSection(view, settings, this.folds, this.lit, actions.point, (y) =>
        this.change({ pq: { ...this.shown.pq, p: oneHot(this.shown.pq.p.length, y) } }),
      )}
      ${binarySection(view, settings, this.folds, actions.change)} ${this.#experiments()}
      ${waysSection(ways, view, settings, t('torch.sub'))}
    `;
  }

  #experiments(): TemplateResult {
    const { p, q } = this.defaults.pq;
    const experiment = (name: ExperimentName, change: Partial<InformationSettings>) => ({
      name,
      label: t(`try.${name}`),
      why: t(`try.${name}.why`),
      start: () => {
        // There is the button that exchanges P and Q.
        if (name === 'turned') this.folds.open('pair-numbers');
        this.tryOut(change);
      },
    });
    return trySection([
      experiment('same', { pq: { p, q: p } }),
      experiment('never', { pq: { p, q: [0.5, 0.25, 0.25, 0] } }),
      experiment('turned', { pq: { p: [0.97, 0.01, 0.01, 0.01], q } }),
      experiment('certain', { pq: { p: oneHot(p.length, 0), q: [0.7, 0.1, 0.1, 0.1] } }),
    ]);
  }
}

type ExperimentName = 'same' | 'never' | 'turned' | 'certain';
