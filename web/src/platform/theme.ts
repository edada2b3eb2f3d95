import { readStorage, writeStorage } from './storage.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
const storageKey = 'surprisal.theme';

export function storedTheme(): Theme {
  const stored = readStorage(storageKey);
  return themes.find((theme) => theme === stored) ?? 'auto';
}

export function applyTheme(theme: Theme, remember = true): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  // What surrounds the page on a phone follows, too: one `theme-color` for each of the two.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const mine = meta.id.slice('theme-'.length);
    meta.media =
      theme === 'auto' ? `(prefers-color-scheme: ${mine})` : theme === mine ? '' : 'not all';
  }
  if (remember) writeStorage(storageKey, theme);
}
