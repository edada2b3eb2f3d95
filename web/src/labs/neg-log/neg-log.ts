import { demonstrationBar } from '../instant/demonstration-bar.ts';
import type { ChartContent } from '../../charts/content.ts';
import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { compact, draggedProbability, fixed, unitOf } from '../../format/numbers.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import '../../ui/setting-field.ts';
import { defaults } from '../../state/settings.ts';
import { labStyles } from '../../style/lab.ts';
import { foldStyles } from '../../style/folds.ts';
import { readingStyles } from '../../style/readings.ts';
import { shared } from '../../style/shared.ts';
import { decodeView } from '../instant/first-view.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { withTexts } from '../../i18n/language.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { nll, opening, share, term, trySection } from '../shared/sections.ts';
import type { InstantExports } from '../../export/export-source.ts';
import { coinChart, coinSection } from './coin-section.ts';
import { computeNegLog, type NegLogView } from './compute.ts';
import { curveChart, curveTable, type Highlighted } from './curve.ts';
import { epsilonChart, epsilonSection } from './epsilon.ts';
import firstView from './generated/first-picture.json';
import { likelihoodChart, likelihoodSection } from './likelihood.ts';
import { t } from './messages.ts';
import { mirrorChart, mirrorSection } from './mirror-section.ts';
import { negLogStyles } from './styles.ts';
import { questions } from './questions.ts';
import './minute/first-minute.ts';
import { negLogSettings, type NegLogSettings } from './settings.ts';
import { eightSection, exampleTable, type TableActions } from './tables.ts';
import { honestyChart, pricesChart, whySection } from './why-section.ts';
import { ways } from './ways.ts';

/** Hundredths: how deep the demonstration goes. */
const deepest = 1;

/** −log p: the curve that every loss of the other labs is read from. */
export class NegLog extends InstantLab<NegLogSettings, NegLogView> {
  static override properties = { ...InstantLab.properties, highlighted: { state: true } };
  static override styles = [shared, labStyles, readingStyles, foldStyles, negLogStyles];
  protected readonly defaults = defaults(negLogSettings);
  protected readonly firstView = decodeView(firstView) as NegLogView;
  protected override loadWholeView(): Promise<NegLogView> {
    return import('./generated/whole-picture.json').then(
      (whole) => decodeView(whole.default) as NegLogView,
    );
  }
  declare highlighted: Highlighted | null;

  constructor() {
    super();
    this.highlighted = null;
  }

  protected compute(engine: LabEngine, settings: NegLogSettings): NegLogView {
    return computeNegLog(engine, settings);
  }

  /** The point comes down from certainty to one in a hundred, and back to where the settings have it. */
  protected demonstrationSpec(): DemonstrationSpec {
    return { steps: 100 - deepest + this.#back, perSecond: 24 };
  }

  get #back(): number {
    return Math.max(0, Math.floor(100 * this.settings.p) - deepest);
  }

  protected settingsAt(step: number): NegLogSettings {
    const down = 100 - deepest;
    const hundredths = step < down ? 100 - step : deepest + (step - down);
    return { ...this.settings, p: hundredths / 100 };
  }

  protected override charts(
    view: NegLogView,
    settings: NegLogSettings,
  ): Readonly<Record<string, ChartContent>> {
    return {
      'curve-chart': curveChart(view, settings, this.highlighted),
      'epsilon-chart': epsilonChart(view, settings),
      'likelihood-chart': likelihoodChart(view, settings),
      'prices-chart': pricesChart(view),
      'honesty-chart': honestyChart(view, settings),
      'coin-chart': coinChart(view, settings),
      'mirror-chart': mirrorChart(view, settings),
    };
  }

  protected override questions(settings: NegLogSettings): ReturnType<typeof questions> {
    return questions(settings);
  }

  protected exported(view: NegLogView, settings: NegLogSettings): InstantExports {
    return {
      lab: 'neg-log',
      table: negLogSettings,
      script: () => ways.torch(view, settings),
      ways: waysOf(ways, view, settings),
      walkThrough: async () =>
        (await withTexts(import('./walk-through.ts'))).walkThrough(view, settings),
      formulas: async () => (await import('./formulas.ts')).formulas(settings),
    };
  }

