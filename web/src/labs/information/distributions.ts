import { html, type TemplateResult } from 'lit';
import type { Bar, BarMove, BarPoint } from '../../charts/bars.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type { ColourName } from '../../charts/palette.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import type { InformationView } from './compute.ts';
import { describe, t } from './messages.ts';
import { presets, samePair } from './presets.ts';
import { distribution, outcomesSetting, type InformationSettings } from './settings.ts';

export type Which = 'p' | 'q';

export interface PairActions {
  /** The outcome that the reader points at. */
  readonly lit: number | null;
  readonly point: (index: number | null) => void;
  readonly drag: (which: Which, index: number, value: number) => void;
  readonly type: (which: Which, values: readonly number[]) => void;
  readonly resize: (outcomes: number) => void;
  readonly change: (change: Partial<InformationSettings>) => void;
}

const colours: Readonly<Record<Which, ColourName>> = { p: 'target', q: 'probability' };
const letters: Readonly<Record<Which, string>> = { p: 'P', q: 'Q' };

function bars(
  which: Which,
  values: readonly number[],
  { lit, point, drag, type }: PairActions,
): TemplateResult {
  const name = letters[which];
  const outcomes = values.length;
  return html`<div class="distribution">
    <h3 class=${colours[which]}>${term(t(`pair.${which}`), t(`term.${which}`))}</h3>
    <surprisal-bars
      id=${`bars-${which}`}
      name=${t(`pair.${which}`)}
      .bars=${values.map((value, index): Bar => ({
        label: `${name}(${index})`,
        value,
        text: fixed(value),
        colour: colours[which],
      }))}
      .drag=${{ minimum: 0, maximum: 1, step: 0.01 }}
      .lit=${lit}
      @bar-move=${({ detail }: BarMove) => drag(which, detail.index, detail.value)}
      @bar-point=${({ detail }: BarPoint) => point(detail)}
    ></surprisal-bars>
    <surprisal-field
      name=${which}
      .label=${t('pair.typed', { name })}
      .setting=${distribution(values, { minimum: outcomes, maximum: outcomes })}
      .value=${values}
      .custom=${describe}
      @setting-input=${({ detail }: CustomEvent<readonly number[]>) => type(which, detail)}
    ></surprisal-field>
  </div>`;
}

function termsTable(
  { information }: InformationView,
  { pq, unit }: InformationSettings,
): TableContent {
  const factor = unitOf[unit];
  const outcomes = pq.p.length;
  return {
    caption: t('terms.caption', { unit: t(`unit.${unit}`) }),
    columns: ['x', 'P', 'Q', '−log P', '−log Q', '−P log P', '−P log Q', 'P log(P/Q)'],
    rowCount: outcomes + 1,
    row: (index) =>
      index === outcomes
        ? [
            'Σ',
            '',
            '',
            '',
            '',
            fixed(information.entropy * factor),
            fixed(information.crossEntropy * factor),
            fixed(information.divergence * factor),
          ]
        : [
            String(index),
            fixed(pq.p[index] ?? Number.NaN),
            fixed(pq.q[index] ?? Number.NaN),
            ...[
              information.surprisalP,
              information.surprisalQ,
              information.entropyTerms,
              information.crossEntropyTerms,
              information.divergenceTerms,
            ].map((list) => fixed((list[index] ?? Number.NaN) * factor)),
          ],
  };
}

/** P and Q as bars to drag, as numbers to type, and as presets. */
export function distributionsSection(
  view: InformationView,
  settings: InformationSettings,
  actions: PairActions,
): TemplateResult {
  const { pq } = settings;
  return html`<section aria-labelledby="pair-heading">
    <h2 id="pair-heading">${t('pair.heading')} <small>${t('pair.sub')}</small></h2>
    ${bars('p', pq.p, actions)} ${bars('q', pq.q, actions)}
    <p class="hint">${t('pair.how')}</p>
    <div class="fields">
      <surprisal-field
        name="outcomes"
        .label=${t('pair.outcomes')}
        .setting=${outcomesSetting}
        .value=${pq.p.length}
        @setting-input=${({ detail }: CustomEvent<number>) => actions.resize(detail)}
      ></surprisal-field>
    </div>
    <div class="presets" role="group" aria-label=${t('presets.name')}>
      ${presets.map(
        ({ name, pq: preset }) =>
          html`<button
            id=${`preset-${name}`}
            aria-pressed=${samePair(preset, pq)}
            @click=${() => actions.change({ pq: preset })}
          >
            ${t(`preset.${name}`)}
          </button>`,
      )}
      <button id="exchange" @click=${() => actions.change({ pq: { p: pq.q, q: pq.p } })}>
        ${t('pair.exchange')}
      </button>
    </div>
    <surprisal-data-table
      id="terms-table"
      .content=${termsTable(view, settings)}
    ></surprisal-data-table>
  </section>`;
}
