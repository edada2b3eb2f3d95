/** Milliseconds after which it is said that something is loading. */
export const loadingPause = 1000;

/** A part that was to come later has not come: why. Bubbles out of every shadow root. */
export type PartFailed = CustomEvent<string>;

/** A part that may be needed soon; if it does not come, whoever needs it will say so. */
export function loadAhead(part: Promise<unknown>): void {
  part.catch(() => undefined);
}

/** A part that comes late into its host; if it does not come, `part-failed` says so and the rest stands. */
export async function lazyPart<Part>(host: Element, part: Promise<Part>): Promise<Part | null> {
  try {
    return await part;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    host.dispatchEvent(new CustomEvent('part-failed', { detail, bubbles: true, composed: true }));
    return null;
  }
}
