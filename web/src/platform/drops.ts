/** A file that misses its place must not take the reader away from the page. */
export function keepPage(event: DragEvent): void {
  const [target] = event.composedPath();
  const takes = target instanceof HTMLInputElement && target.type === 'file';
  if (!takes && event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}
