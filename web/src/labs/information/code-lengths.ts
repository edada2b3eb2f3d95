import { html, type TemplateResult } from 'lit';
import { fixed, unitOf } from '../../format/numbers.ts';
import { term } from '../shared/sections.ts';
import type { InformationView } from './compute.ts';
import { t } from './messages.ts';
import { outcomeName } from './names.ts';
import type { InformationSettings } from './settings.ts';
import { parted } from '../../i18n/marks.ts';

/** Bits at which the picture ends, whatever the longest word. */
const least = 4;
const most = 10;
/** Narrower columns go without a name. */
const narrow = 0.05;
const toBits = unitOf.bits;

/** Every outcome as wide as it is frequent and as high as its word is long: areas are bits. */
function picture(
  { information }: InformationView,
  { pq, names }: InformationSettings,
  lit: number | null,
  point: (index: number | null) => void,
): TemplateResult {
  const { surprisalP, surprisalQ } = information;
  const ofP = pq.p.map((_, index) => (surprisalP[index] ?? 0) * toBits);
  const ofQ = pq.p.map((_, index) => (surprisalQ[index] ?? 0) * toBits);
  const shown = [...ofP, ...ofQ].filter((_, index) => (pq.p[index % pq.p.length] ?? 0) > 0);
  const longest = Math.max(least, ...shown.filter(Number.isFinite));
  const top = Math.min(most, Math.ceil(longest));
  const height = (bits: number): string => `--part:${Math.min(1, bits / top) * 100}%`;
  const spoken = parted(
    pq.p.map((p, x) =>
      t('code.spoken', {
        x: outcomeName(x, names),
        p: fixed(p),
        own: fixed(ofP[x] ?? 0),
        q: fixed(ofQ[x] ?? 0),
      }),
    ),
  );
  return html`<div class="lengths">
    <div class="axis" aria-hidden="true">
      <span>${t('code.bits', { bits: top })}</span><span>0</span>
    </div>
    <div
      class="blocks"
      role="img"
      aria-label=${`${t('code.aria')} ${spoken}`}
      .style=${`--lines:${top}`}
      @pointerleave=${() => point(null)}
    >
      ${pq.p.map(
        (p, x) =>
          html`<div
            class="block ${lit === x ? 'lit' : ''} ${p === 0 ? 'none' : ''}"
            .style=${`flex-grow:${p}`}
            @pointerenter=${() => point(x)}
          >
            <i
              class="of-q ${(ofQ[x] ?? 0) > top ? 'endless-up' : ''}"
              .style=${height(ofQ[x] ?? 0)}
            ></i>
            <i class="of-p" .style=${height(ofP[x] ?? 0)}></i>
            <span class="x">${p < narrow ? '' : outcomeName(x, names)}</span>
          </div>`,
      )}
    </div>
  </div>`;
}

/** Entropy in bits as the expected length of a code, and what a code made for Q costs. */
export function codeSection(
  view: InformationView,
  settings: InformationSettings,
  lit: number | null,
  point: (index: number | null) => void,
): TemplateResult {
  const { information } = view;
  const { p } = settings.pq;
  const bits = (nats: number | undefined): string => fixed((nats ?? Number.NaN) * toBits);
  return html`<div class="columns">
    <section aria-labelledby="code-heading" part="more">
      <h2 id="code-heading">${t('code.heading')} <small>${t('code.sub')}</small></h2>
      ${picture(view, settings, lit, point)}
      <div class="legend">
        <span><i class="key own-key"></i>${t('code.own')}</span>
        <span><i class="key other-key"></i>${t('code.other')}</span>
      </div>
      <p class="words">${t('code.words')}</p>
    </section>
    <section aria-labelledby="code-table-heading" part="more">
      <h2 id="code-table-heading">
        ${term(t('code.table'), t('term.code'))} <small>${t('code.table-sub')}</small>
      </h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('code.table')}>
        <table class="ledger" id="code-lengths">
          <thead>
            <tr>
              <th scope="col">x</th>
              <th scope="col">P(x)</th>
              <th scope="col">−log₂ P(x)</th>
              <th scope="col">−log₂ Q(x)</th>
            </tr>
          </thead>
          <tbody>
            ${p.map(
              (value, x) =>
                html`<tr
                  class=${lit === x ? 'lit' : ''}
                  @pointerenter=${() => point(x)}
                  @pointerleave=${() => point(null)}
                >
                  <th scope="row">${outcomeName(x, settings.names)}</th>
                  <td class="target">${fixed(value)}</td>
                  <td class="target">${bits(information.surprisalP[x])}</td>
                  <td class="loss">${bits(information.surprisalQ[x])}</td>
                </tr>`,
            )}
            <tr>
              <th scope="row">${t('code.expected')}</th>
              <td></td>
              <td class="target" id="expected-own">${bits(information.entropy)}</td>
              <td class="loss" id="expected-other">${bits(information.crossEntropy)}</td>
            </tr>
            <tr>
              <th scope="row">${t('code.excess')}</th>
              <td></td>
              <td></td>
              <td class="loss" id="excess">${bits(information.divergence)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </div>`;
}
