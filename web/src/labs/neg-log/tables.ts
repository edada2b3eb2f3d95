import { roundedToDigits } from '../../format/rounding.ts';
import { html, type TemplateResult } from 'lit';
import type { SurprisalPoint } from '../../engine/lab-types.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import type { NegLogView } from './compute.ts';
import type { Highlighted } from './curve.ts';
import { t } from './messages.ts';
import type { NegLogSettings } from './settings.ts';

export interface TableActions {
  readonly highlighted: Highlighted | null;
  readonly point: (highlighted: Highlighted | null) => void;
  readonly take: (p: number) => void;
}

/** One row of a table: pointing at it lights its point on the curve, its button moves the point there. */
function row(
  name: string | null,
  dearest: number,
  { p, nats }: Highlighted,
  decimals: number,
  factor: number,
  { highlighted, point, take }: TableActions,
  whole: SurprisalPoint | null = null,
): TemplateResult {
  const shown = fixed(p, decimals);
  const button = html`<button
    title=${t('table.take', { p: shown })}
    @focus=${() => point({ p, nats })}
    @blur=${() => point(null)}
    @click=${() => take(roundedToDigits(p, 6))}
  >
    ${name ?? shown}
  </button>`;
  return html`<tr
    class=${highlighted?.p === p && highlighted.nats === nats ? 'lit' : ''}
    @pointerenter=${() => point({ p, nats })}
    @pointerleave=${() => point(null)}
  >
    ${
      name === null
        ? html`<th scope="row" class="probability">${button}</th>
            <td class="wide"><i class="cost" .style=${`--part:${nats / dearest}`}></i></td>`
        : html`<th scope="row">${button}</th>
            <td class="probability">${shown}</td>`
    }
    ${
      whole === null
        ? html`<td class="loss">${fixed(nats * factor)}</td>`
        : html`<td class="reference">${fixed(whole.logProbability * factor)}</td>
            <td class="loss">${fixed(nats * factor)}</td>
            <td class="gradient">${fixed(whole.slope * factor, 2)}</td>`
    }
  </tr>`;
}

/** Eight probabilities; pointing at one lights it on the curve, a click moves the point there. */
export function eightSection(
  view: NegLogView,
  settings: NegLogSettings,
  actions: TableActions,
): TemplateResult {
  const factor = unitOf[settings.unit];
  const unit = t(`unit.${settings.unit}`);
  const dearest = Math.max(...view.table.map(({ nats }) => nats));
  return html`<section aria-labelledby="table-heading" part="more">
    <h2 id="table-heading">${t('table.heading')} <small>${t('table.sub', { unit })}</small></h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${t('table.heading')}>
      <table class="ledger" id="curve-values">
        <thead>
          <tr>
            <th scope="col">p</th>
            <td></td>
            <th scope="col">log p</th>
            <th scope="col">−log p</th>
            <th scope="col">${term(t('table.slope'), t('term.slope'))}</th>
          </tr>
        </thead>
        <tbody>
          ${view.table.map((entry) => row(null, dearest, entry, 2, factor, actions, entry))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** The worked example's six probabilities with their mean. */
export function exampleTable(
  view: NegLogView,
  settings: NegLogSettings,
  actions: TableActions,
): TemplateResult {
  const factor = unitOf[settings.unit];
  const { tokens, mean, perplexity } = view.example;
  const dearest = Math.max(...tokens.map(({ nats }) => nats));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('example.heading')}>
      <table class="ledger" id="example-values">
        <thead>
          <tr>
            <th scope="col">${t('example.token')}</th>
            <th scope="col">p</th>
            <th scope="col">−log p</th>
          </tr>
        </thead>
        <tbody>
          ${tokens.map((entry, index) =>
            row(t('example.row', { token: index + 1 }), dearest, entry, 4, factor, actions),
          )}
          <tr>
            <th scope="row">${t('example.mean')}</th>
            <td></td>
            <td class="loss" id="example-mean">${fixed(mean * factor)}</td>
          </tr>
          <tr>
            <th scope="row">${term(t('perplexity'), t('term.perplexity'), 'perplexity')}</th>
            <td></td>
            <td id="example-perplexity">${fixed(perplexity)}</td>
          </tr>
        </tbody>
      </table>
    </div>
    <p class="words">
      <a href="#/cross-entropy">${t('example.link')}</a>
    </p> `;
}
