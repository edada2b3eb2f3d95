import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { compact, fixed, grouped } from '../../format/numbers.ts';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import '../../ui/copy-button.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { shared } from '../../style/shared.ts';
import '../shared/ways-element.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import { compareLosses, mostPasted, type Comparison } from './compare.ts';
import { t } from './torch-messages.ts';
import { describe } from './messages.ts';
import { readLosses } from './pasted-losses.ts';
import type { TrainSession } from './session.ts';
import { runKey, type TrainSettings } from './settings.ts';
import { ways } from './ways.ts';

type Verdict =
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'compared'; readonly comparison: Comparison };

/** This run as a PyTorch script, and the way back: paste what it printed. */
export class Torch extends LocalizedElement {
  static override properties = {
    settings: { attribute: false },
    session: { attribute: false },
    facts: { attribute: false },
    verdict: { state: true },
    busy: { state: true },
  };
  static override styles = [
    shared,
    css`
      .columns {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 16px 48px;
        padding-top: 8px;
      }
      label,
      .verdict {
        font: 15px/24px var(--serif);
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 96px;
        margin: 8px 0;
        font: 13px/20px var(--mono);
        resize: vertical;
      }
      .verdict {
        min-height: 48px;
        padding-top: 8px;
      }
      @media (max-width: 760px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  declare settings: TrainSettings;
  declare session: TrainSession | null;
  declare facts: RnnFacts | null;
  declare verdict: Verdict | null;
  declare busy: boolean;

  constructor() {
    super();
    this.session = null;
    this.facts = null;
    this.verdict = null;
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('settings');
    if (before !== undefined && runKey(before) !== runKey(this.settings)) this.verdict = null;
  }

  async #compare(): Promise<void> {
    const { session } = this;
    const text = this.renderRoot.querySelector('textarea')?.value ?? '';
    if (session?.facts == null || session.history === null) return;
    if (text.length > mostPasted) {
      this.#say(t('torch.too-long', { most: grouped(mostPasted) }));
      return;
    }
    const read = readLosses(text, session.facts.sentences.length);
    if (!read.ok) {
      this.#say(describeRefusal(read.refusal, describe));
      return;
    }
    const pasted = read.value;
    const last = pasted.at(-1)?.update;
    if (last === undefined) {
      this.#say(t('torch.empty'));
      return;
    }
    const total = session.facts.totalUpdates;
    if (last > total) {
      this.#say(t('torch.beyond', { update: last, total }));
      return;
    }
    const { history } = session;
    if (history.known < last) {
      this.busy = true;
      const at = session.update;
      try {
        await session.seek(last);
        await session.seek(Math.min(at, session.update));
      } catch (error) {
        this.#say(error instanceof Error ? error.message : String(error));
        return;
      } finally {
        this.busy = false;
      }
    }
    this.verdict = {
      kind: 'compared',
      comparison: compareLosses(pasted, (update) => history.at('loss', update)),
    };
  }

  #say(text: string): void {
    this.verdict = { kind: 'problem', text };
  }

  override render(): TemplateResult {
    const code = ways.torch(null, this.settings);
    return html`<div class="columns">
      <div>
        <surprisal-copy .label=${t('torch.copy')} .text=${() => code}></surprisal-copy>
        <surprisal-ways .ways=${ways} .settings=${this.settings}></surprisal-ways>
      </div>
      <div class="screen-only">
        <label for="pasted">${t('torch.paste')}</label>
        <textarea id="pasted" spellcheck="false" autocomplete="off"></textarea>
        <button id="compare" ?disabled=${this.busy || this.facts === null} @click=${this.#compare}>
          ${t('torch.check')}
        </button>
        <div class="verdict" role="status">${this.busy ? t('torch.running') : this.#verdict()}</div>
        ${this.verdict?.kind === 'compared' ? html`<surprisal-data-table open .content=${this.#table(this.verdict.comparison)}></surprisal-data-table>` : null}
      </div>
    </div>`;
  }

  #verdict(): string | TemplateResult {
    const { verdict } = this;
    if (verdict === null) return '';
    if (verdict.kind === 'problem') return html`<span class="problem">${verdict.text}</span>`;
    const { rows, agreeing, largest, firstApart } = verdict.comparison;
    if (firstApart === null)
      return html`<span class="target">✓</span>
        ${t('torch.agree', { count: rows.length, difference: compact(largest) })}`;
    const apart = rows.find(({ update }) => update === firstApart);
    const text = t('torch.part', {
      update: firstApart,
      theirs: fixed(apart?.loss ?? Number.NaN, 6),
      ours: fixed(apart?.ours ?? Number.NaN, 6),
      agreeing,
      count: rows.length,
    });
    const large = this.settings.lr > (this.settings.optimizer === 'sgd' ? 0.1 : 0.01);
    return html`<span class="loss">✗</span> ${text} ${large ? t('torch.rounding') : ''}`;
  }

  #table({ rows }: Comparison): TableContent {
    const sentences = this.facts?.sentences.length ?? 1;
    return {
      caption: t('torch.caption'),
      columns: [
        t('torch.update'),
        t('torch.epoch'),
        t('torch.theirs'),
        t('torch.ours'),
        t('torch.verdict'),
      ],
      rowCount: rows.length,
      row: (index) => {
        const row = rows[index];
        if (row === undefined) return [];
        const decimals = row.tolerance > 1e-5 ? 4 : 6;
        return [
          String(row.update),
          String(Math.ceil(row.update / sentences)),
          fixed(row.loss, decimals),
          fixed(row.ours, decimals),
          row.agrees ? '✓' : '✗',
        ];
      },
    };
  }
}

if (!customElements.get('surprisal-torch')) customElements.define('surprisal-torch', Torch);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-torch': Torch;
  }
}
