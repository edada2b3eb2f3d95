import { html, nothing, type TemplateResult } from 'lit';
import { typed } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import type { Context } from './context.ts';
import { flattenPicture } from './flatten-picture.ts';
import { t } from './messages.ts';
import { isIgnored } from './settings.ts';
import { shapeCounters } from './shape-bar.ts';
import { shapeOf } from './table.ts';
import { className, isPlain, lossText, targetName } from './words.ts';

/** More than this is said by an ellipsis. */
const most = { sentences: 4, words: 6, possible: 8 } as const;

/** What the sizes of a table of logits are: a stack of sentences, their words, and the possible words. */
export function meaningSection(context: Context): TemplateResult {
  const { sequences, tokens, classes, rows } = shapeOf(context.settings.logits);
  const cells = sequences * tokens * classes;
  return html`<section aria-labelledby="meaning-heading" part="more" class="meaning">
    <h2 id="meaning-heading">
      ${t('meaning.heading')} <small>[${sequences}, ${tokens}, ${classes}]</small>
    </h2>
    <div class="columns">
      <div>${stack(context)} ${shapeCounters(context)}</div>
      <div>
        <dl class="sizes">
          <dt>${term(t('meaning.batch'), t('term.batch'))} <b>${sequences}</b></dt>
          <dd>${t('meaning.batch.is', { count: sequences })}</dd>
          <dt>${t('meaning.sequence')} <b>${tokens}</b></dt>
          <dd>${t('meaning.sequence.is', { count: tokens })}</dd>
          <dt>${t('meaning.vocabulary')} <b>${classes}</b></dt>
          <dd>${t('meaning.vocabulary.is', { count: classes })}</dd>
        </dl>
        <p class="words" id="cells">
          ${t('meaning.cells', { sequences, tokens, classes, rows, cells: typed(cells) })}
        </p>
      </div>
    </div>
    ${flattenPicture(context)} ${divisors(context)}
  </section>`;
}

const more = (count: number, shown: number): TemplateResult | typeof nothing =>
  count > shown ? html`<span class="more" aria-hidden="true">…</span>` : nothing;

/** The sentences, one under the other; the chosen word has all the possible words below it. */
function stack(context: Context): TemplateResult {
  const { settings, row: chosen } = context;
  const { sequences, tokens, classes } = shapeOf(settings.logits);
  const chosenTarget = isIgnored(settings, chosen) ? null : settings.targets[chosen];
  const word = (row: number): TemplateResult =>
    html`<button
      class=${isIgnored(settings, row) ? 'word ignored' : 'word'}
      aria-pressed=${row === chosen}
      @click=${() => context.change({ row: row + 1 })}
    >
      ${targetName(settings, row)}
    </button>`;
  const line = (sequence: number): TemplateResult =>
    html`<div class="sentence">
      <span class="soft">${t('head.sequence', { sequence: sequence + 1 })}</span>
      ${Array.from({ length: Math.min(tokens, most.words) }, (_, token) =>
        word(sequence * tokens + token),
      )}${more(tokens, most.words)}
    </div>`;
  return html`<div class="stack" role="group" aria-label=${t('meaning.stack')}>
    ${Array.from({ length: Math.min(sequences, most.sentences) }, (_, at) => line(at))}
    ${more(sequences, most.sentences)}
    <div class="possible">
      <span class="soft">${t('meaning.possible', { row: chosen + 1 })}</span>
      ${Array.from(
        { length: Math.min(classes, most.possible) },
        (_, column) =>
          html`<span class=${column === chosenTarget ? 'word true' : 'word'}
            >${className(settings, column)}</span
          > `,
      )}${more(classes, most.possible)}
    </div>
  </div>`;
}

/** 1/N over the sentences beside 1/(N·T) over the words, where nothing else weighs in. */
function divisors({ view, settings }: Context): TemplateResult | typeof nothing {
  const { sequences, tokens, rows } = shapeOf(settings.logits);
  const { steps, lesson } = view;
  const total = steps.runningLosses[rows - 1] ?? Number.NaN;
  const perWord = steps.runningMeans[rows - 1] ?? Number.NaN;
  if (sequences === 1 || !isPlain(settings) || steps.countedRows !== rows) return nothing;
  const { unit } = settings;
  const way = (divisor: string, loss: number, id: string): TemplateResult =>
    html`<span class="way"
      ><span class="over"><span>${lossText(total, unit)}</span><span>${divisor}</span></span> =
      <b class="loss" id=${id}>${lossText(loss, unit)}</b></span
    >`;
  return html`<div class="ways">
      ${way(`N · T = ${rows}`, perWord, 'per-word')}
      ${way(`N = ${sequences}`, lesson.perSequence, 'per-sequence')}
    </div>
    <p class="words" id="divisors">
      ${t('meaning.divisors', {
        total: lossText(total, unit),
        mean: lossText(perWord, unit),
        other: lossText(lesson.perSequence, unit),
        tokens,
      })}
    </p>`;
}
