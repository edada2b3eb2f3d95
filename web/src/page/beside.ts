import type { FrameMessage } from '../i18n/frame-messages.en.ts';
import { withTexts } from '../i18n/language.ts';
import { lazyPart } from '../platform/lazy-part.ts';
import { parseFragment } from '../state/fragment.ts';

/** A page beside the labs, which comes when it is asked for. */
interface Beside {
  readonly title: FrameMessage;
  create(): Promise<HTMLElement>;
}

/** By their names in an address: `#/check`, `#/contents`. */
export const besides = {
  contents: {
    title: 'page.contents',
    create: () =>
      withTexts(import('../contents/contents.ts')).then(({ createContents }) =>
        createContents({ isPage: true }),
      ),
  },
  check: {
    title: 'page.check',
    create: () => withTexts(import('../check/check.ts')).then(({ createCheck }) => createCheck()),
  },
} as const satisfies Readonly<Record<string, Beside>>;
export type BesideName = keyof typeof besides;

/** Which of them a fragment asks for, also with a slash or a capital that a program has added. */
export function besideOf(fragment: string): BesideName | null {
  const name = parseFragment(fragment).lab.replace(/\/$/, '').toLowerCase();
  return Object.hasOwn(besides, name) ? (name as BesideName) : null;
}

/** Those pages, and which is on show. What was done there is kept while another or a lab is. */
export class BesideRoute {
  /** Null while a lab is on show. */
  name: BesideName | null = null;
  /** Settles when it is there, or will not come. */
  ready: Promise<void> = Promise.resolve();
  readonly #made = new Map<BesideName, HTMLElement>();
  readonly #host: Element;
  readonly #onChange: () => void;

  constructor(host: Element, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Null while a lab is on show, and until the page has come. */
  get element(): HTMLElement | null {
    return this.name === null ? null : (this.#made.get(this.name) ?? null);
  }

  open(name: BesideName): void {
    if (this.name === name) return;
    this.name = name;
    this.ready = this.#load(name);
    this.#onChange();
  }

  close(): void {
    this.name = null;
  }

  async #load(name: BesideName): Promise<void> {
    if (this.#made.has(name)) return;
    const made = await lazyPart(this.#host, besides[name].create());
    if (made === null) return;
    if (!this.#made.has(name)) this.#made.set(name, made);
    if (this.name === name) this.#onChange();
  }
}
