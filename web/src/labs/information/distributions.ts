import { html, type TemplateResult } from 'lit';
import type { Bar, BarMove, BarPoint } from '../../charts/bars.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type { ColourName } from '../../charts/palette.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { Folds } from '../shared/folds.ts';
import { term } from '../shared/sections.ts';
import type { InformationView } from './compute.ts';
import { describe, t } from './messages.ts';
import { outcomeName } from './names.ts';
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
  { pq, names }: InformationSettings,
  { lit, point, drag }: PairActions,
): TemplateResult {
  const name = letters[which];
  return html`<div class="distribution">
    <h3 class=${colours[which]}>${term(t(`pair.${which}`), t(`term.${which}`))}</h3>
    <surprisal-bars
      id=${`bars-${which}`}
      name=${t(`pair.${which}`)}
      .bars=${pq[which].map((value, index): Bar => ({
        label: `${name}(${outcomeName(index, names)})`,
        value,
        text: fixed(value),
        colour: colours[which],
      }))}
      .drag=${{ minimum: 0, maximum: 1, step: 0.01 }}
      .lit=${lit}
      @bar-move=${({ detail }: BarMove) => drag(which, detail.index, detail.value)}
      @bar-point=${({ detail }: BarPoint) => point(detail)}
    ></surprisal-bars>
  </div>`;
}

function typed(which: Which, values: readonly number[], { type }: PairActions): TemplateResult {
  const outcomes = values.length;
  return html`<surprisal-field
    name=${which}
    .label=${t('pair.typed', { name: letters[which] })}
    .setting=${distribution(values, { minimum: outcomes, maximum: outcomes })}
    .value=${values}
    .custom=${describe}
    @setting-input=${({ detail }: CustomEvent<readonly number[]>) => type(which, detail)}
  ></surprisal-field>`;
}

function termsTable(
  { information }: InformationView,
  { pq, unit, names }: InformationSettings,
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
            outcomeName(index, names),
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

/** P and Q as bars to drag. */
export function distributionsSection(
  settings: InformationSettings,
  actions: PairActions,
): TemplateResult {
  return html`<section aria-labelledby="pair-heading">
    <h2 id="pair-heading">${t('pair.heading')} <small>${t('pair.sub')}</small></h2>
    ${settings.names === 'weather' ? html`<p class="hint">${t('pair.story')}</p>` : null}
    ${bars('p', settings, actions)} ${bars('q', settings, actions)}
  </section>`;
}

/** The same as numbers to type and as presets, and what the outcomes are called. */
export function pairNumbers(
  view: InformationView,
  settings: InformationSettings,
  folds: Folds,
  actions: PairActions,
): TemplateResult {
  const { pq, names } = settings;
  const isWeather = names === 'weather';
  return folds.section(
    { id: 'pair-numbers', heading: t('numbers.heading'), isNamed: !isWeather },
    html`<div class="columns">
      <div>
        <div class="fields typed">
          ${typed('p', pq.p, actions)} ${typed('q', pq.q, actions)}
          <surprisal-field
            name="outcomes"
            .label=${t('pair.outcomes')}
            .setting=${outcomesSetting}
            .value=${pq.p.length}
            @setting-input=${({ detail }: CustomEvent<number>) => actions.resize(detail)}
          ></surprisal-field>
        </div>
        <span class="switches">
          <label
            ><input
              type="checkbox"
              name="weather"
              .checked=${isWeather}
              @change=${() => actions.change({ names: isWeather ? 'numbers' : 'weather' })}
            />${t('numbers.weather')}</label
          >
        </span>
        <p class="hint">${t('pair.how')}</p>
      </div>
      <div>
        <div class="presets" role="group" aria-label=${t('presets.name')}>
          ${presets.map(
            ({ name, pq: preset }) =>
              html`<button
                id=${`preset-${name}`}
                aria-pressed=${samePair(preset, pq)}
                @click=${() => actions.change({ pq: preset, names: 'numbers' })}
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
      </div>
    </div>`,
  );
}
