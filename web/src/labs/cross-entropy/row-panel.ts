import { html, nothing, type TemplateResult } from 'lit';
import { compact, fixed, probabilityText, typed } from '../../format/numbers.ts';
import type { LiveNumber } from '../../ui/formula.ts';
import { term } from '../shared/sections.ts';
import type { Context } from './context.ts';
import { litAt } from './link.ts';
import { t } from './messages.ts';
import { isIgnored } from './settings.ts';
import { softFormula } from './soft-fold.ts';
import { shapeOf } from './table.ts';
import {
  className,
  isPlain,
  logitText,
  lossText,
  rowName,
  targetName,
  weightText,
} from './words.ts';

/** `(p − y)/6`, as far as the options leave it that. */
export function gradientName({ view, settings }: Context): string {
  if (!isPlain(settings)) return t('column.gradient');
  const { divisor } = view.steps;
  const difference = settings['target-probabilities'] === null ? 'p − y' : 'p − q';
  return settings.reduction === 'mean' && divisor !== 1
    ? `(${difference})/${weightText(divisor)}`
    : difference;
}

/** One row taken apart, column by column: z, eᶻ, p, what each answer would have cost, the gradient. */
export function rowPanel(context: Context): TemplateResult {
  const { settings, row, scene } = context;
  const target = isIgnored(settings, row)
    ? t('panel.ignored')
    : settings['target-probabilities'] !== null
      ? t('panel.soft')
      : t('panel.target', { name: targetName(settings, row) });
  return html`<section aria-labelledby="row-heading" part="inspector" class="panel">
    <h2 id="row-heading">${rowName(settings, row)} <small>${target}</small></h2>
    <div class="box" tabindex="0" role="region" aria-label=${t('panel.name')}>
      ${panelTable(context, scene.phase)}
    </div>
    ${rowFormula(context)}
  </section>`;
}

function panelTable(context: Context, phase: number): TemplateResult {
  const { view, settings, row, lit } = context;
  const { steps } = view;
  const values = settings.logits.flat()[row] ?? [];
  const classes = values.length;
  const ignored = isIgnored(settings, row);
  const soft = settings['target-probabilities']?.[row];
  const text = logitText(settings);
  const at = (column: number): number => row * classes + column;
  const total = (list: Float64Array): number =>
    list.slice(at(0), at(classes)).reduce((sum, value) => sum + value, 0);
  const shown = (from: number): string => (phase >= from ? '' : 'unseen');
  return html`<table class="steps ${soft === undefined ? '' : 'soft-steps'}">
    <thead>
      <tr>
        <th><span class="visually-hidden">${t('column.class')}</span></th>
        <th scope="col">${term('z', t('term.logit'), 'logit')}</th>
        <th scope="col">eᶻ</th>
        <th scope="col">${term(t('column.p'), t('term.softmax'))}</th>
        ${soft === undefined ? nothing : html`<th scope="col">${term('q', t('term.q'))}</th>`}
        <th scope="col">−log p</th>
        <th scope="col">${term(gradientName(context), t('term.gradient'), 'p-minus-y')}</th>
      </tr>
    </thead>
    <tbody>
      ${values.map((value, column) => {
        const right = !ignored && settings.targets[row] === column;
        const place = { row, column };
        return html`<tr
          class="${right ? 'right' : ''} ${litAt(lit, row, column)}"
          @pointerenter=${() => context.point(place)}
          @pointerleave=${() => context.point(null)}
        >
          <th scope="row" title=${className(settings, column)}>${className(settings, column)}</th>
          <td class="logit">${text(value)}</td>
          <td class=${shown(1)}>${compact(steps.exponentials[at(column)] ?? 0)}</td>
          <td class="probability ${shown(3)}">
            ${probabilityText(steps.probabilities[at(column)] ?? 0, value)}
          </td>
          ${soft === undefined ? nothing : html`<td class="target-share">${weightText(soft[column] ?? 0)}</td>`}
          <td class="loss ${right || (soft?.[column] ?? 0) > 0 ? '' : 'faint'} ${shown(4)}">
            ${lossText(-(steps.logProbabilities[at(column)] ?? 0), settings.unit)}
          </td>
          <td class="gradient ${shown(4)}">${fixed(steps.gradient[at(column)] ?? 0)}</td>
        </tr>`;
      })}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">Σ</th>
        <td></td>
        <td class=${shown(2)}>${compact(steps.sums[row] ?? 0)}</td>
        <td class="probability ${shown(3)}">${fixed(total(steps.probabilities))}</td>
        ${soft === undefined ? nothing : html`<td></td>`}
        <td></td>
        <td class="gradient ${shown(4)}">${fixed(total(steps.gradient))}</td>
      </tr>
    </tfoot>
  </table>`;
}

