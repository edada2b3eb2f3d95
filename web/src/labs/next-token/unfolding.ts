import { html, type TemplateResult } from 'lit';
import { fixed, probabilityText } from '../../format/numbers.ts';
import { woven } from '../shared/woven.ts';
import { term } from '../shared/sections.ts';
import type { NextTokenView } from './compute.ts';
import { targetProbability } from './distribution.ts';
import type { Change } from './fields.ts';
import { t } from './messages.ts';
import type { RowLoss } from './prediction-table.ts';
import type { Predictions } from './predictions.ts';
import type { NextTokenSettings } from './settings.ts';
import { shownWords } from '../../format/visible.ts';

/** What the tokens are, beside the heading. */
export function origin(view: NextTokenView, { batch, context, text }: NextTokenSettings): string {
  return view.kind === 'text'
    ? t(`unfold.${text.tokenizer}`, { count: view.tokenCount })
    : t('unfold.drawn', { batch, length: context + 1 });
}

export function sourceChoice(settings: NextTokenSettings, change: Change): TemplateResult {
  return html`<span class="segments" role="group" aria-label=${t('source.name')}>
    ${(['drawn', 'text'] as const).map(
      (source) =>
        html`<button
          id=${`source-${source}`}
          aria-pressed=${settings.source === source ? 'true' : 'false'}
          @click=${() => change({ source })}
        >
          ${t(`source.${source}`)}
        </button>`,
    )}
  </span>`;
}

/** How many predictions have been counted, and where so many come from. */
export function counter(
  { batch, context }: NextTokenSettings,
  count: number,
  total: number,
): TemplateResult {
  const full = batch * context;
  const message = t(total === full ? 'count.full' : 'count.ragged', {
    batch,
    context,
    full,
    count,
  });
  return html`<p class="count" .style=${`--count-width:${String(total).length}ch`}>
    ${woven(message, { shown: html`<b>${count}</b>` })}
  </p>`;
}

export function batchTurner(
  at: number,
  total: number,
  turn: (to: number) => void,
): TemplateResult | null {
  if (total === 1) return null;
  return html`<div class="pages">
    <button id="previous-batch" ?disabled=${at === 0} @click=${() => turn(at - 1)}>
      ${t('pages.previous')}
    </button>
    <span>${t('pages.batches', { at: at + 1, total })}</span>
    <button id="next-batch" ?disabled=${at === total - 1} @click=${() => turn(at + 1)}>
      ${t('pages.next')}
    </button>
  </div>`;
}

export function legend(view: NextTokenView): TemplateResult {
  return html`<div class="legend">
    <span><i class="key context-key"></i>${t('legend.context')}</span>
    <span><i class="key target-key"></i>${t('legend.target')}</span>
    <span class="words"
      >${
        view.kind === 'drawn'
          ? woven(t('legend.drawn'), {
              logits: term(t('term.logits'), t('term.logits.meaning'), 'logit'),
            })
          : t('legend.text')
      }</span
    >
  </div>`;
}

export function labelOf(view: NextTokenView): (token: number) => string {
  return view.kind === 'drawn' ? String : (token) => shownWords(view.vocabulary)[token] ?? '';
}

/** What each row costs: as drawn, or if every token is equally likely. */
export function lossOf(
  view: NextTokenView,
  predictions: Predictions,
  factor: number,
): (index: number) => RowLoss {
  if (view.kind === 'text')
    return (index) => ({
      answer: String(predictions.at(index)?.target ?? ''),
      probability: fixed(view.uniform),
      loss: fixed(view.clueless.nats * factor),
      part: view.clueless.nats > 0 ? 1 : 0,
    });
  const { steps } = view;
  const largest = steps.surprisals.reduce((most, value) => Math.max(most, value), 0);
  return (index) => {
    const surprisal = steps.surprisals[index] ?? Number.NaN;
    return {
      answer: String(steps.targets[index] ?? ''),
      probability: probabilityText(targetProbability(steps, index)),
      loss: fixed(surprisal * factor),
      part: largest > 0 ? surprisal / largest : 0,
    };
  };
}
