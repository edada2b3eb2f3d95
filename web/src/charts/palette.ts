import { isPrinting, onPrint } from '../platform/printing.ts';
import { paperColours } from '../style/paper.ts';

export const quantities = [
  'logit',
  'probability',
  'target',
  'loss',
  'gradient',
  'reference',
] as const;
export const grounds = ['paper', 'ink', 'soft', 'hair'] as const;
export type ColourName = (typeof quantities)[number] | (typeof grounds)[number];
export type Palette = Readonly<Record<ColourName, string>>;
export type Rgb = readonly [number, number, number];

/** The tokens as a canvas can use them, resolved for the theme that holds at `host`; in print, ink. */
export function readPalette(host: Element): Palette {
  if (isPrinting()) return paperColours;
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.setProperty('forced-color-adjust', 'none');
  (host.shadowRoot ?? host).append(probe);
  const read = (name: ColourName): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries([...quantities, ...grounds].map((name) => [name, read(name)]));
  probe.remove();
  return palette as Palette;
}

export function toRgb(colour: string): Rgb {
  // A mixed colour is computed as color(srgb 0.5 0.5 0.5).
  const whole = colour.startsWith('color(') ? 255 : 1;
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r * whole, g * whole, b * whole];
}

const listeners = new Set<() => void>();

/** Tells every chart that an element of its own theme has changed it. */
export function announceTheme(): void {
  for (const listener of listeners) listener();
}

const wishes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/**
 * Calls back when light turns dark or the other way round, by the system's wish or the page's switch,
 * when the reader's own colours come or go, and when a print begins and ends: then what the callback
 * does at once is on the paper.
 */
export function onThemeChange(callback: () => void): () => void {
  const queries = wishes.map((wish) => matchMedia(wish));
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  for (const query of queries) query.addEventListener('change', callback);
  listeners.add(callback);
  const stopPrint = onPrint(callback);
  return () => {
    stopPrint();
    observer.disconnect();
    listeners.delete(callback);
    for (const query of queries) query.removeEventListener('change', callback);
  };
}
