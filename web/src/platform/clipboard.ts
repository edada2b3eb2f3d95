/** Asks the browser to take a text to the clipboard; whether it did. Frames and plain http are refused. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text); // where there is no clipboard, this throws
    return true;
  } catch {
    return false;
  }
}

/** Selects all of a field and copies it as by the keys, which works in frames too; whether it did. */
export function copyField(field: HTMLTextAreaElement): boolean {
  field.focus({ preventScroll: true });
  field.setSelectionRange(0, field.value.length);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in a sandboxed frame
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
