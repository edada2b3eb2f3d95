import { readStorage, removeStorage, writeStorage } from '../platform/storage.ts';

const storageKey = 'surprisal.done';
const listeners = new Set<() => void>();
/** Of this visit, where nothing can be stored. */
let done: ReadonlySet<string> = new Set();

/**
 * Labs in which the reader has answered a question or tried something, by name: of this visit and
 * of those before it, wherever they were opened.
 */
export function doneLabs(): ReadonlySet<string> {
  const stored = (readStorage(storageKey) ?? '').split(' ').filter((name) => name !== '');
  return new Set([...stored, ...done]);
}

export function markDone(lab: string): void {
  const before = doneLabs();
  if (before.has(lab)) return;
  change(new Set([...before, lab]));
  writeStorage(storageKey, [...done].join(' '));
}

export function forgetDone(): void {
  removeStorage(storageKey);
  change(new Set());
}

function change(next: ReadonlySet<string>): void {
  done = next;
  for (const listener of listeners) listener();
}

export function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
