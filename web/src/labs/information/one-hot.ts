import { html, type TemplateResult } from 'lit';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { Folds } from '../shared/folds.ts';
import { term } from '../shared/sections.ts';
import type { InformationView } from './compute.ts';
import { t } from './messages.ts';
import { certain, oneHot } from './pair.ts';
import type { InformationSettings } from './settings.ts';

/** Each outcome as the truth: the categorical and the sparse target, and their one number. */
export function oneHotSection(
  view: InformationView,
  { pq, unit }: InformationSettings,
  folds: Folds,
  lit: number | null,
  point: (index: number | null) => void,
  take: (y: number) => void,
): TemplateResult {
  const factor = unitOf[unit];
  const truth = certain(pq.p);
  return folds.section(
    { id: 'one-hot', heading: t('one-hot.heading'), isNamed: truth !== null },
    html`<p class="hint">${t('one-hot.sub', { unit: t(`unit.${unit}`) })}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${t('one-hot.heading')}>
        <table class="ledger" id="one-hot-table">
          <thead>
            <tr>
              <th scope="col">${term(t('one-hot.sparse'), t('term.sparse'))}</th>
              <th scope="col">−log Q(y)</th>
              <th scope="col">−Σ P log Q</th>
              <th scope="col">${term(t('one-hot.categorical'), t('term.categorical'))}</th>
            </tr>
          </thead>
          <tbody>
            ${view.truths.map(
              ({ categorical, sparse }, y) =>
                html`<tr
                  class=${`${lit === y ? 'lit' : ''} ${truth === y ? 'best' : ''}`}
                  @pointerenter=${() => point(y)}
                  @pointerleave=${() => point(null)}
                >
                  <th scope="row" class="target">
                    <button
                      id=${`truth-${y}`}
                      title=${t('one-hot.take', { y })}
                      @focus=${() => point(y)}
                      @blur=${() => point(null)}
                      @click=${() => take(y)}
                    >
                      y = ${y}
                    </button>
                  </th>
                  <td class="loss">${fixed(sparse * factor)}</td>
                  <td class="loss">${fixed(categorical * factor)}</td>
                  <td class="target">[${oneHot(pq.q.length, y).join(' ')}]</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="words">${t('one-hot.words')}</p>`,
  );
}
