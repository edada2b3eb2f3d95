/** Storage throws in sandboxed frames; without it choices last as long as the page. */
export function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text for the next visit, where storage is allowed. */
export function writeStorage(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to do: see readStorage.
  }
}

/** Forgets it, for this visit and the next. */
export function removeStorage(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing to do: see readStorage.
  }
}
