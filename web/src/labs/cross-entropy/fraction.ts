import { html, nothing, type TemplateResult } from 'lit';
import { fixed } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { isIgnored } from './settings.ts';
import { shapeOf } from './table.ts';
import { className, lossText, targetName, weightText } from './words.ts';
import { joined } from '../../i18n/marks.ts';

const mostTerms = 8;

/** Rows that are written out: all of a short table, the first and the last of a long one. */
function writtenRows(rows: number): readonly (number | null)[] {
  if (rows <= mostTerms) return Array.from({ length: rows }, (_, row) => row);
  return [0, 1, 2, 3, null, rows - 1];
}

function sum(
  context: Context,
  rows: readonly (number | null)[],
  text: (row: number) => string,
  between = ' + ',
): TemplateResult[] {
  const { lit, scene, settings } = context;
  return rows.map((row, at) => {
    const plus = at === 0 ? '' : between;
    if (row === null) return html`${plus}…`;
    const ignored = isIgnored(settings, row);
    const column = settings.targets[row] ?? 0;
    return html`<span class=${row < scene.done ? '' : 'unseen'}
      >${plus}<span
        class="term ${lit?.row === row ? 'lit' : ''} ${ignored ? 'out' : ''}"
        @pointerenter=${() => context.point({ row, column })}
        @pointerleave=${() => context.point(null)}
        >${ignored && between === ' + ' ? '–' : text(row)}</span
      ></span
    >`;
  });
}

/** The reduction as PyTorch does it: what is added, and what it is divided by. */
export function fraction(context: Context): TemplateResult {
  const { view, settings, scene } = context;
  const { steps } = view;
  const { unit, reduction } = settings;
  const rows = writtenRows(shapeOf(settings.logits).rows);
  const losses = sum(
    context,
    rows,
    (row) => lossText(steps.rowLosses[row] ?? 0, unit, 2),
    reduction === 'none' ? ', ' : ' + ',
  );
  const weights = sum(context, rows, (row) => weightText(steps.rowWeights[row] ?? 0));
  const summed = scene.summed ? '' : 'unseen';
  const divided = scene.divided ? '' : 'unseen';
  const unitName = t(`unit.${unit}`);
  const name = t('fraction.name');
  if (reduction === 'none')
    return html`<div class="reduction" id="reduction" tabindex="0" role="region" aria-label=${name}>
      <span>none =</span><span class="loss">[${losses}]</span>
      <span class="soft">${t('fraction.none', { unit: unitName })}</span>
    </div>`;
  if (reduction === 'sum')
    return html`<div class="reduction" id="reduction" tabindex="0" role="region" aria-label=${name}>
      <span>sum =</span><span class="loss">${losses}</span><span class=${summed}>=</span>
      <span class="result ${summed}" id="loss">${lossText(steps.loss, unit)}</span>
      <span class="soft">${unitName}</span>
    </div>`;
  return html`<div class="reduction" id="reduction" tabindex="0" role="region" aria-label=${name}>
    <span>mean =</span>
    <span class="over"><span class="loss">${losses}</span><span>${weights}</span></span>
    <span class=${summed}>=</span>
    <span class="over ${summed}"
      ><span class="loss" id="numerator">${lossText(steps.numerator, unit)}</span
      ><span id="divisor">${weightText(steps.divisor)}</span></span
    >
    <span class=${divided}>=</span>
    <span class="result ${divided}" id="loss">${lossText(steps.loss, unit)}</span>
    <span class="soft ${divided}"
      >${joined([unitName, ''])}${term(t('perplexity'), t('term.perplexity'), 'perplexity')}
      <span id="perplexity">${fixed(steps.perplexity)}</span></span
    >
  </div>`;
}

/** What the options do to the fraction, wherever they do something. */
export function reductionNotes(context: Context): TemplateResult | typeof nothing {
  const { view, settings } = context;
  const { steps } = view;
  const { unit, reduction } = settings;
  const { rows, classes } = shapeOf(settings.logits);
  const mean = reduction === 'mean';
  const out = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    isIgnored(settings, row),
  );
  const notes: string[] = [];
  if (steps.countedRows === 0)
    notes.push(
      t(
        mean
          ? 'note.all-ignored'
          : reduction === 'sum'
            ? 'note.all-ignored-sum'
            : 'note.all-ignored-none',
      ),
    );
  else if (out.length > 0) notes.push(ignoredNote(context, out[0] ?? 0, out.length));
  if (steps.countedRows > 0 && mean && steps.divisor === 0) notes.push(t('note.zero-weight'));
  else if (view.overRows !== null && mean)
    notes.push(
      t('note.weighted', {
        divisor: weightText(steps.divisor),
        rows: steps.countedRows,
        loss: lossText(steps.loss, unit),
        wrong: lossText(view.overRows, unit),
      }),
    );
  if (settings['target-probabilities'] !== null)
    notes.push(t(settings.weight === null ? 'note.soft' : 'note.soft-weighted', { rows }));
  else if (settings['label-smoothing'] > 0)
    notes.push(
      t(settings.weight === null ? 'note.smoothed' : 'note.smoothed-weighted', {
        epsilon: settings['label-smoothing'],
        classes,
      }),
    );
  const masked = maskedTarget(context);
  if (masked !== null) notes.push(masked);
  if (notes.length === 0) return nothing;
  return html`<ul class="notes" id="notes">
    ${notes.map((note) => html`<li>${note}</li>`)}
  </ul>`;
}

/** A row that costs infinity, since a share of its target is on a class with a logit of −∞. */
function maskedTarget({ view, settings }: Context): string | null {
  const row = view.steps.rowLosses.indexOf(Infinity);
  const values = settings.logits.flat()[row];
  if (values === undefined) return null;
  const shares = settings['target-probabilities']?.[row];
  const asked = values.findIndex(
    (z, c) =>
      z === -Infinity &&
      (shares === undefined ? c === settings.targets[row] : (shares[c] ?? 0) > 0),
  );
  const masked = asked >= 0 ? asked : values.indexOf(-Infinity);
  if (masked < 0) return null;
  return t(asked >= 0 ? 'note.masked' : 'note.masked-smoothed', {
    row: row + 1,
    name: className(settings, masked),
  });
}

function ignoredNote({ view, settings }: Context, row: number, count: number): string {
  const { classes, rows } = shapeOf(settings.logits);
  const ignoreIndex = settings['ignore-index'];
  const other =
    Array.from({ length: rows }, (_, at) => at).find((at) => !isIgnored(settings, at)) ?? 0;
  const isClass = ignoreIndex >= 0 && ignoreIndex < classes;
  const column = isClass ? ignoreIndex : 0;
  return t(isClass ? 'note.ignored-class' : 'note.ignored', {
    count,
    row: row + 1,
    counted: view.steps.countedRows,
    name: className(settings, column),
    other: other + 1,
    p: fixed(view.steps.probabilities[other * classes + column] ?? 0),
    target: targetName(settings, other),
  });
}
