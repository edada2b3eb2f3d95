import { html, type TemplateResult } from 'lit';

/** What a folded section is called, and whether the settings speak of what is in it. */
export interface Fold {
  /** Of the section; its heading has it with `-heading` behind. */
  readonly id: string;
  readonly heading: string | TemplateResult;
  readonly sub?: string | TemplateResult;
  readonly isNamed?: boolean;
  /** As `hide` names it. */
  readonly part?: string;
}

/**
 * Sections that are depth: closed until the reader opens one, or until settings that speak of it
 * come, as by a link or an experiment. From then on it is the reader who closes it.
 */
export class Folds {
  readonly #open = new Set<string>();
  readonly #named = new Set<string>();
  readonly #onChange: () => void;

  /** `onChange` is told when the reader has opened or closed one. */
  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
  }

  /** Whether it stands open, with settings that speak of it or not. */
  isOpen(id: string, isNamed = false): boolean {
    if (!isNamed) this.#named.delete(id);
    else if (!this.#named.has(id)) {
      this.#named.add(id);
      this.#open.add(id);
    }
    return this.#open.has(id);
  }

  section(
    { id, heading, sub, isNamed = false, part = 'more' }: Fold,
    content: TemplateResult,
  ): TemplateResult {
    const open = this.isOpen(id, isNamed);
    return html`<section class="folded" id=${id} aria-labelledby=${`${id}-heading`} part=${part}>
      <details
        class="fold"
        ?open=${open}
        @toggle=${({ currentTarget }: Event) => this.#onToggle(id, currentTarget as HTMLDetailsElement)}
      >
        <summary>
          <h2 id=${`${id}-heading`}>${heading} <small>${sub ?? ''}</small></h2>
        </summary>
        ${content}
      </details>
    </section>`;
  }

  /** For what refers the reader to it. */
  open(id: string): void {
    this.#open.add(id);
  }

  #onToggle(id: string, { open }: HTMLDetailsElement): void {
    if (open === this.#open.has(id)) return;
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    this.#onChange();
  }
}
