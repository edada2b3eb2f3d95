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

/** The tokens as a canvas can use them, resolved for the theme that holds at `host`. */
export function readPalette(host: Element): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
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
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

const listeners = new Set<() => void>();

/** Tells every chart that an element of its own theme has changed it. */
export function announceTheme(): void {
  for (const listener of listeners) listener();
}

/** Calls back when light turns dark or the other way round, by the system's wish or the page's switch. */
export function onThemeChange(callback: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  query.addEventListener('change', callback);
  listeners.add(callback);
  return () => {
    observer.disconnect();
    listeners.delete(callback);
    query.removeEventListener('change', callback);
  };
}
