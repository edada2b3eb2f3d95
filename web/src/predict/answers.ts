import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { LocalizedElement } from '../i18n/localized-element.ts';
import { idle } from '../platform/frames.ts';
import { shared } from '../style/shared.ts';
import { t } from './messages.ts';
import { truthOf, whyOf, type Answer, type Question } from './question.ts';
import { answerText } from './wording.ts';

/** For paper alone: the answers to all questions of a lab, on a page of their own at its end. */
export class Answers<Source = unknown> extends LocalizedElement {
  static override properties = {
    questions: { attribute: false },
    source: { attribute: false },
    truths: { state: true },
  };
  static override styles = [
    shared,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: block;
          break-before: page;
        }
        ol {
          font: 12px/18px var(--serif);
        }
        li {
          padding-bottom: 8px;
        }
      }
    `,
  ];
  declare questions: readonly Question<Source>[];
  declare source: () => Promise<Source>;
  /** Beside the questions; null where one could not be computed. */
  declare truths: readonly (Answer | null)[];
  #asked = '';

  constructor() {
    super();
    this.questions = [];
    this.truths = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = JSON.stringify(this.questions.map(({ name, about }) => [name, about]));
    if (!changed.has('questions') || asked === this.#asked) return;
    this.#asked = asked;
    void this.#compute(asked);
  }

  /** They are there before anybody prints: a print does not wait. */
  async #compute(asked: string): Promise<void> {
    await idle();
    if (asked !== this.#asked) return;
    const truths: (Answer | null)[] = [];
    for (const question of this.questions)
      truths.push(
        await this.source()
          .then((source) => truthOf(question, source))
          .catch(() => null),
      );
    if (asked === this.#asked) this.truths = truths;
  }

  override render(): TemplateResult {
    return html`<h2>${t('answers.heading')}</h2>
      <ol>
        ${this.questions.map((question, at) => {
          const truth = this.truths[at] ?? null;
          return html`<li>
            ${question.ask}<br /><b>${truth === null ? '' : answerText(question, truth)}</b>
            ${truth === null ? '' : whyOf(question, truth)}
          </li>`;
        })}
      </ol>`;
  }
}

if (!customElements.get('surprisal-answers')) customElements.define('surprisal-answers', Answers);
