let printing = false;
const listeners = new Set<(printing: boolean) => void>();

function turn(to: boolean): void {
  if (printing === to) return;
  printing = to;
  for (const listener of listeners) listener(to);
}

let attending = false;

/** Browsers tell of a print by events; a page that is only shown as if printed, by its media alone. */
function attend(): void {
  if (attending) return;
  attending = true;
  addEventListener('beforeprint', () => turn(true));
  addEventListener('afterprint', () => turn(false));
  matchMedia('print').addEventListener('change', ({ matches }) => turn(matches));
}

/** Whether the page is on its way to paper. */
export const isPrinting = (): boolean => printing;

/**
 * Calls back when a print begins and when it has ended; returns what stops that. What the callback
 * does at once, without waiting for anything, is on the paper.
 */
export function onPrint(callback: (printing: boolean) => void): () => void {
  attend();
  listeners.add(callback);
  return () => listeners.delete(callback);
}
