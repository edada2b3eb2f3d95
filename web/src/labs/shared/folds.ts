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

  section(
    { id, heading, sub, isNamed = false, part = 'more' }: Fold,
    content: TemplateResult,
  ): TemplateResult {
    if (!isNamed) this.#named.delete(id);
    else if (!this.#named.has(id)) {
      this.#named.add(id);
      this.#open.add(id);
    }
    return html`<section class="folded" id=${id} aria-labelledby=${`${id}-heading`} part=${part}>
      <details
        class="fold"
        ?open=${this.#open.has(id)}
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
    if (open) this.#open.add(id);
    else this.#open.delete(id);
  }
}
