import { css, html, LitElement, type TemplateResult } from 'lit';
import { fixed, probabilityText, type Unit, unitOf } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { shared } from '../../style/shared.ts';
import { t } from './messages.ts';

/** The reader asks how surprised the network would be by this label. */
export class LabelChoice extends CustomEvent<number> {
  constructor(label: number) {
    super('label-choice', { detail: label });
  }
}

export interface Read {
  readonly probabilities: Float32Array;
  readonly surprisals: Float32Array;
}

/** What the network says of one image: p of every digit, and −log p, as surprised as it would be. */
export class AnswerBars extends LitElement {
  static override properties = {
    answer: { attribute: false },
    label: { type: Number },
    unit: {},
  };
  static override styles = [
    shared,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        font: 13px/24px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
      }
      caption {
        text-align: left;
        font-size: 12px;
        color: var(--soft);
      }
      th,
      td {
        padding: 0 0 0 12px;
        text-align: right;
        font-weight: 400;
        white-space: nowrap;
      }
      th:first-child {
        padding-left: 0;
        text-align: left;
        width: 36px;
      }
      thead th {
        font-size: 12px;
        color: var(--soft);
      }
      .track {
        width: 60%;
      }
      .track span {
        display: block;
        height: 14px;
        border-left: 1px solid var(--edge);
      }
      .track i {
        display: block;
        height: 100%;
        width: var(--part);
        background: var(--probability);
      }
      .chosen .track span {
        outline: 1.5px solid var(--target);
      }
      button {
        min-height: 24px;
        min-width: 28px;
        padding: 0 8px;
        border-color: transparent;
      }
      @media (max-width: 760px) {
        button {
          min-height: 44px;
          min-width: 44px;
        }
      }
    `,
  ];
  declare answer: Read | null;
  declare label: number;
  declare unit: Unit;

  constructor() {
    super();
    new LanguageController(this);
    this.answer = null;
    this.label = 0;
    this.unit = 'nats';
  }

  override render(): TemplateResult {
    const unit = t(`unit.${this.unit}`);
    return html`<table>
      <caption>
        ${t('answer.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('answer.digit')}</th>
          <th scope="col" colspan="2">${t('answer.probability')}</th>
          <th scope="col">${t('answer.surprise', { unit })}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from({ length: 10 }, (_, digit) => this.#row(digit))}
      </tbody>
    </table>`;
  }

  #row(digit: number): TemplateResult {
    const p = this.answer?.probabilities[digit];
    const surprisal = this.answer?.surprisals[digit];
    const chosen = digit === this.label;
    return html`<tr class=${chosen ? 'chosen' : ''}>
      <th scope="row">
        <button
          aria-pressed=${chosen}
          aria-label=${t('answer.choose', { digit })}
          @click=${() => this.dispatchEvent(new LabelChoice(digit))}
        >
          ${digit}
        </button>
      </th>
      <td class="track">
        <span><i .style=${`--part:${(p ?? 0) * 100}%`}></i></span>
      </td>
      <td class="probability">${p === undefined ? '' : probabilityText(p)}</td>
      <td class="loss">${surprisal === undefined ? '' : fixed(surprisal * unitOf[this.unit])}</td>
    </tr>`;
  }
}

if (!customElements.get('surprisal-answer')) customElements.define('surprisal-answer', AnswerBars);
