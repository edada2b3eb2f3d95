import { css, html, LitElement, type TemplateResult } from 'lit';
import { LanguageController } from '../../i18n/language.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { lazyPart, loadAhead } from '../../platform/lazy-part.ts';
import { pastingStyles } from '../../style/pasting.ts';
import { shared } from '../../style/shared.ts';
import { describe, t } from './messages.ts';
import { pasteReader } from './paste-reader.ts';
import { crossEntropySettings, type CrossEntropySettings } from './settings.ts';
import { SettingInput } from '../../ui/setting-field.ts';

/** The reader's own table, with everything that follows from it. */
export class PasteTable extends CustomEvent<Partial<CrossEntropySettings>> {
  constructor(change: Partial<CrossEntropySettings>) {
    super('paste-table', { detail: change });
  }
}

/** A box for a table copied from a spreadsheet. What is refused stays in it, and nothing changes. */
export class PasteBox extends LitElement {
  static override properties = {
    settings: { attribute: false },
    problem: { state: true },
    done: { state: true },
  };
  static override styles = [
    shared,
    pastingStyles,
    css`
      :host {
        flex: 1 1 100%;
        min-width: 0;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
      }
      p {
        font: 13px/20px var(--sans);
        color: var(--soft);
        max-width: 68ch;
        padding-bottom: 8px;
      }
      .problem {
        color: var(--loss);
        padding: 4px 0 0;
        overflow-wrap: anywhere;
      }
      .names {
        padding-top: 12px;
        max-width: 420px;
        --field-width: 240px;
      }
      @media (max-width: 760px) {
        label {
          min-height: 44px;
        }
        textarea {
          font-size: 16px;
        }
        .names {
          --field-width: minmax(0, 180px);
        }
      }
    `,
  ];
  declare settings: CrossEntropySettings;
  declare problem: string | null;
  declare done: boolean;

  constructor() {
    super();
    new LanguageController(this);
    this.problem = null;
    this.done = false;
  }

  async #use(): Promise<void> {
    const reader = await lazyPart(this, pasteReader());
    if (reader === null) return;
    const text = this.renderRoot.querySelector('textarea')?.value ?? '';
    const last = this.renderRoot.querySelector<HTMLInputElement>('#last-is-target');
    const edit = reader.replaceTable(this.settings, text, last?.checked ?? false);
    this.problem = edit.ok ? null : describeRefusal(edit.refusal, describe);
    this.done = edit.ok;
    if (edit.ok) this.dispatchEvent(new PasteTable(edit.value));
  }

  override render(): TemplateResult {
    return html`<details @focusin=${() => loadAhead(pasteReader())}>
      <summary>${t('paste.open')}</summary>
      <p>${t('paste.how')}</p>
      <textarea
        spellcheck="false"
        aria-label=${t('paste.label')}
        aria-invalid=${this.problem === null ? 'false' : 'true'}
        aria-describedby="problem"
        placeholder=${'2.0\t1.0\t0.1\n0.5\t2.1\t-1.2'}
      ></textarea>
      <div class="row">
        <label><input type="checkbox" id="last-is-target" />${t('paste.last')}</label>
        <button id="use" @click=${this.#use}>${t('paste.use')}</button>
        <span role="status" class="soft">${this.done ? t('paste.done') : ''}</span>
      </div>
      <p class="problem" id="problem" role="alert">${this.problem}</p>
      <surprisal-field
        class="names"
        name="names"
        .label=${t('names.label')}
        .meaning=${t('names.meaning')}
        .setting=${crossEntropySettings.names}
        .value=${this.settings.names}
        .custom=${describe}
        @setting-input=${(event: SettingInput) => this.#name(event.detail)}
      ></surprisal-field>
    </details>`;
  }

  #name(detail: unknown): void {
    const names = detail as CrossEntropySettings['names'];
    const classes = this.settings.logits[0]?.[0]?.length ?? 0;
    if (names !== null && names.length > 0 && names.length !== classes) {
      this.problem = t('list.count', { count: names.length, classes });
      return;
    }
    this.problem = null;
    this.dispatchEvent(new PasteTable({ names }));
  }
}

if (!customElements.get('surprisal-paste')) customElements.define('surprisal-paste', PasteBox);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-paste': PasteBox;
  }
}
