import { html, type TemplateResult } from 'lit';
import { typed } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { t } from './depth-messages.ts';
import { lossText } from './words.ts';

/** Over which classes ε is spread: two conventions, two losses. */
export function smoothingFold({ view, settings, folds }: Context): TemplateResult {
  const { smoothing } = view.lesson;
  const { unit } = settings;
  const way = (name: 'all' | 'others', loss: number): TemplateResult =>
    html`<tr>
      <th scope="row">${t(`smoothing.${name}`)}</th>
      <td>${t(`smoothing.${name}.true`)}</td>
      <td>${t(`smoothing.${name}.rest`)}</td>
      <td class="loss" id=${`smoothing-${name}`}>${lossText(loss, unit)}</td>
    </tr>`;
  return folds.within(
    {
      id: 'smoothing',
      heading: t('smoothing.heading'),
      isNamed: settings['label-smoothing'] !== 0,
    },
    smoothing === null
      ? html`<p class="words">${t('smoothing.none')}</p>`
      : html`<div class="box" tabindex="0" role="region" aria-label=${t('smoothing.heading')}>
            <table class="ledger" id="conventions">
              <thead>
                <tr>
                  <th scope="col">${t('smoothing.way', { epsilon: typed(smoothing.epsilon) })}</th>
                  <th scope="col">${t('smoothing.true')}</th>
                  <th scope="col">${t('smoothing.rest')}</th>
                  <th scope="col">${t('smoothing.mean')}</th>
                </tr>
              </thead>
              <tbody>
                ${way('all', smoothing.overAll)} ${way('others', smoothing.overOthers)}
              </tbody>
            </table>
          </div>
          <p class="words" id="smoothing-said">${t('smoothing.said')}</p>`,
  );
}
