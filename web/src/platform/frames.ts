/** A frame that is out of sight in another page gets no animation frames, but is not hidden either. */
const patience = 250;

/** Calls back in the next animation frame, or soon where there is none; returns what calls it off. */
export function requestFrame(callback: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    callback();
  });
  const give = (): void => {
    cancelAnimationFrame(frame);
    callback();
  };
  const timer = setTimeout(give, document.hidden ? 0 : patience);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Settles when what has been rendered by now stands on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestFrame(() => setTimeout(resolve, 0)));
}

/** The first seconds belong to what is shown. */
const settleFor = 2000;

/** Settles some seconds from now, when the browser has nothing else to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
      else resolve();
    }, settleFor);
  });
}
