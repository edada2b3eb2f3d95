/** What the page shows is shared from here. */
export interface ShareBase {
  /** Address of the whole lab page. */
  readonly page: string;
  /** Address that a frame loads, without its fragment. */
  readonly frame: string;
}

let told: string | URL | null | undefined;

/** Where the site of this page stands; null if it has none, as an element on a foreign page. */
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
  const isSite = ['', 'index.html', 'embed.html'].includes(file);
  const frame = isSite ? new URL('embed.html', page) : page;
  const whole = file === 'embed.html' ? new URL('./', page) : page;
  return { page: whole.href, frame: frame.href };
}

const ownAddress = (): string | null => (typeof document === 'undefined' ? null : document.baseURI);

/** The module that registers the elements, beside the page that uses them. */
let script = 'surprisal/define.js';

/** Where the module of the elements stands, as their snippet writes it. */
export function setElementScript(address: string): void {
  script = address;
}

export const elementScript = (): string => script;
