import { html, type TemplateResult } from 'lit';
import type { ChartContent } from '../../charts/content.ts';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import type { InstantModule } from '../../engine/instant.ts';
import type { InstantExports } from '../../export/export-source.ts';
import { fixed } from '../../format/numbers.ts';
import { defaults } from '../../state/settings.ts';
import { labStyles } from '../../style/lab.ts';
import { readingStyles } from '../../style/readings.ts';
import { shared } from '../../style/shared.ts';
import '../../ui/setting-field.ts';
import { demonstrationBar } from '../instant/demonstration-bar.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { waysOf, waysSection } from '../instant/ways-section.ts';
import { opening, share, term, trySection } from '../shared/sections.ts';
import { computeLosses, type LossesView } from './compute.ts';
import { curveChart, curveTable } from './curve.ts';
import firstPicture from './generated/first-picture.json';
import { t } from './messages.ts';
import { lossesSettings, widest, type LossesSettings } from './settings.ts';
import { lossesStyles } from './styles.ts';
import { ways } from './ways.ts';

/** Steps of the demonstration for each 1 of the prediction. */
const stepsPerOne = 20;

/** Losses as price lists: the squared error. */
export class Losses extends InstantLab<LossesSettings, LossesView> {
  static override styles = [shared, labStyles, readingStyles, lossesStyles];
  protected readonly defaults = defaults(lossesSettings);
  protected readonly firstView = decodeView(firstPicture) as LossesView;

  protected compute(engine: InstantModule, settings: LossesSettings): LossesView {
    return computeLosses(engine, settings);
  }

  /** The prediction comes from far too low to where the settings have it. */
  protected demonstrationSpec(): DemonstrationSpec {
    const steps = Math.round((this.settings.prediction + widest) * stepsPerOne);
    return { steps: Math.max(1, steps), perSecond: 30 };
  }

  protected settingsAt(step: number): LossesSettings {
    return { ...this.settings, prediction: Math.min(widest, step / stepsPerOne - widest) };
  }

  protected override charts(
    view: LossesView,
    settings: LossesSettings,
  ): Readonly<Record<string, ChartContent>> {
    return { 'curve-chart': curveChart(view, settings) };
  }

  protected exported(view: LossesView, settings: LossesSettings): InstantExports {
    return {
      lab: 'losses',
      table: lossesSettings,
      script: () => ways.torch(view, settings),
      ways: waysOf(ways, view, settings),
      formulas: async () => (await import('./formulas.ts')).formulas(settings),
    };
  }

  protected picture(view: LossesView, settings: LossesSettings): TemplateResult {
    const x = fixed(settings.prediction, 2);
    const value = t('curve.value', { x, loss: fixed(view.point.loss) });
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
        squared: term(t('lead.squared'), t('term.squared')),
      })}
      ${share(this.exportSource)} ${demonstrationBar(this.demonstration, value)}
      <div class="columns first">
        ${this.#curve(view, settings, value)}${this.#point(view, settings)}
      </div>
      ${this.#experiments(view, settings)} ${waysSection(ways, view, settings, t('torch.sub'))}
    `;
  }

  #curve(view: LossesView, settings: LossesSettings, value: string): TemplateResult {
    const drag = { minimum: -widest, maximum: widest, step: 0.05, text: value };
    return html`<section aria-labelledby="curve-heading">
      <div class="heading">
        <h2 id="curve-heading">${t('curve.heading')} <small>${t('curve.sub')}</small></h2>
      </div>
      <surprisal-line-chart
        id="curve-chart"
        name=${t('curve.aria')}
        .drag=${{ ...drag, x: settings.prediction }}
        @point-drag=${(event: PointDrag) => this.change({ prediction: event.detail })}
      ></surprisal-line-chart>
      <div class="legend">
        <span><i class="stroke"></i>${t('curve.loss')}</span>
        <span><i class="stroke thin"></i>${t('curve.tangent')}</span>
        <span><i class="dot target"></i>${t('curve.target')}</span>
      </div>
      <surprisal-data-table id="curve-table" .content=${curveTable(view)}></surprisal-data-table>
    </section>`;
  }

  #point({ point }: LossesView, { prediction, target }: LossesSettings): TemplateResult {
    const field = (name: 'prediction' | 'target', value: number): TemplateResult =>
      html`<surprisal-field
        name=${name}
        .label=${t(`point.${name}`)}
        .meaning=${t(`term.${name}`)}
        .setting=${lossesSettings[name]}
        .value=${value}
        @setting-input=${(event: CustomEvent<number>) => this.change({ [name]: event.detail })}
      ></surprisal-field>`;
    return html`<section aria-labelledby="formula-heading" part="inspector">
      <h2 id="formula-heading">${t('point.heading')}</h2>
      <surprisal-formula
        id="formula"
        .tex=${String.raw`(@{x} - @{t})^2 = @{loss}`}
        .numbers=${{
          x: { text: fixed(prediction, 2), colour: 'probability' },
          t: { text: fixed(target, 2), colour: 'target' },
          loss: { text: fixed(point.loss), colour: 'loss' },
        }}
      ></surprisal-formula>
      <div class="fields">${field('prediction', prediction)} ${field('target', target)}</div>
      <dl class="readings" id="readings">
        <div>
          <dt>${t('point.loss')}</dt>
          <dd class="loss">${fixed(point.loss)}</dd>
        </div>
        <div>
          <dt>${term(t('point.gradient'), t('term.gradient'), 'p-minus-y')}</dt>
          <dd class="gradient">${fixed(point.gradient)}</dd>
        </div>
      </dl>
    </section>`;
  }

  #experiments(
    { prices: [one, two, far] }: LossesView,
    { target }: LossesSettings,
  ): TemplateResult {
    const whole = (price: number): string => fixed(price, 0);
    return trySection([
      {
        name: 'double',
        label: t('try.double'),
        why: t('try.double.why', { one: whole(one), two: whole(two) }),
        start: () => this.tryOut({ prediction: 1 }),
      },
      {
        name: 'far',
        label: t('try.far'),
        why: t('try.far.why', { far: whole(far) }),
        start: () => this.tryOut({ prediction: 3 }),
      },
      {
        name: 'right',
        label: t('try.right'),
        why: t('try.right.why'),
        start: () => this.tryOut({ prediction: target, target }),
      },
    ]);
  }
}
