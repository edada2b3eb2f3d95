import { withTexts } from '../i18n/language.ts';
import { lazyPart } from '../platform/lazy-part.ts';
import { parseFragment } from '../state/fragment.ts';

/** `#/check`: a page beside the labs, which comes when it is asked for. */
export const checkName = 'check';

/** Whether a fragment asks for it, also with a slash or a capital that a program has added. */
export const isCheck = (fragment: string): boolean =>
  parseFragment(fragment).lab.replace(/\/$/, '').toLowerCase() === checkName;

/** That page, and whether it is on show. What was checked there is kept while a lab is. */
export class CheckRoute {
  isOpen = false;
  /** Settles when it is there, or will not come. */
  ready: Promise<void> = Promise.resolve();
  #made: HTMLElement | null = null;
  readonly #host: Element;
  readonly #onChange: () => void;

  constructor(host: Element, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Null while a lab is on show. */
  get element(): HTMLElement | null {
    return this.isOpen ? this.#made : null;
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.ready = this.#load();
    this.#onChange();
  }

  close(): void {
    this.isOpen = false;
  }

  async #load(): Promise<void> {
    if (this.#made !== null) return;
    const part = await lazyPart(this.#host, withTexts(import('../check/check.ts')));
    if (part === null) return;
    this.#made ??= part.createCheck();
    if (this.isOpen) this.#onChange();
  }
}