  protected picture(view: NegLogView, settings: NegLogSettings): TemplateResult {
    const change = (what: Partial<NegLogSettings>): void => this.change(what);
    const actions: TableActions = {
      highlighted: this.highlighted,
      point: (highlighted) => (this.highlighted = highlighted),
      take: (p) => this.change({ p }),
    };
    const loss = view.point.nats * unitOf[settings.unit];
    const value = t('curve.value', { p: draggedProbability(settings.p), loss: fixed(loss) });
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
        nll,
        surprisal: term(t('lead.surprisal'), t('term.surprisal'), 'surprisal'),
      })}
      ${share(this.exportSource)}
      <section class="minute" part="predict">
        <surprisal-first-minute .source=${this.source}></surprisal-first-minute>
      </section>
      ${demonstrationBar(this.demonstration, value)}
      <div class="columns first">
        <div>${this.#curve(view, settings, value)} ${this.predictions()}</div>
        <div>${this.#readout(view, settings)} ${eightSection(view, settings, actions)}</div>
      </div>
      ${whySection(view, settings, change)} ${likelihoodSection(view, settings, change)}
      ${coinSection(view, settings, change)} ${mirrorSection(view, settings)}
      ${this.folds.section(
        {
          id: 'example',
          heading: t('example.heading'),
          sub: t('example.sub', { unit: t(`unit.${settings.unit}`) }),
        },
        exampleTable(view, settings, actions),
      )}
      ${this.folds.section(
        { id: 'epsilon', heading: t('epsilon.heading'), isNamed: this.#namesEpsilon },
        epsilonSection(view, settings, change),
      )}
      ${this.#experiments(view)} ${waysSection(ways, view, settings, t('torch.sub'))}
    `;
  }

  get #namesEpsilon(): boolean {
    const { epsilon, exponent } = this.settings;
    return epsilon !== this.defaults.epsilon || exponent !== this.defaults.exponent;
  }

  #curve(view: NegLogView, settings: NegLogSettings, value: string): TemplateResult {
    const unit = t(`unit.${settings.unit}`);
    return html`<section aria-labelledby="curve-heading">
      <div class="heading">
        <h2 id="curve-heading">${t('curve.heading')} <small>${t('curve.sub', { unit })}</small></h2>
        <span class="switches">
          ${bitsSwitch(settings.unit, (unit) => this.change({ unit }))}
        </span>
      </div>
      <surprisal-line-chart
        id="curve-chart"
        name=${t('curve.aria', { unit })}
        .drag=${{ x: settings.p, minimum: 0, maximum: 1, step: 0.01, text: value }}
        @point-drag=${(event: PointDrag) => this.change({ p: event.detail })}
      ></surprisal-line-chart>
      <div class="legend">
        <span><i class="stroke"></i>−log p</span>
        <span><i class="stroke dotted"></i>${t('curve.mirror')}</span>
        <span><i class="stroke thin"></i>${t('curve.tangent')}</span>
        <span><i class="dot"></i>${t('curve.dots')}</span>
      </div>
      <surprisal-data-table
        id="curve-table"
        .content=${curveTable(view, settings)}
      ></surprisal-data-table>
    </section>`;
  }

  #readout({ point }: NegLogView, settings: NegLogSettings): TemplateResult {
    const { p } = settings;
    const bits = settings.unit === 'bits';
    const loss = point.nats * unitOf[settings.unit];
    const reading = (name: string | TemplateResult, text: string, colour = ''): TemplateResult =>
      html`<div>
        <dt>${name}</dt>
        <dd class=${colour}>${text}</dd>
      </div>`;
    return html`<section aria-labelledby="formula-heading" part="inspector">
      <h2 id="formula-heading">${t('point.heading')}</h2>
      <surprisal-formula
        id="formula"
        .tex=${String.raw`\ql{-\log${bits ? '_2' : ''}} \qp{p} = -\log${bits ? '_2' : ''} @{p} = @{loss}`}
        .numbers=${{
          p: { text: draggedProbability(p), colour: 'probability' },
          loss: { text: fixed(loss), colour: 'loss' },
        }}
      ></surprisal-formula>
      <div class="fields">
        <surprisal-field
          name="p"
          .label=${t('curve.p')}
          .meaning=${t('term.p')}
          .setting=${negLogSettings.p}
          .value=${p}
          @setting-input=${(event: CustomEvent<number>) => this.change({ p: event.detail })}
        ></surprisal-field>
      </div>
      <dl class="readings" id="readings">
        ${reading(term(t('point.nats'), t('term.nat')), fixed(point.nats), 'loss')}
        ${reading(term(t('point.bits'), t('term.bit')), fixed(point.bits), 'loss')}
        ${reading(t('curve.mirror'), fixed(point.logProbability * unitOf[settings.unit]), 'reference')}
        ${reading(
          term(t(bits ? 'point.slope-bits' : 'point.slope'), t('term.slope')),
          compact(point.slope * unitOf[settings.unit]),
          'gradient',
        )}
        ${reading(term(t('point.perplexity'), t('term.perplexity'), 'perplexity'), compact(point.perplexity))}
      </dl>
      <p class="words">${t('point.zero')}</p>
    </section>`;
  }

  #experiments({ table }: NegLogView): TemplateResult {
    const wrong = table[0];
    const start = (settings: Partial<NegLogSettings>, heading?: string): void => {
      this.tryOut(settings);
      if (heading !== undefined)
        this.renderRoot.querySelector(`#${heading}`)?.scrollIntoView({ block: 'start' });
    };
    return trySection([
      {
        name: 'sure',
        label: t('try.sure'),
        why: t('try.sure.why', { p: fixed(wrong?.p ?? 0, 2), loss: fixed(wrong?.nats ?? 0) }),
        start: () => start({ p: wrong?.p ?? 0 }),
      },
      {
        name: 'coin',
        label: t('try.coin'),
        why: t('try.coin.why'),
        start: () => start({ p: 0.5, unit: 'bits' }),
      },
      {
        name: 'impossible',
        label: t('try.impossible'),
        why: t('try.impossible.why'),
        start: () => start({ p: 0 }),
      },
      {
        name: 'underflow',
        label: t('try.underflow'),
        why: t('try.underflow.why'),
        start: () => start({ factor: 0.5, count: 200 }, 'likelihood-heading'),
      },
    ]);
  }
}
