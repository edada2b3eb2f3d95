/** The reader is there: moves, presses, scrolls for the first time; or `signal` tells not to wait. */
export function stirred(signal: AbortSignal): Promise<void> {
  const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'];
  return new Promise((resolve) => {
    for (const sign of signs)
      addEventListener(sign, () => resolve(), { once: true, passive: true, capture: true, signal });
  });
}
