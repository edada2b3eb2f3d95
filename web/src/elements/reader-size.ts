let registered = false;

/**
 * Makes `--surprisal-rem` a length, so that what a host says in its own `em` is the same size in
 * everything below it. Another copy of the labs in the page may have done so already.
 */
export function registerReaderSize(): void {
  if (registered) return;
  registered = true;
  try {
    CSS.registerProperty({
      name: '--surprisal-rem',
      syntax: '<length>',
      inherits: true,
      initialValue: '16px',
    });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidModificationError')) throw error;
  }
}
