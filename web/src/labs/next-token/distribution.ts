import { html, type TemplateResult } from 'lit';
import type { Bar } from '../../charts/bars.ts';
import { fixed, probabilityText } from '../../format/numbers.ts';
import type { OwnPicture } from '../../export/export-source.ts';
import type { DrawnView, LossSteps } from './compute.ts';
import { t } from './messages.ts';

/** What one row of a loss says of one class. */
export interface ClassOfRow {
  readonly logit: number;
  readonly probability: number;
  readonly logProbability: number;
  readonly isTarget: boolean;
}

export function classesOf(steps: LossSteps, row: number): readonly ClassOfRow[] {
  const count = steps.logits.length / steps.targets.length;
  return Array.from({ length: count }, (_, c) => ({
    logit: steps.logits[row * count + c] ?? Number.NaN,
    probability: steps.probabilities[row * count + c] ?? Number.NaN,
    logProbability: steps.logProbabilities[row * count + c] ?? Number.NaN,
    isTarget: steps.targets[row] === c,
  }));
}

/** p of the class that is the answer. */
export function targetProbability(steps: LossSteps, row: number): number {
  const count = steps.logits.length / steps.targets.length;
  return steps.probabilities[row * count + (steps.targets[row] ?? 0)] ?? Number.NaN;
}

/** The same as bars, for taking away. */
export function rowPicture({ steps }: DrawnView, row: number): OwnPicture {
  const name = t('row.name', { number: row + 1 });
  const bars = classesOf(steps, row).map(({ probability, isTarget }, index): Bar => ({
    label: `${index}${isTarget ? ' ✓' : ''}`,
    value: probability,
    text: probabilityText(probability),
    outlined: isTarget,
  }));
  return {
    name,
    file: `prediction-${row + 1}`,
    svg: (write, palette) => write.bars({ title: name, bars, minimum: 0, maximum: 1 }, palette),
  };
}

/** The distribution of one row: logit, probability on a scale from 0 to 1, and what it would cost. */
export function distribution(
  classes: readonly ClassOfRow[],
  factor: number,
  name: string,
): TemplateResult {
  return html`<div class="classes" tabindex="0" role="region" aria-label=${name}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('classes.class')}</th>
          <th scope="col">${t('classes.logit')}</th>
          <th scope="col" colspan="2">${t('classes.probability')}</th>
          <th scope="col">−log p</th>
        </tr>
      </thead>
      <tbody>
        ${classes.map(
          ({ logit, probability, logProbability, isTarget }, index) =>
            html`<tr class=${isTarget ? 'answer' : ''}>
              <th scope="row">${index}${isTarget ? html` ✓` : null}</th>
              <td class="logit">${fixed(logit)}</td>
              <td class="bar">
                <span .style=${`--p:${probability}`}><i></i></span>
              </td>
              <td class="probability">${probabilityText(probability)}</td>
              <td class="loss">${fixed(-logProbability * factor)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
