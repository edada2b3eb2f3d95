/** Hands a file to the reader. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
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
