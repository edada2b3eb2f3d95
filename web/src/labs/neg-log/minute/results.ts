import { html, svg, type TemplateResult } from 'lit';
import { woven } from '../../shared/woven.ts';
import { fixed } from '../../../format/numbers.ts';
import { t } from '../messages.ts';
import { updates, type Bill, type Rivals } from './rivals.ts';

/** Equal bars every time are exactly what one gives who knows nothing. */
function comparison(you: number, uniform: number): `minute.said.${'better' | 'same' | 'worse'}` {
  if (fixed(you) === fixed(uniform)) return 'minute.said.same';
  return you < uniform ? 'minute.said.better' : 'minute.said.worse';
}

/** What the reader has paid for a word, and what others would have; what training has to do with it. */
export function results(paid: Bill | null, others: Rivals | null): TemplateResult {
  if (paid === null || others === null) return html`<p class="words">${t('minute.waiting')}</p>`;
  const rows = [
    ['you', paid],
    ['trained', others.trained],
    ['untrained', others.untrained],
    ['uniform', others.uniform],
    ['letters', others.letters],
  ] as const;
  const most = Math.max(...rows.map(([, { mean }]) => mean));
  const [you, uniform] = [paid.mean, others.uniform.mean];
  return html`<div class="columns">
    <table class="results">
      <thead>
        <tr>
          <th scope="col">${t('minute.who')}</th>
          <th scope="col" class="wide"></th>
          <th scope="col">${t('minute.mean')}</th>
          <th scope="col">${t('minute.perplexity')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([who, { mean, perplexity }]) =>
            html`<tr class=${who}>
              <th scope="row">${t(`minute.who.${who}`, { updates })}</th>
              <td class="wide">
                <svg aria-hidden="true" width="100%" height="12">
                  ${svg`<rect x="0" y="0" height="12" width=${`${(100 * mean) / most}%`}></rect>`}
                </svg>
              </td>
              <td class="numbers loss">${fixed(mean)}</td>
              <td class="numbers">${fixed(perplexity, 2)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div>
      <p class="words" role="status">
        ${t('minute.said', { mean: fixed(you), perplexity: fixed(paid.perplexity, 2) })}
        ${t(comparison(you, uniform), { uniform: fixed(uniform) })}
      </p>
      <p class="words">
        ${woven(t('minute.training', { updates }), {
          link: html`<a href="#/train">${t('minute.watch')}</a>`,
        })}
      </p>
    </div>
  </div>`;
}
