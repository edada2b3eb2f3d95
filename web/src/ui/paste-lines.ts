export const lineEnd = /\s*(?:\r\n?|[\n\v\f\u0085\u2028\u2029])\s*/u;

/** The lines of a text that have something in them. */
export function linesOf(text: string): readonly string[] {
  return text.split(lineEnd).filter((line) => line.trim() !== '');
}

/** Puts a text where the field's cursor is, and says that the field has changed. */
export function insertText(field: HTMLInputElement, text: string): void {
  const { selectionStart, selectionEnd, value } = field;
  field.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * A field of one line joins what is pasted into it without anything between, `12` of 1 and 2. Puts
 * something between the lines, and says that the field has changed.
 */
export function pasteLines(event: ClipboardEvent, between: string): void {
  const field = event.currentTarget as HTMLInputElement;
  const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
  if (lines.length < 2) return;
  event.preventDefault();
  insertText(field, lines.join(between));
}
