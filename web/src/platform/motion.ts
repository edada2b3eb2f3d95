const still = '(prefers-reduced-motion: reduce)';

/** Whether anything may move before the reader asks for it. */
export function wantsMotion(): boolean {
  return !matchMedia(still).matches;
}

interface Moving {
  readonly player: { readonly status: string; pause(): Promise<void> };
}

/** Rests what `moving` gives when the reader comes to want less motion; returns what stops that. */
export function restWhenAsked(moving: () => Moving | undefined): () => void {
  const query = matchMedia(still);
  const onChange = (): void => {
    const player = query.matches ? moving()?.player : undefined;
    if (player?.status === 'playing') player.pause().catch(() => undefined);
  };
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
