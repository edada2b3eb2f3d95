import { html, type TemplateResult } from 'lit';
import { probabilityText } from '../../format/numbers.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import { term } from '../shared/sections.ts';
import type { Context } from './context.ts';
import { litAt } from './link.ts';
import { t } from './messages.ts';
import { segments } from './options.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { isOneHot } from './soft-targets.ts';
import { shapeOf } from './table.ts';
import { className, lossText, rowName, weightText } from './words.ts';

/** The part of a price that fills its column, in nats. */
const dearest = 5;

const percent = (part: number): string => `--part:${part > 0 ? Math.min(1, part) : 0}`;

/** H(y, p) = −Σ y log p of one row, class by class: which terms are left, and what they add up to. */
export function definitionSection(context: Context): TemplateResult {
  const { settings, row } = context;
  return html`<section aria-labelledby="definition-heading" class="definition">
    <div class="heading">
      <h2 id="definition-heading">
        ${t('define.heading')} <small>${rowName(settings, row)}</small>
      </h2>
      <span class="switches">
        ${rowButtons(context)}
        ${segments(t('names.switch'), ['names', 'numbers'], settings.names === null ? 'numbers' : 'names', context.callClasses, (name) => t(`names.${name}`))}
        ${bitsSwitch(settings.unit, (unit) => context.change({ unit }))}
      </span>
    </div>
    <div class="box tall" tabindex="0" role="region" aria-label=${t('define.heading')}>
      ${termTable(context)}
    </div>
    <p class="words" id="definition-said">${said(context)}</p>
    <p class="words">${t('define.cross')}</p>
  </section>`;
}

/** The row before and the row after. */
function rowButtons(context: Context): TemplateResult {
  const { settings } = context;
  const { rows } = shapeOf(settings.logits);
  const go = (by: number): void =>
    context.change({ row: ((settings.row - 1 + by + rows) % rows) + 1 });
  return html`<span class="counter" role="group" aria-label=${t('define.rows')}>
    <button id="row-before" aria-label=${t('define.before')} @click=${() => go(-1)}>‹</button>
    <b>${settings.row}/${rows}</b>
    <button id="row-after" aria-label=${t('define.after')} @click=${() => go(1)}>›</button>
  </span>`;
}

function termTable(context: Context): TemplateResult {
  const { view, settings, row, scene, lit } = context;
  const { classes } = shapeOf(settings.logits);
  const { truth, terms, total } = view.lesson.definition;
  const logits = settings.logits.flat()[row] ?? [];
  const idle = scene.row === null;
  const shown = (from: number): string => (idle || scene.phase >= from ? '' : 'unseen');
  return html`<table class="terms">
    <thead>
      <tr>
        <th><span class="visually-hidden">${t('column.class')}</span></th>
        <th scope="col">${term(t('define.truth'), t('term.truth'))}</th>
        <th scope="col">${term(t('define.belief'), t('term.softmax'))}</th>
        <th scope="col">−log p</th>
        <th scope="col">${t('define.product')}</th>
      </tr>
    </thead>
    <tbody>
      ${truth.map((share, column) => {
        const p = view.steps.probabilities[row * classes + column] ?? Number.NaN;
        const nats = -(view.steps.logProbabilities[row * classes + column] ?? Number.NaN);
        const place = { row, column };
        return html`<tr
          class="${share > 0 ? 'right' : 'out'} ${litAt(lit, row, column)}"
          @pointerenter=${() => context.point(place)}
          @pointerleave=${() => context.point(null)}
        >
          <th scope="row" title=${className(settings, column)}>${className(settings, column)}</th>
          <td class="truth"><i .style=${percent(share)}></i><b>${weightText(share)}</b></td>
          <td class="belief">
            <i class=${shown(3)} .style=${percent(p)}></i
            ><b class=${shown(3)}>${probabilityText(p, logits[column])}</b>
          </td>
          <td class="price">
            <i class=${shown(4)} .style=${percent(nats / dearest)}></i
            ><b class=${shown(4)}>${lossText(nats, settings.unit)}</b>
          </td>
          <td class="product">
            <i class=${shown(4)} .style=${percent((terms[column] ?? 0) / dearest)}></i
            ><b class=${shown(4)}
              >${share === 0 ? '0' : lossText(terms[column] ?? Number.NaN, settings.unit)}</b
            >
          </td>
        </tr>`;
      })}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="4">H(y, p) = Σ y · (−log p)</th>
        <td class="product">
          <b id="definition-total" class=${shown(4)}>${lossText(total, settings.unit)}</b>
        </td>
      </tr>
    </tfoot>
  </table>`;
}

const leftIn = (settings: CrossEntropySettings, truth: readonly number[]): string[] =>
  truth.flatMap((share, column) => (share > 0 ? [className(settings, column)] : []));

/** The same in words. */
function said({ view, settings, row, scene }: Context): string {
  const { truth, total } = view.lesson.definition;
  if (isIgnored(settings, row)) return t('define.ignored', { row: row + 1 });
  const left = leftIn(settings, truth);
  const words = {
    name: left[0] ?? '',
    count: left.length,
    others: truth.length - 1,
    unit: t(`unit.${settings.unit}`),
    loss: scene.row === null || scene.phase >= 4 ? lossText(total, settings.unit) : '…',
  };
  return t(isOneHot(truth) ? 'define.said' : 'define.said-soft', words);
}
