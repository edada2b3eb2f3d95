import { html, nothing, type TemplateResult } from 'lit';
import type { Judged, JudgedPart, JudgedRow } from './judge.ts';
import { t } from './messages.ts';

const minus = (text: string): string => text.replaceAll('-', '−');
const isWrong = ({ slip }: Judged): boolean => slip !== null;

/** Every number that was judged. */
export const judgedOf = (parts: readonly JudgedPart[]): readonly Judged[] =>
  parts.flatMap(({ rows, entries }) => [...rows.flatMap((row) => row.entries), ...entries]);

export function summary(parts: readonly JudgedPart[]): string {
  const all = judgedOf(parts);
  const wrong = all.filter(isWrong);
  const follow = wrong.filter(({ slip }) => slip?.kind === 'follows').length;
  return wrong.length === 0
    ? t('none', { count: all.length })
    : t('some', { wrong: wrong.length, count: all.length, follow });
}

/** Row by row: every number with its mark, the first slip in words, the others folded. */
export function verdict(parts: readonly JudgedPart[]): TemplateResult {
  return html`<div class="slips">
    ${parts.map(
      (part, index) =>
        html`${
          parts.length > 1 ? html`<h3 class="part">${t('part', { part: index + 1 })}</h3>` : nothing
        }
        ${part.rows.map((row) => rowVerdict(row))}
        ${part.entries.length === 0 ? nothing : block(t('all'), part.entries, null)}`,
    )}
  </div>`;
}

function rowVerdict({ number, target, entries, sum }: JudgedRow): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const name =
    target === null ? t('row.plain', { row: number }) : t('row', { row: number, target });
  return block(name, entries, sum);
}

function block(name: string, entries: readonly Judged[], sum: string | null): TemplateResult {
  const wrong = entries.filter(isWrong);
  const [first, ...others] = wrong;
  return html`<section class="row-verdict">
    <h4>${name} ${first === undefined ? html`<small>${t('sound')}</small>` : nothing}</h4>
    <p class="numbers">${entries.map((entry) => number(entry, entry === first))}</p>
    ${
      first === undefined
        ? nothing
        : html`<p class="first"><strong>${t('first')}:</strong> ${sentence(first)}</p>`
    }
    ${sum === null ? nothing : html`<p class="off">${t('sum.off', { sum })}</p>`}
    ${
      others.length === 0
        ? nothing
        : html`<details>
            <summary>${t('more', { count: others.length })}</summary>
            <ul>
              ${others.map((entry) => html`<li class=${classOf(entry)}>${sentence(entry)}</li>`)}
            </ul>
          </details>`
    }
  </section>`;
}

const classOf = ({ slip }: Judged): string =>
  slip === null ? 'right' : slip.kind === 'follows' ? 'follows' : 'slip';

function number(entry: Judged, isFirst: boolean): TemplateResult {
  const kind = classOf(entry);
  const mark = { right: t('mark.right'), slip: t('mark.slip'), follows: t('mark.follows') }[
    kind as 'right' | 'slip' | 'follows'
  ];
  return html`<span class=${`number ${kind}${isFirst ? ' is-first' : ''}`} title=${nameOf(entry)}
    >${minus(entry.written.text)}${
      kind === 'right' ? nothing : html`<span class="visually-hidden"> (${mark})</span>`
    }</span
  > `;
}

function nameOf({ quantity }: Judged): string {
  if ('index' in quantity) return t(`name.${quantity.kind}`, { index: quantity.index });
  return quantity.kind === 'log' ? t('name.log', { of: quantity.of }) : t(`name.${quantity.kind}`);
}

/** What is written, what is right, what kind of slip it is. */
function sentence(entry: Judged): TemplateResult {
  const { written, right, slip, own } = entry;
  const percent = written.scale === 100 ? ' %' : '';
  const kind = slip === null ? '' : t(`kind.${slip.kind}`, { ...slip });
  return html`${nameOf(entry)}: <s>${minus(written.text)}</s>,
    ${t('is', {
      right: `${minus(right)}${percent}`,
    })}.
    ${kind}
    ${own === null || slip?.kind === 'follows' || slip?.kind === 'rounded-terms' ? '' : t('own', { own: minus(own) })}`;
}
