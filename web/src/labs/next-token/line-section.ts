import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { compact, fixed, unitOf } from '../../format/numbers.ts';
import { isolated, shownWords } from '../../format/visible.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import { shownPredictions, type LineView } from './counted.ts';
import { logOf } from './drawn-panel.ts';
import type { Change } from './fields.ts';
import { smoothingSwitch } from './line-controls.ts';
import { t } from './messages.ts';
import type { NextTokenSettings } from './settings.ts';

/** Predictions of the line that the figure shows. */
export const shownOf = ({ line }: LineView): number => Math.min(line.length - 1, shownPredictions);

const word = ({ vocabulary, line }: LineView, place: number): string =>
  shownWords(vocabulary)[line[place] ?? 0] ?? '';

/** P of a next token: 0 for what was never counted. */
export const counted = (p: number): string => (p === 0 ? '0' : fixed(p));

/** How often it came, of how often anything did; with what was added. */
function fraction(view: LineView, { smoothing }: NextTokenSettings, at: number): string {
  const { counts, totals } = view.reading;
  const text = `${String(counts[at] ?? 0)} / ${String(totals[at] ?? 0)}`;
  return smoothing
    ? `(${String(counts[at] ?? 0)} + 1) / (${String(totals[at] ?? 0)} + ${view.vocabulary.length})`
    : text;
}

/** Each next token of the line, what was counted, p and −log p; rows after `at` are to come. */
export function lineFigure(
  view: LineView,
  settings: NextTokenSettings,
  at: number,
  change: Change,
): TemplateResult {
  const { probabilities, surprisals } = view.reading;
  const factor = unitOf[settings.unit];
  const rows = Array.from({ length: shownOf(view) }, (_, index) => index);
  const more = view.line.length - 1 - rows.length;
  return html`<section aria-labelledby="line-heading">
    <div class="heading">
      <h2 id="line-heading">
        ${t('line.heading')} <small>${t('line.sub', { count: view.line.length - 1 })}</small>
      </h2>
      <span class="switches">${bitsSwitch(settings.unit, (unit) => change({ unit }))}</span>
    </div>
    <div class="line" tabindex="0" role="region" aria-label=${t('line.name')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('line.after')}</th>
            <th scope="col">${t('line.target')}</th>
            <th class="number" scope="col">${t('line.counted')}</th>
            <td class="bar"></td>
            <th class="number" scope="col">p</th>
            <th class="number" scope="col">−log p</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (index) =>
              html`<tr class=${index > at ? 'to-come' : index === at ? 'now' : ''}>
                <td><bdi>${word(view, index)}</bdi></td>
                <th scope="row"><bdi>${word(view, index + 1)}</bdi></th>
                <td class="number">${fraction(view, settings, index)}</td>
                <td class="bar">
                  <span><i .style=${`--p:${String(probabilities[index] ?? 0)}`}></i></span>
                </td>
                <td class="number probability">${counted(probabilities[index] ?? 0)}</td>
                <td class="number loss">${fixed((surprisals[index] ?? 0) * factor)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="note">${t('line.same')} ${more > 0 ? t('line.more', { count: more }) : ''}</p>
    <surprisal-data-table
      id="line-table"
      .content=${lineTable(view, settings)}
    ></surprisal-data-table>
  </section>`;
}

/** The product of the probabilities beside the sum of the surprisals, up to `at`. */
export function productAndSum(
  view: LineView,
  settings: NextTokenSettings,
  at: number,
  change: Change,
): TemplateResult {
  const { unit, smoothing } = settings;
  const product = view.products[at] ?? 0;
  const sum = (view.sums[at] ?? 0) * unitOf[unit];
  const unseen = view.reading.probabilities.indexOf(0);
  return html`<h3 class="ruled">
      ${t('product.heading')}
      <small>${t('product.sub', { at: at + 1, total: view.line.length - 1 })}</small>
    </h3>
    <div class="mean">
      <surprisal-formula
        id="product-formula"
        .tex=${String.raw`\prod \qp{P} = @{product}`}
        .numbers=${{
          product: { text: product === 0 ? '0' : compact(product), colour: 'probability' },
        }}
      ></surprisal-formula>
      <surprisal-formula
        id="sum-formula"
        .tex=${String.raw`\sum \ql{-${logOf(unit)}} \qp{P} = @{sum}`}
        .numbers=${{ sum: { text: fixed(sum), colour: 'loss' } }}
      ></surprisal-formula>
    </div>
    <p class="note" id="product-note">
      ${
        unseen >= 0
          ? t(settings.model === 'bigram' ? 'product.unseen' : 'product.unknown', {
              before: isolated(word(view, unseen)),
              next: isolated(word(view, unseen + 1)),
            })
          : t('product.note')
      }
    </p>
    ${unseen >= 0 || smoothing ? smoothingSwitch(settings, change) : null}`;
}

function lineTable(view: LineView, settings: NextTokenSettings): TableContent {
  const { probabilities, surprisals } = view.reading;
  const factor = unitOf[settings.unit];
  return {
    caption: t('line.table', { unit: t(`unit.${settings.unit}`) }),
    columns: [
      t('line.after'),
      t('line.target'),
      t('line.counted'),
      'p',
      '−log p',
      'Π P',
      'Σ −log P',
    ],
    rowCount: view.line.length - 1,
    row: (index) => [
      isolated(word(view, index)),
      isolated(word(view, index + 1)),
      fraction(view, settings, index),
      counted(probabilities[index] ?? 0),
      fixed((surprisals[index] ?? 0) * factor),
      view.products[index] === 0 ? '0' : compact(view.products[index] ?? 0),
      fixed((view.sums[index] ?? 0) * factor),
    ],
  };
}
