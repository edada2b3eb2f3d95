import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import { fixed, unitOf, type Unit } from '../../format/numbers.ts';
import type { Window } from '../../engine/lab-types.ts';
import { shownWords } from '../../format/visible.ts';
import type { TextView } from './compute.ts';
import { logOf, perplexity } from './drawn-panel.ts';
import { fields, type Change } from './fields.ts';
import { t } from './messages.ts';
import type { NextTokenSettings } from './settings.ts';
import { vocabularyTable } from './tables.ts';

const shownTokens = 200;

/** The vocabulary of the text, and what a prediction costs without knowing anything. */
export function textPanel(
  view: TextView,
  settings: NextTokenSettings,
  chosen: Window | undefined,
  change: Change,
): TemplateResult {
  const { vocabulary } = view;
  const count = vocabulary.length;
  return html`<section class="panel" aria-labelledby="text-heading">
    <div class="heading">
      <h2 id="text-heading">${t('text.heading')}</h2>
    </div>
    ${fields(['batch', 'context'], settings, change)}
    <h3 class="ruled">
      ${t('vocabulary.heading')} <small>${t('vocabulary.sub', { count })}</small>
    </h3>
    <div class="vocabulary" tabindex="0" role="region" aria-label=${t('vocabulary.name')}>
      <ol>
        ${shownWords(vocabulary)
          .slice(0, shownTokens)
          .map((token, index) => entry(token, index, chosen))}
      </ol>
      ${count > shownTokens ? html`<p>${t('vocabulary.more', { count: count - shownTokens })}</p>` : null}
    </div>
    <surprisal-data-table
      id="vocabulary-table"
      .content=${vocabularyTable(view)}
    ></surprisal-data-table>
  </section>`;
}

/** What every prediction costs a model that knows nothing. */
export function clueless({ vocabulary, clueless: point }: TextView, unit: Unit): TemplateResult {
  const count = vocabulary.length;
  const loss = fixed(point.nats * unitOf[unit]);
  return html`<h3 class="ruled">
      ${t('clueless.heading')} <small>${t('clueless.sub', { count })}</small>
    </h3>
    <div class="mean">
      <surprisal-formula
        id="clueless-formula"
        .tex=${String.raw`\ql{-${logOf(unit)}} \frac{1}{@{count}} = ${logOf(unit)} @{count} = @{loss}`}
        .numbers=${{
          count: { text: String(count), colour: 'probability' },
          loss: { text: loss, colour: 'loss' },
        }}
      ></surprisal-formula>
      ${perplexity(loss, point.perplexity, unit)}
    </div>
    <p class="note">${t('clueless.mean')}</p>`;
}

function entry(token: string, index: number, chosen: Window | undefined): TemplateResult {
  const kind =
    chosen?.target === index ? 'next' : chosen?.context.includes(index) === true ? 'context' : '';
  return html`<li class=${kind}><small>${index}</small> <bdi>${token}</bdi></li>`;
}
