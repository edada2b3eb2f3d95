import { html, type PropertyValues, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { fixed, significant, unitOf } from '../../format/numbers.ts';
import '../../parts/setting-field.ts';
import { defaults } from '../../state/settings.ts';
import { decodeView } from '../instant/first-view.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { demonstrationBar, nll, opening, torchSection, trySection } from '../instant/sections.ts';
import { computeNegLog, type NegLogView } from './compute.ts';
import { curveChart } from './curve.ts';
import firstView from './generated/first-view.json';
import { t } from './messages.ts';
import { negLogSettings, type NegLogSettings } from './settings.ts';

/** −log p: the curve that every loss of the other labs is read from. */
export class NegLog extends InstantLab<NegLogSettings, NegLogView> {
  protected readonly defaults = defaults(negLogSettings);
  protected readonly firstView = decodeView(firstView) as NegLogView;

  protected compute(engine: LabEngine, settings: NegLogSettings): NegLogView {
    return computeNegLog(engine, settings);
  }

  /** The point comes down from certainty, slowly, to where the settings have it. */
  protected demonstrationSpec(): DemonstrationSpec {
    return { steps: 99, perSecond: 15 };
  }

  protected settingsAt(step: number): NegLogSettings {
    return { ...this.settings, p: (99 - step) / 100 };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const view = this.view;
    if (view !== null)
      this.renderRoot.querySelector('surprisal-line-chart')?.show(curveChart(view, this.shown));
  }

  protected picture(view: NegLogView, settings: NegLogSettings): TemplateResult {
    const loss = view.point.nats * unitOf[settings.unit];
    const unit = t(`unit.${settings.unit}`);
    const value = t('curve.value', { p: fixed(settings.p, 2), loss: fixed(loss) });
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), { nll })}
      ${demonstrationBar(this.demonstration, value)}
      <div class="columns first">
        <section aria-labelledby="curve-heading">
          <div class="heading">
            <h2 id="curve-heading">
              ${t('curve.heading')} <small>${t('curve.sub', { unit })}</small>
            </h2>
            <span class="switches">
              <label
                ><input
                  type="checkbox"
                  name="bits"
                  .checked=${settings.unit === 'bits'}
                  @change=${() => this.change({ unit: settings.unit === 'bits' ? 'nats' : 'bits' })}
                />${t('curve.bits')}</label
              >
            </span>
          </div>
          <surprisal-line-chart
            name=${t('curve.aria', { unit })}
            .drag=${{ x: settings.p, minimum: 0, maximum: 1, step: 0.01, text: value }}
            @point-drag=${(event: PointDrag) => this.change({ p: event.detail })}
          ></surprisal-line-chart>
          <div class="legend">
            <span><i class="stroke"></i>−log p</span>
          </div>
          <surprisal-data-table
            id="curve-table"
            .content=${{
              caption: t('table.caption'),
              columns: ['p', '−log p'],
              rowCount: view.table.length,
              row: (index: number) => {
                const { p, point } = view.table[index] ?? { p: Number.NaN, point: view.point };
                return [fixed(p, 2), fixed(point.nats * unitOf[settings.unit])];
              },
            }}
          ></surprisal-data-table>
        </section>
        <section aria-labelledby="formula-heading">
          <h2 id="formula-heading">−log p</h2>
          <surprisal-formula
            .tex=${String.raw`\ql{-\log} \qp{p} = -\log @{p} = @{loss}`}
            .numbers=${{
              p: { text: fixed(settings.p, 2), colour: 'probability' },
              loss: { text: significant(loss), colour: 'loss' },
            }}
          ></surprisal-formula>
          <surprisal-field
            name="p"
            .label=${t('curve.p')}
            .setting=${negLogSettings.p}
            .value=${settings.p}
            @setting-input=${(event: CustomEvent<number>) => this.change({ p: event.detail })}
          ></surprisal-field>
        </section>
      </div>
      ${trySection([
        {
          name: 'sure',
          label: t('try.sure'),
          why: t('try.sure.why'),
          start: () => this.tryOut({ p: 0.01 }),
        },
      ])}
      ${torchSection(`-torch.log(torch.tensor(${settings.p}))  # tensor(${fixed(view.point.nats)})`, t('torch.sub'))}
    `;
  }
}

if (!customElements.get('surprisal-neg-log')) customElements.define('surprisal-neg-log', NegLog);
