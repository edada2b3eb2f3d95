import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html } from 'lit';
import { withTexts } from '../i18n/language.ts';
import type * as Words from './alt-text.ts';

/** Milliseconds: a key held down says where it is, not every place on its way. */
const pause = 400;
/** What changes all the time is described anew when it rests, or else this often. */
const [rest, often] = [500, 10_000];

/** Makes a sentence; the words come along when they are first needed. */
export type Describe = (words: typeof Words) => string;

/**
 * A picture's words for those who do not see it: a sentence on what it shows (its id is `shown`), and
 * a live region for the value that keys lead to.
 */
export class AccessibleText implements ReactiveController {
  readonly #host: LitElement;
  readonly #describe: Describe;
  #speaking = 0;
  #describing = 0;
  #said: Describe | undefined;
  #due = 0;
  #describedAt = 0;

  constructor(host: LitElement, describe: Describe) {
    this.#host = host;
    this.#describe = describe;
    host.addController(this);
    host.addEventListener('focusin', this.describe);
  }

  hostDisconnected(): void {
    clearTimeout(this.#describing);
    this.#describing = 0;
  }

  /**
   * The picture shows something else; cheap enough for every frame. A first picture that stands there
   * before the engine does can wait for its words.
   */
  changed(first = false): void {
    const now = performance.now();
    this.#due = now + (first ? often : rest);
    this.#describedAt ||= now;
    this.#describing ||= window.setTimeout(this.#look, rest);
  }

  readonly #look = (): void => {
    const now = performance.now();
    const resting = now >= this.#due;
    if (resting || now - this.#describedAt >= often) this.describe();
    this.#describing = resting ? 0 : window.setTimeout(this.#look, rest);
  };

  /** Describes the picture as it is now. */
  readonly describe = (): void => {
    this.#describedAt = performance.now();
    this.#write('#shown', this.#describe);
  };

  /** Says this in a moment, unless something else, or nothing, is to be said by then. */
  say(words?: Describe): void {
    this.#said = words;
    if (this.#speaking !== 0) return;
    this.#speaking = window.setTimeout(() => {
      this.#speaking = 0;
      this.#write('[aria-live=polite]', this.#said);
    }, pause);
  }

  #write(place: string, describe?: Describe): void {
    const write = (text = ''): void => {
      const element = this.#host.renderRoot.querySelector(place);
      if (element?.textContent !== text) element?.replaceChildren(text);
    };
    // Words that cannot be loaded are missed, and no more than that.
    withTexts(import('./alt-text.ts')).then(
      (words) => write(describe?.(words)),
      () => undefined,
    );
  }

  render(): TemplateResult {
    return html`<p id="shown" class="visually-hidden"></p>
      <p class="visually-hidden" aria-live="polite"></p>`;
  }
}
