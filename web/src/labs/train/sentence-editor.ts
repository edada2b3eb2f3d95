import { scrollBox } from '../../style/scroll-box.ts';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { unspacedWords } from '../../format/spacing.ts';
import { alike, shownWords } from '../../format/visible.ts';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import { lineEnd, linesOf } from '../../ui/paste-lines.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import type { Parsed } from '../../state/settings.ts';
import { shared } from '../../style/shared.ts';
import { t } from './detail-messages.ts';
import { describe } from './messages.ts';
import {
  checkSentences,
  notebookSentences,
  parseSentence,
  refuse,
  sentenceLimits,
  type Sentences,
} from './settings.ts';

/** Enough of the words that look alike to understand it. */
const shownAlike = 8;

/** One field per sentence. A draft that is refused stays in its field; the run keeps its sentences. */
export class SentenceEditor extends LocalizedElement {
  static override properties = {
    sentences: { attribute: false },
    vocabulary: { attribute: false },
    drafts: { state: true },
    problem: { state: true },
  };
  static override styles = [
    shared,
    css`
      ${scrollBox('ol')}
      ${scrollBox('.vocabulary')}
      ol {
        list-style: none;
        margin: 0;
        padding: 8px 0;
        display: grid;
        gap: 8px;
        max-height: 360px;
      }
      li {
        display: flex;
        gap: 8px;
        padding: 2px;
      }
      input {
        flex: 1;
        font: 17px/24px var(--serif);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .vocabulary,
      .hint {
        font: 13px/20px var(--sans);
        color: var(--soft);
        overflow-wrap: anywhere;
        padding-top: 8px;
      }
      .vocabulary {
        max-height: 128px;
      }
    `,
  ];
  declare sentences: Sentences;
  declare vocabulary: readonly string[];
  declare drafts: readonly string[];
  declare problem: { readonly line: number; readonly text: string } | null;

  constructor() {
    super();
    this.sentences = [];
    this.vocabulary = [];
    this.drafts = [];
    this.problem = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('sentences');
    if (changed.has('sentences') && JSON.stringify(before) !== JSON.stringify(this.sentences)) {
      this.drafts = this.sentences.map((words) => words.join(' '));
      this.problem = null;
    }
  }

  #take(drafts: readonly string[]): void {
    this.drafts = drafts;
    const sentences: (readonly string[])[] = [];
    for (const [index, draft] of drafts.entries()) {
      const parsed = parseSentence(draft, index + 1);
      if (!parsed.ok) {
        this.#refuse(index, parsed);
        return;
      }
      sentences.push(parsed.value);
    }
    const checked = checkSentences(sentences);
    if (!checked.ok) {
      this.#refuse(drafts.length - 1, checked);
      return;
    }
    this.problem = null;
    if (JSON.stringify(sentences) !== JSON.stringify(this.sentences))
      this.dispatchEvent(new CustomEvent('change-settings', { detail: { sentences } }));
  }

  #refuse(line: number, parsed: Parsed<unknown> & { ok: false }): void {
    this.problem = {
      line,
      text: describeRefusal(parsed.refusal, describe),
    };
  }

  /** Several lines are several sentences, in the place of what is chosen of this one. */
  #onPaste(index: number, event: ClipboardEvent): void {
    const field = event.currentTarget as HTMLInputElement;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = field;
    const before = value.slice(0, selectionStart ?? value.length);
    if (this.#insert(index, before, pasted, value.slice(selectionEnd ?? value.length)))
      event.preventDefault();
  }

  #onDrop(index: number, event: DragEvent): void {
    const { value } = event.currentTarget as HTMLInputElement;
    if (this.#insert(index, value, event.dataTransfer?.getData('text/plain') ?? '', ''))
      event.preventDefault();
  }

  /** Whether the text has several lines; one is left to the field. */
  #insert(index: number, before: string, text: string, after: string): boolean {
    if (linesOf(text).length < 2) return false;
    const [first = '', ...more] = text.split(lineEnd);
    const lines = [before + first, ...more];
    lines.push(`${lines.pop() ?? ''}${after}`);
    const sentences = lines.map((line) => line.trim()).filter((line) => line !== '');
    const count = this.drafts.length - 1 + sentences.length;
    // So many fields are not even made; what was pasted is still on the clipboard.
    if (count > sentenceLimits.sentences)
      this.#refuse(index, refuse('sentences.count', { count, most: sentenceLimits.sentences }));
    else this.#take(this.drafts.toSpliced(index, 1, ...sentences));
    return true;
  }

  #onChange(index: number, event: Event): void {
    const text = (event.currentTarget as HTMLInputElement).value;
    this.#take(this.drafts.map((draft, i) => (i === index ? text : draft)));
  }

  async #add(): Promise<void> {
    this.drafts = [...this.drafts, ''];
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll('input')].at(-1)?.focus();
  }

  /** What one cannot see: words that look alike, and words that no space parts. */
  #hint(): TemplateResult | null {
    const twins = alike(this.vocabulary);
    const words = shownWords(this.vocabulary).filter((_, i) => twins.has(this.vocabulary[i] ?? ''));
    const unparted = unspacedWords(this.vocabulary.join(' '));
    if (words.length === 0 && unparted === null) return null;
    return html`<div class="hint" role="status">
      ${words.length > 0 ? html`<p>${t('sentences.alike', { words: words.slice(0, shownAlike).join(' · ') })}</p>` : null}
      ${unparted === null ? null : html`<p>${t('sentences.unspaced', unparted)}</p>`}
    </div>`;
  }

  override render(): TemplateResult {
    const { problem } = this;
    const full = this.drafts.length >= sentenceLimits.sentences;
    return html`
      <ol>
        ${this.drafts.map(
          (draft, index) =>
            html`<li>
              <input
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-label=${t('sentences.label', { line: index + 1 })}
                aria-invalid=${problem?.line === index ? 'true' : 'false'}
                aria-describedby="problem"
                .value=${draft}
                @paste=${(event: ClipboardEvent) => this.#onPaste(index, event)}
                @drop=${(event: DragEvent) => this.#onDrop(index, event)}
                @change=${(event: Event) => this.#onChange(index, event)}
              />
              <button
                aria-label=${t('sentences.remove', { line: index + 1 })}
                ?disabled=${this.drafts.length === 1}
                @click=${() => this.#take(this.drafts.filter((_, i) => i !== index))}
              >
                ×
              </button>
            </li>`,
        )}
      </ol>
      <p class="problem" id="problem" role="alert">${problem?.text ?? null}</p>
      <div class="row">
        <button id="add" ?disabled=${full} @click=${this.#add}>${t('sentences.add')}</button>
        <button @click=${() => this.#take(notebookSentences.map((words) => words.join(' ')))}>
          ${t('sentences.restore')}
        </button>
      </div>
      <p class="vocabulary" tabindex="0">
        ${t('sentences.words', { count: this.vocabulary.length, words: shownWords(this.vocabulary).join(' · ') })}
      </p>
      ${this.#hint()}
    `;
  }
}

if (!customElements.get('surprisal-sentences'))
  customElements.define('surprisal-sentences', SentenceEditor);
