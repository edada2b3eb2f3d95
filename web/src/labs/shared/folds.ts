import { html, nothing, type TemplateResult } from 'lit';

/** How much of a lab stands open: what is depth is folded for beginners, and never taken away. */
export const depths = ['beginner', 'full'] as const;
export type Depth = (typeof depths)[number];

/** What a fold is called, and whether the settings speak of what is in it. */
export interface Fold {
  /** Of the section, or of the fold itself; its heading has it with `-heading` behind. */
  readonly id: string;
  readonly heading: string | TemplateResult;
  readonly sub?: string | TemplateResult;
  readonly isNamed?: boolean;
  /** As `hide` names it. */
  readonly part?: string;
}

/**
 * What is depth: for beginners closed until the reader opens it, or until settings that speak of it
 * come, as by a link or an experiment; at full depth open. From then on it is the reader who opens
 * and closes it.
 */
export class Folds {
  /** What settings, a reference or the reader have said of each, at this depth. */
  readonly #isOpen = new Map<string, boolean>();
  readonly #named = new Set<string>();
  readonly #host: { readonly depth: Depth };
  readonly #onChange: () => void;
  #depth: Depth = 'beginner';

  /** `onChange` is told when the reader has opened or closed one. */
  constructor(host: { readonly depth: Depth }, onChange: () => void = () => undefined) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Whether it stands open, with settings that speak of it or not. */
  isOpen(id: string, isNamed = false): boolean {
    const { depth } = this.#host;
    if (depth !== this.#depth) {
      this.#depth = depth;
      this.#isOpen.clear();
      this.#named.clear();
    }
    if (!isNamed) this.#named.delete(id);
    else if (!this.#named.has(id)) {
      this.#named.add(id);
      this.open(id);
    }
    return this.#isOpen.get(id) ?? depth === 'full';
  }

  /** Whether settings, a reference or the reader have opened it: not the depth alone. */
  isWanted(id: string, isNamed = false): boolean {
    return this.isOpen(id, isNamed) && this.#isOpen.get(id) === true;
  }

  /** A section of its own. */
  section(fold: Fold, content: unknown): TemplateResult {
    const { id, part = 'more' } = fold;
    return html`<section class="folded" id=${id} aria-labelledby=${`${id}-heading`} part=${part}>
      ${this.#details(fold, content)}
    </section>`;
  }

  /** A part of a section. */
  within(fold: Fold, content: unknown): TemplateResult {
    return this.#details(fold, content, fold.id);
  }

  #details(
    { id, heading, sub, isNamed = false, part = 'more' }: Fold,
    content: unknown,
    own?: string,
  ): TemplateResult {
    const open = this.isOpen(id, isNamed);
    return html`<details
      class="fold"
      id=${own ?? nothing}
      part=${own === undefined ? nothing : part}
      ?open=${open}
      @toggle=${({ currentTarget }: Event) => this.#onToggle(id, currentTarget as HTMLDetailsElement)}
    >
      <summary>
        <h2 id=${`${id}-heading`}>${heading} <small>${sub ?? nothing}</small></h2>
      </summary>
      ${content}
    </details>`;
  }

  /** For what refers the reader to it. */
  open(id: string): void {
    this.#isOpen.set(id, true);
  }

  #onToggle(id: string, { open }: HTMLDetailsElement): void {
    if (open === this.isOpen(id, this.#named.has(id))) return;
    this.#isOpen.set(id, open);
    this.#onChange();
  }
}
