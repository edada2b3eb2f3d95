import { html, nothing, svg, type TemplateResult } from 'lit';
import { fixed } from '../../../format/numbers.ts';
import { t } from '../messages.ts';
import type { Bill } from './rivals.ts';
import type { Guess } from './words.ts';

/** The price of a bar that is as long as there is room: beyond it there is hardly a guess. */
const widest = 5;

/** What has been paid, word by word, and in all; above it what to say of the last word. */
export function ledger(guesses: readonly Guess[], paid: Bill | null, said: string): TemplateResult {
  return html`<p class="words">${said}</p>
    <ol class="ledger" aria-label=${t('minute.paid')}>
      ${guesses.map(({ word }, at) => {
        const price = paid?.prices[at];
        return html`<li class=${price === undefined ? 'open' : ''}>
          <span class="name">${price === undefined ? nothing : word}</span>
          <svg aria-hidden="true" width="100%" height="10">
            ${
              price === undefined
                ? nothing
                : svg`<rect x="0" y="0" height="10" width=${`${Math.min(100, (100 * price) / widest)}%`}></rect>`
            }
          </svg>
          <span class="numbers loss">${price === undefined ? '' : fixed(price, 2)}</span>
        </li>`;
      })}
    </ol>
    <p class="sum">${t('minute.sum')} <b class="numbers loss">${fixed(paid?.sum ?? 0)}</b></p>`;
}
