import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import { fixed, significant, unitOf, type Unit } from '../../format/numbers.ts';
import { woven } from '../shared/woven.ts';
import { defaults } from '../../state/settings.ts';
import { term } from '../shared/sections.ts';
import type { DrawnView, MeanLosses } from './compute.ts';
import { classesOf, distribution, targetProbability } from './distribution.ts';
import { fields, type Change } from './fields.ts';
import { t } from './messages.ts';
import { nextTokenSettings, type LossName, type NextTokenSettings } from './settings.ts';
import { classTable } from './tables.ts';

const lossNames: readonly LossName[] = ['nll', 'cross-entropy'];

export interface Place {
  /** The prediction that is taken apart. */
  readonly chosen: number;
  /** The last one that has been counted. */
  readonly at: number;
}

/** The two losses; one of them taken apart, row by row; and what they are drawn from. */
export function drawnPanel(
  view: DrawnView,
  settings: NextTokenSettings,
  place: Place,
  change: Change,
): TemplateResult {
  const unit = t(`unit.${settings.unit}`);
  const { classes } = settings;
  return html`<section class="panel" aria-labelledby="loss-heading">
    <div class="heading">
      <h2 id="loss-heading">
        ${t('loss.heading')}
        <small>${t('loss.sub', { count: view.steps.targets.length, classes, unit })}</small>
      </h2>
    </div>
    <div class="cards" role="group" aria-label=${t('loss.name')}>
      ${lossNames.map((name) => card(view.losses, name, settings, change))}
    </div>
    <p class="note">
      ${woven(t('loss.same'), {
        nll: term(t('loss.nll'), t('loss.nll.meaning')),
        crossEntropy: term(
          t('loss.cross-entropy'),
          t('loss.cross-entropy.meaning'),
          'cross-entropy',
        ),
      })}
    </p>
    ${row(view, settings, place)}
    <h3 class="ruled">${t('settings.heading')}</h3>
    ${fields(['seed', 'classes', 'batch', 'context'], settings, change)}
    <label class="extra"
      ><input
        type="checkbox"
        name="extra"
        .checked=${settings.extra}
        @change=${() => change({ extra: !settings.extra })}
      />${t('settings.extra')}</label
    >
    <p class="note" id="extra-note">${explainExtra(view, settings)}</p>
  </section>`;
}

function card(
  losses: MeanLosses,
  name: LossName,
  { loss, unit }: NextTokenSettings,
  change: Change,
): TemplateResult {
  const { nats, perplexity } = losses[name];
  return html`<button
    class="says"
    id=${`loss-${name}`}
    aria-pressed=${loss === name ? 'true' : 'false'}
    @click=${() => change({ loss: name })}
  >
    <span>${t(`loss.${name}`)}</span>
    <b class="loss">${fixed(nats * unitOf[unit])}</b>
    <span>${t('loss.perplexity')} ${fixed(perplexity)}</span>
  </button>`;
}

function row({ steps }: DrawnView, settings: NextTokenSettings, place: Place): TemplateResult {
  const { chosen } = place;
  const factor = unitOf[settings.unit];
  const classes = classesOf(steps, chosen);
  const number = chosen + 1;
  const target = steps.targets[chosen] ?? 0;
  const p = targetProbability(steps, chosen);
  const loss = (steps.surprisals[chosen] ?? Number.NaN) * factor;
  return html`<h3 class="ruled" id="row-heading">
      ${t('row.heading', { number })}
      <small
        >${t('row.sub', {
          sequence: Math.floor(chosen / settings.context),
          position: chosen % settings.context,
          target,
        })}</small
      >
    </h3>
    ${distribution(classes, factor, t('row.name', { number }))}
    <surprisal-formula
      id="row-formula"
      .tex=${String.raw`\ql{-${logOf(settings.unit)}} \qp{p}_{@{y}} = -${logOf(settings.unit)} @{p} = @{loss}`}
      .numbers=${{
        y: { text: String(target), colour: 'target' },
        p: { text: significant(p), colour: 'probability' },
        loss: { text: fixed(loss), colour: 'loss' },
      }}
    ></surprisal-formula>
    <surprisal-data-table
      id="class-table"
      .content=${classTable(classes, t('row.caption', { number, unit: t(`unit.${settings.unit}`) }), settings.unit)}
    ></surprisal-data-table>`;
}

/** The mean of the rows that have been counted. */
export function meanSoFar({ steps }: DrawnView, unit: Unit, at: number): TemplateResult {
  const factor = unitOf[unit];
  const total = steps.targets.length;
  const sum = (steps.sums[at] ?? Number.NaN) * factor;
  const value = (steps.means[at] ?? Number.NaN) * factor;
  return html`<h3 class="ruled">
      ${t('formula.heading')} <small>${t('formula.rows', { at: at + 1, total })}</small>
    </h3>
    <div class="mean">
      <surprisal-formula
        id="mean-formula"
        .tex=${String.raw`\frac{\sum \ql{-${logOf(unit)}} \qp{p}_{\qy{y}}}{@{n}} = \frac{@{sum}}{@{n}} = @{mean}`}
        .numbers=${{
          n: { text: String(at + 1), colour: 'ink' },
          sum: { text: fixed(sum, sum < 1000 ? 4 : 2), colour: 'loss' },
          mean: { text: fixed(value), colour: 'loss' },
        }}
      ></surprisal-formula>
      ${perplexity(fixed(value), steps.perplexities[at] ?? Number.NaN, unit)}
    </div>`;
}

export function perplexity(loss: string, value: number, unit: Unit): TemplateResult {
  return html`<p class="perplexity">
    ${term(t('loss.perplexity'), t('term.perplexity.meaning'), 'perplexity')}
    <span class="numbers">${unit === 'bits' ? '2' : 'e'}<sup>${loss}</sup> = ${fixed(value)}</span>
  </p>`;
}

export function logOf(unit: Unit): string {
  return unit === 'bits' ? String.raw`\log_2` : String.raw`\log`;
}

/** Both losses of a seed as one text. */
export function pairOf(losses: MeanLosses, unit: Unit): string {
  const text = (name: LossName): string => fixed(losses[name].nats * unitOf[unit]);
  return t('extra.pair', { nll: text('nll'), crossEntropy: text('cross-entropy') });
}

function explainExtra(view: DrawnView, settings: NextTokenSettings): readonly unknown[] {
  const standard = defaults(nextTokenSettings);
  const recorded = (['seed', 'batch', 'context', 'classes'] as const).every(
    (name) => settings[name] === standard[name],
  );
  const { losses, otherwise } = view;
  const strong = (pair: string): TemplateResult => html`<b class="loss numbers">${pair}</b>`;
  return woven(t(recorded ? 'extra.notebook' : 'extra.other'), {
    with: strong(pairOf(settings.extra ? losses : otherwise, settings.unit)),
    without: strong(pairOf(settings.extra ? otherwise : losses, settings.unit)),
  });
}
