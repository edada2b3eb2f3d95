/** What the page shows is shared from here. */
export interface ShareBase {
  /** Address of the whole lab page. */
  readonly page: string;
  /** Address that a frame loads, without its fragment. */
  readonly frame: string;
}

let told: string | URL | null | undefined;

/** Where the site is that links and frames lead to; null if there is none, as for elements by default. */
export function setShareBase(address: string | URL | null): void {
  told = address;
}

/** The addresses for links and frames; null where there are none to give. */
export function shareBase(address: string | URL | null = told ?? ownAddress()): ShareBase | null {
  if (told === null || address === null) return null;
  const page = new URL(address);
  page.hash = '';
  page.search = '';
  if (!['http:', 'https:', 'file:'].includes(page.protocol)) return null;
  const file = page.pathname.slice(page.pathname.lastIndexOf('/') + 1);
  // Some hosts drop `.html`.
  const isFrame = /^embed(?:\.html)?$/.test(file);
  const isWhole = /^(?:index(?:\.html)?)?$/.test(file);
  const frame = isWhole ? new URL('embed.html', page) : page;
  const whole = isFrame ? new URL('./', page) : page;
  return { page: whole.href, frame: frame.href };
}

const ownAddress = (): string | null => (typeof document === 'undefined' ? null : document.baseURI);

/** The module that registers the elements, in a project that has the package installed. */
export const elementScript = 'node_modules/surprisal/dist/package/define.js';
