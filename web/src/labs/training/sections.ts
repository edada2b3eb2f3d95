import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { Readout } from '../../charts/content.ts';
import type { Unit } from '../../format/numbers.ts';
import type { Translate } from '../../i18n/catalogue.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import { copyLink, term, trySection } from '../shared/sections.ts';
import type { TrainingContext } from './context.ts';

/** Settings of how losses are drawn. */
interface LossSettings {
  readonly unit: Unit;
  readonly scale: 'linear' | 'log';
}

/** Words that each lab has of its own. */
type LossWord =
  `loss.${'heading' | 'sub' | 'log' | 'aria' | 'perplexity'}` | 'term.perplexity' | `unit.${Unit}`;

interface LossParts {
  /** What the curves mean. */
  readonly legend: readonly (TemplateResult | null)[];
  /** What stands between the legend and the sentence on where the run is. */
  readonly below: TemplateResult;
  readonly updatesPerEpoch: number;
  readonly readAt: (x: number) => Readout | null;
  readonly cursor?: (event: CustomEvent<number | null>) => void;
}

/** The curve that goes down, the perplexity, where the run stands, and all numbers as a table. */
export function lossSection<Settings extends LossSettings, Session>(
  { settings, change, tables }: TrainingContext<Settings, Session>,
  t: Translate<LossWord>,
  { legend, below, updatesPerEpoch, readAt, cursor }: LossParts,
): TemplateResult {
  const unit = t(`unit.${settings.unit}`);
  const set = (one: Partial<LossSettings>): void => change(one as Partial<Settings>);
  return html`<section aria-labelledby="loss-heading">
    <div class="heading">
      <h2 id="loss-heading">${t('loss.heading')} <small>${t('loss.sub', { unit })}</small></h2>
      <span class="switches">
        <label
          ><input
            type="checkbox"
            name="log"
            .checked=${settings.scale === 'log'}
            @change=${() => set({ scale: settings.scale === 'log' ? 'linear' : 'log' })}
          />${t('loss.log')}</label
        >
        ${bitsSwitch(settings.unit, (unit) => set({ unit }))}
      </span>
    </div>
    <surprisal-line-chart
      id="loss-chart"
      name=${t('loss.aria', { unit })}
      .snap=${1 / updatesPerEpoch}
      .readAt=${readAt}
      @cursor=${cursor}
    ></surprisal-line-chart>
    <div class="legend">
      ${legend}
      <span class="now"
        >${term(t('loss.perplexity'), t('term.perplexity'), 'perplexity')}
        <b id="now" class="numbers"></b
      ></span>
    </div>
    ${below}
    <p id="end" class="end" role="status"></p>
    <surprisal-data-table id="loss-table" @table-toggle=${tables}></surprisal-data-table>
  </section>`;
}

/** All settings of the run, and the link that has them in it. */
export function runSection(
  t: Translate<'run.heading' | 'run.sub'>,
  controls: TemplateResult,
): TemplateResult {
  return html`<section aria-labelledby="run-heading" part="controls">
    <div class="heading">
      <h2 id="run-heading">${t('run.heading')} <small>${t('run.sub')}</small></h2>
      ${copyLink()}
    </div>
    ${controls}
  </section>`;
}

/** What to try, each with one click, from the defaults; `try.<name>` and `try.<name>.why` are its words. */
export function experimentsSection<Name extends string, Settings, Session>(
  experiments: readonly { readonly name: Name; readonly change: Partial<Settings> }[],
  t: Translate<`try.${NoInfer<Name>}` | `try.${NoInfer<Name>}.why`>,
  context: TrainingContext<Settings, Session>,
): TemplateResult {
  return trySection(
    experiments.map(({ name, change }) => ({
      name,
      label: t(`try.${name}`),
      why: t(`try.${name}.why`),
      start: () => context.try(change),
    })),
  );
}
