import { answerColumn, scrollBox } from '../../style/scroll-box.ts';
import { css, html, LitElement, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { fixed, probabilityText, type Unit, unitOf } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { shared } from '../../style/shared.ts';
import type { TestResult } from './digits-protocol.ts';
import './grey-image.ts';
import { t } from './messages.ts';

/** The reader wants this test image on the pad. */
export class SampleChoice extends CustomEvent<number> {
  constructor(index: number) {
    super('sample-choice', { detail: index });
  }
}

const digits = Array.from({ length: 10 }, (_, digit) => digit);

/** One test: what is taken for what, and the twelve images that surprised the network most. */
export class TestPicture extends LitElement {
  static override properties = { result: { attribute: false }, unit: {} };
  static override styles = [
    shared,
    css`
      ${scrollBox('.scroll')}
      ${answerColumn('#confusion')}
      .columns {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 24px 48px;
      }
      h3 {
        padding-bottom: 8px;
      }
      table {
        border-collapse: collapse;
        font: 12px/26px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
      }
      caption {
        text-align: left;
        color: var(--soft);
      }
      th,
      td {
        min-width: 38px;
        text-align: center;
        font-weight: 400;
      }
      th {
        color: var(--soft);
      }
      td {
        border: 1px solid var(--paper);
        background: color-mix(in srgb, var(--mistake) var(--share), var(--paper));
      }
      td.right {
        --mistake: var(--target);
      }
      td.wrong {
        --mistake: var(--loss);
      }
      td.accuracy {
        background: none;
        min-width: 64px;
        text-align: right;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(80px, 1fr));
        gap: 8px;
      }
      li button {
        display: block;
        width: 100%;
        padding: 6px 4px;
        text-align: left;
        white-space: nowrap;
        font: 12px/18px var(--sans);
      }
      @media (max-width: 760px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  declare result: TestResult | null;
  declare unit: Unit;

  constructor() {
    super();
    new LanguageController(this);
    this.result = null;
    this.unit = 'nats';
  }

  override render(): TemplateResult {
    const { result } = this;
    if (result === null) return html`<p class="soft sans">${t('test.waiting')}</p>`;
    return html`<div class="columns">
      <div>
        <h3>${t('test.confusion')} <small>${t('test.confusion-sub')}</small></h3>
        ${this.#confusion(result)}
      </div>
      <div>
        <h3>${t('test.hardest')} <small>${t('test.hardest-sub')}</small></h3>
        <ul>
          ${result.hardest.map((_, i) => this.#hard(result, i))}
        </ul>
        <surprisal-data-table
          id="hardest-table"
          .content=${this.#hardTable(result)}
        ></surprisal-data-table>
      </div>
    </div>`;
  }

  #confusion({ confusion, classAccuracy }: TestResult): TemplateResult {
    const cell = (row: readonly number[], label: number, digit: number): TemplateResult => {
      const count = row[digit] ?? 0;
      const all = row.reduce((sum, each) => sum + each, 0);
      const share = all === 0 ? 0 : count / all;
      // A single mistake in a thousand is to be seen too.
      const shade = label === digit ? share * 40 : count === 0 ? 0 : Math.min(40, 10 + share * 300);
      return html`<td class=${label === digit ? 'right' : 'wrong'} .style=${`--share:${shade}%`}>
        ${count === 0 ? '·' : count}
      </td>`;
    };
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('test.confusion')}>
      <table id="confusion">
        <caption>
          ${t('test.confusion-caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('test.label')}</th>
            ${digits.map((digit) => html`<th scope="col">${digit}</th>`)}
            <th scope="col">${t('test.accuracy')}</th>
          </tr>
        </thead>
        <tbody>
          ${confusion.map(
            (row, label) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${digits.map((digit) => cell(row, label, digit))}
                <td class="accuracy">${fixed(classAccuracy[label] ?? Number.NaN)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #hard({ hardest, hardestImages }: TestResult, i: number): TemplateResult {
    const image = hardest[i];
    if (image === undefined) return html``;
    const { label, index, loss } = image;
    const guess = guessOf(image.probabilities);
    const words = {
      label,
      guess,
      p: fixed(image.probabilities[guess] ?? Number.NaN, 2),
      loss: fixed(loss * unitOf[this.unit], 2),
    };
    return html`<li>
      <button class="says" @click=${() => this.dispatchEvent(new SampleChoice(index))}>
        <surprisal-grey-image
          .pixels=${hardestImages[i] ?? null}
          name=${t('test.image', { index })}
        ></surprisal-grey-image>
        <span class="target">${t('test.is', words)}</span><br />
        <span class="probability">${t('test.taken', words)}</span><br />
        <span class="loss">−log p ${words.loss}</span>
      </button>
    </li>`;
  }

  #hardTable({ hardest }: TestResult): TableContent {
    return {
      caption: t('test.hard-caption', { unit: t(`unit.${this.unit}`) }),
      columns: [
        t('test.index'),
        t('test.label'),
        '−log p',
        ...digits.map((digit) => `p(${digit})`),
      ],
      rowCount: hardest.length,
      row: (i) => {
        const image = hardest[i];
        if (image === undefined) return [];
        return [
          String(image.index),
          String(image.label),
          fixed(image.loss * unitOf[this.unit]),
          ...Array.from(image.probabilities, (p) => probabilityText(p)),
        ];
      },
    };
  }
}

function guessOf(probabilities: Float32Array): number {
  return probabilities.indexOf(Math.max(...probabilities));
}

if (!customElements.get('surprisal-test')) customElements.define('surprisal-test', TestPicture);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-test': TestPicture;
  }
}