const live = (text: string, colour: LiveNumber['colour']): LiveNumber => ({ text, colour });

/** −log p with this row's numbers, both ways to reckon it; then what the options make of it. */
function rowFormula(context: Context): TemplateResult {
  const { view, settings, row } = context;
  const { steps, logSum } = view;
  if (isIgnored(settings, row)) return html`<p class="aside formula">${t('panel.left-out')}</p>`;
  if (settings['target-probabilities'] !== null) return softFormula(context);
  const classes = shapeOf(settings.logits).classes;
  const target = settings.targets[row] ?? 0;
  const z = settings.logits.flat()[row]?.[target] ?? 0;
  const shifted = logSum.shift !== 0;
  const bits = settings.unit === 'bits';
  const log = bits ? String.raw`\log_2` : String.raw`\log`;
  const first = String.raw`\ql{-${log}} \qp{p_{y}} = -${log} @{p} = @{nll}`;
  const second = bits
    ? ''
    : shifted
      ? String.raw`\\ &= m + \log \textstyle\sum_k e^{\qz{z_k} - m} - \qz{z_{y}} = @{shift} + @{logSum} - @{z}`
      : String.raw`\\ &= \log \textstyle\sum_k e^{\qz{z_k}} - \qz{z_{y}} = @{logSum} - @{z}`;
  const bracketed = (value: number, text: string): string => (value < 0 ? `(${text})` : text);
  return html`<surprisal-formula
      id="row-formula"
      class="${bits ? 'single' : ''} ${context.scene.phase < 4 ? 'unseen' : ''}"
      .tex=${String.raw`\begin{aligned}&${first}${second}\end{aligned}`}
      .numbers=${{
        p: live(
          probabilityText(steps.probabilities[row * classes + target] ?? 0, z),
          'probability',
        ),
        nll: live(lossText(steps.nll[row] ?? 0, settings.unit), 'loss'),
        logSum: live(fixed(logSum.value), 'ink'),
        shift: live(compact(logSum.shift), 'ink'),
        z: live(bracketed(z, typed(z).replace('-', '−')), 'logit'),
      }}
    ></surprisal-formula>
    ${isPlain(settings) ? nothing : optionFormula(context)}`;
}

/** (1 − ε) w_y nll + ε/C Σ w nll. */
function optionFormula({ view, settings, row, scene }: Context): TemplateResult {
  const { steps } = view;
  const { classes } = shapeOf(settings.logits);
  const smoothing = settings['label-smoothing'];
  const { unit } = settings;
  const target = settings.targets[row] ?? 0;
  const tex =
    smoothing === 0
      ? String.raw`\ql{\ell} = w_{y}\,(\ql{-\log}\, \qp{p_{y}}) = @{w} \cdot @{nll} = @{loss}`
      : String.raw`\begin{aligned}\ql{\ell} &= (1 - \varepsilon)\, w_{y}\,(\ql{-\log}\, \qp{p_{y}}) + \tfrac{\varepsilon}{C} \textstyle\sum_k w_k\,(\ql{-\log}\, \qp{p_k}) \\ &= (1 - @{e}) \cdot @{w} \cdot @{nll} + \tfrac{@{e}}{@{c}} \cdot @{spread} = @{loss}\end{aligned}`;
  return html`<surprisal-formula
    id="option-formula"
    class=${scene.phase < 4 ? 'unseen' : ''}
    .tex=${tex}
    .numbers=${{
      e: live(typed(smoothing), 'ink'),
      c: live(typed(classes), 'ink'),
      w: live(weightText(settings.weight?.[target] ?? 1), 'ink'),
      nll: live(lossText(steps.nll[row] ?? 0, unit), 'loss'),
      spread: live(lossText(steps.spread[row] ?? 0, unit), 'loss'),
      loss: live(lossText(steps.rowLosses[row] ?? 0, unit), 'loss'),
    }}
  ></surprisal-formula>`;
}
