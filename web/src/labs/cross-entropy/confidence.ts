import { html, type TemplateResult } from 'lit';
import { fixed, typed } from '../../format/numbers.ts';
import { checkLink } from '../shared/sections.ts';
import { woven } from '../shared/woven.ts';
import type { Context } from './context.ts';
import { confidences, confidenceTarget, worked } from './examples.ts';
import { t } from './messages.ts';
import { lossText } from './words.ts';

const minus = (text: string): string => text.replaceAll('-', '−');

/** One row, three times: the same four other logits, the target's as it is, high and low. */
export function confidenceFold(context: Context): TemplateResult {
  const { view, settings } = context;
  const { unit } = settings;
  return context.folds.within(
    {
      id: 'confident',
      heading: t('confidence.heading'),
      sub: t('confidence.sub', { target: confidenceTarget }),
    },
    html` <div class="box" tabindex="0" role="region" aria-label=${t('confidence.heading')}>
        <table class="ledger" id="confidence">
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">${t('confidence.heading')}</span></th>
              <th scope="col">${t('confidence.logits')}</th>
              <th scope="col">p</th>
              <th scope="col">−log p</th>
            </tr>
          </thead>
          <tbody>
            ${view.confidence.map(
              ({ name, logits, probability, loss }) =>
                html`<tr>
                  <th scope="row">${t(`confidence.${name}`)}</th>
                  <td class="logit">${minus(logits.map(typed).join(', '))}</td>
                  <td class="probability">${fixed(probability)}</td>
                  <td class="loss">${lossText(loss, unit)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="chain">
        <button
          id="open-confidence"
          @click=${() =>
            context.change({
              logits: [confidences.map(({ logits }) => [...logits])],
              targets: confidences.map(() => confidenceTarget),
              names: worked.names,
              weight: null,
              row: 1,
            })}
        >
          ${t('confidence.open')}
        </button>
      </p>
      <p class="aside" id="footnote">
        ${woven(t('footnote', { mean: fixed(view.footnote.mean) }), {
          slip: checkLink(t('footnote.slip')),
        })}
      </p>`,
  );
}
