/** What becomes of a file: a frame is told by nobody whether the page around it lets it save one. */
export type Download = 'saved' | 'handed' | 'blocked';

/** Hands a file to the reader, where that may be. */
export function download(name: string, content: BlobPart, type: string): Download {
  const outcome = allowed();
  if (outcome === 'blocked') return outcome;
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return outcome;
}

/** A frame sees the sandbox that it is in only where the pages around it are of its own origin. */
function allowed(): Download {
  try {
    for (let place: Window = window; place !== place.parent; place = place.parent) {
      const frame = place.frameElement;
      if (!frame) return 'handed';
      if (
        frame.hasAttribute('sandbox') &&
        !/\ballow-downloads\b/i.test(frame.getAttribute('sandbox') ?? '')
      )
        return 'blocked';
    }
    return 'saved';
  } catch {
    return 'handed';
  }
}

/** Text as a file; a mark of its encoding only where there is something that could be misread. */
export function csvText(csv: string): string {
  return /^[\0-\x7f]*$/.test(csv) ? csv : `\ufeff${csv}`;
}

/** What every file of a lab is called: `surprisal-train-loss.csv`. */
export function fileName(lab: string, what: string, extension: string): string {
  const slug = what
    .replace(/[^a-z0-9.]+/gi, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `surprisal-${lab}${slug === '' ? '' : `-${slug}`}.${extension}`;
}
