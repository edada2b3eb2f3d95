/** An animation frame, or soon, where a hidden page has none. */
export function requestFrame(callback: () => void): number {
  if (document.hidden) {
    setTimeout(callback, 0);
    return 0;
  }
  return requestAnimationFrame(callback);
}

/** Settles when what has been rendered by now stands on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestFrame(() => setTimeout(resolve, 0)));
}
