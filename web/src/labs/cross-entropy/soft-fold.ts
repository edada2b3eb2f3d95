import { html, type TemplateResult } from 'lit';
import type { LiveNumber } from '../../ui/formula.ts';
import { typed } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { shapeOf } from './table.ts';
import { isPlain, lossText } from './words.ts';

/** Where class probabilities are explained, begun and ended; folded away until one asks. */
export function softFold(context: Context): TemplateResult {
  const { settings, row } = context;
  const { classes, rows } = shapeOf(settings.logits);
  const soft = settings['target-probabilities'] !== null;
  const target = settings.targets[row] ?? 0;
  const spread = (): void => {
    const value = Array.from({ length: rows }, (_, at) => {
      const one = settings.targets[at] ?? 0;
      const known = one >= 0 && one < classes ? one : 0;
      const other = (known + 1) % classes;
      return Array.from({ length: classes }, (_none, c) =>
        c === known ? (classes === 1 ? 1 : 0.75) : c === other ? 0.25 : 0,
      );
    });
    context.change({ 'target-probabilities': value });
  };
  return html`<details class="soft-targets" id="soft-targets" ?open=${soft}>
    <summary>${t('soft.open')}</summary>
    <p>${t('soft.how', { example: example(target, classes) })}</p>
    <div class="row">
      <button id="soften" ?disabled=${soft || classes < 2} @click=${spread}>
        ${t('soft.try')}
      </button>
      <button
        id="harden"
        ?disabled=${!soft}
        @click=${() => context.change({ 'target-probabilities': null, targets: settings.targets })}
      >
        ${t('soft.back')}
      </button>
    </div>
  </details>`;
}

/** `0.75 0.25 0`, as one types it into a target. */
function example(target: number, classes: number): string {
  const one = target >= 0 && target < classes ? target : 0;
  return Array.from({ length: classes }, (_, c) =>
    c === one ? '0.75' : c === (one + 1) % classes ? '0.25' : '0',
  ).join(' ');
}

const live = (text: string, colour: LiveNumber['colour']): LiveNumber => ({ text, colour });

/** ℓ = −Σ q log p, and what weights and smoothing make of it. */
export function softFormula({ view, settings, row, scene }: Context): TemplateResult {
  const { steps } = view;
  const { unit } = settings;
  const smoothing = settings['label-smoothing'];
  const log = unit === 'bits' ? String.raw`\log_2` : String.raw`\log`;
  const weight = settings.weight === null ? '' : String.raw`w_k\,`;
  const share =
    smoothing === 0
      ? 'q_k'
      : String.raw`\bigl((1 - \varepsilon)\, q_k + \tfrac{\varepsilon}{C}\bigr)`;
  const plain = String.raw`\ql{-\textstyle\sum_k} q_k \ql{${log}} \qp{p_k} = @{nll}`;
  const tex = isPlain(settings)
    ? plain
    : String.raw`\begin{aligned}& ${plain} \\ & \ql{\ell} = -\textstyle\sum_k ${weight}${share}\, \ql{${log}} \qp{p_k} = @{loss}\end{aligned}`;
  return html`<surprisal-formula
    id="row-formula"
    class=${scene.phase < 4 ? 'unseen' : ''}
    .tex=${tex}
    .numbers=${{
      nll: live(lossText(steps.nll[row] ?? 0, unit), 'loss'),
      loss: live(lossText(steps.rowLosses[row] ?? 0, unit), 'loss'),
      e: live(typed(smoothing), 'ink'),
    }}
  ></surprisal-formula>`;
}
