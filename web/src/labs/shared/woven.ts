import { html, type TemplateResult } from 'lit';
import { weave } from '../../i18n/fill.ts';

/** Marks that begin no line, and marks that end none. */
const closing = /^[，。；：、？！）”》,.;:?!)]+/u;
const opening = /[（“《(]+$/u;

/**
 * A message with parts of a template where it has `{name}`. A line may break before and after a
 * button, such as a term is, whatever stands there: each part keeps the marks that belong to it.
 */
export function woven(
  message: string,
  parts: Readonly<Record<string, TemplateResult>>,
): readonly (string | TemplateResult)[] {
  const pieces = [...weave<TemplateResult>(message, parts)];
  return pieces.map((piece, i) => {
    if (typeof piece === 'string') {
      const after = typeof pieces[i - 1] === 'object' ? piece.replace(closing, '') : piece;
      return typeof pieces[i + 1] === 'object' ? after.replace(opening, '') : after;
    }
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    const head = typeof before === 'string' ? (opening.exec(before)?.[0] ?? '') : '';
    const tail = typeof after === 'string' ? (closing.exec(after)?.[0] ?? '') : '';
    if (head === '' && tail === '') return piece;
    return html`<span class="nowrap">${head}${piece}${tail}</span>`;
  });
}
