import { language } from '../../i18n/language.ts';
import { aligned, display, document, given, signed, tex, vector } from '../shared/markdown.ts';
import { t } from '../shared/walk-messages.ts';
import type { CrossEntropyView } from './compute.ts';
import { declaration } from './lab.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';

/** Every step from the logits to the loss, for every row of the table. */
export function walkThrough(view: CrossEntropyView, settings: CrossEntropySettings): string {
  const { rows } = shapeOf(settings.logits);
  const whole = String.raw`\mathcal{L} = -\log p_y = -\log \frac{e^{z_y}}{\sum_c e^{z_c}}`;
  return document([
    `# ${declaration.takeaway[language()]}`,
    display(whole),
    t('rounded'),
    ...Array.from({ length: rows }, (_, row) => rowSteps(view, settings, row)).flat(),
    ...together(view, settings),
  ]);
}

function rowSteps(
  { steps }: CrossEntropyView,
  settings: CrossEntropySettings,
  row: number,
): readonly string[] {
  const { classes } = shapeOf(settings.logits);
  const soft = settings['target-probabilities'];
  const target = settings.targets[row] ?? 0;
  const n = row + 1;
  if (isIgnored(settings, row)) return [`## ${t('row.ignored', { row: n })}`];
  const logits = settings.logits.flat()[row] ?? [];
  const of = (values: ArrayLike<number>): readonly number[] =>
    Array.from({ length: classes }, (_, c) => values[row * classes + c] ?? Number.NaN);
  const p = of(steps.probabilities);
  const sum = steps.sums[row] ?? Number.NaN;
  const plain = Number.isFinite(sum) && sum > 0;
  return [
    `## ${soft === null ? t('row', { row: n, target }) : t('row.soft', { row: n })}`,
    ...(plain ? divided(logits, of(steps.exponentials), sum, p) : shifted(logits, p, settings)),
    ...(soft === null
      ? hardLoss(steps, settings, row, p)
      : softLoss(steps, settings, row, soft[row] ?? [], of(steps.logProbabilities))),
    t('gradient'),
    display(String.raw`\frac{\partial \mathcal{L}}{\partial z} = ${vector(of(steps.gradient))}`),
  ];
}

function divided(
  logits: readonly number[],
  exponentials: readonly number[],
  sum: number,
  p: readonly number[],
): readonly string[] {
  return [
    t('exponentials'),
    aligned(logits.map((z, c) => `e^{${given(z)}} &= ${tex(exponentials[c] ?? Number.NaN)}`)),
    t('sum'),
    display(`${exponentials.map((e) => tex(e)).join(' + ')} = ${tex(sum)}`),
    t('probabilities'),
    aligned(
      p.map((one, c) => {
        const e = tex(exponentials[c] ?? Number.NaN);
        return String.raw`p_{${c}} &= \frac{${e}}{${tex(sum)}} = ${tex(one)}`;
      }),
    ),
  ];
}

function shifted(
  logits: readonly number[],
  p: readonly number[],
  { precision }: CrossEntropySettings,
): readonly string[] {
  const largest = given(Math.max(...logits));
  return [
    t('overflow', { precision }),
    aligned(
      p.map((one, c) => {
        const z = given(logits[c] ?? Number.NaN);
        const over = String.raw`\sum_j e^{z_j - ${signed(largest)}}`;
        return String.raw`p_{${c}} &= \frac{e^{${z} - ${signed(largest)}}}{${over}} = ${tex(one)}`;
      }),
    ),
  ];
}

function hardLoss(
  steps: CrossEntropyView['steps'],
  settings: CrossEntropySettings,
  row: number,
  p: readonly number[],
): readonly string[] {
  const { weight, 'label-smoothing': smoothing } = settings;
  const target = settings.targets[row] ?? 0;
  const [nll, loss] = [steps.nll[row] ?? Number.NaN, steps.rowLosses[row] ?? Number.NaN];
  const at = tex(p[target] ?? Number.NaN);
  const parts = [t('loss'), display(String.raw`-\log p_{${target}} = -\log ${at} = ${tex(nll)}`)];
  const w = weight?.[target] ?? 1;
  const times = weight === null ? '' : String.raw`${given(w)} \cdot `;
  if (smoothing !== 0) {
    const spread = tex(steps.spread[row] ?? Number.NaN);
    const { classes } = shapeOf(settings.logits);
    const share = String.raw`\frac{${given(smoothing)}}{${classes}} \cdot ${spread}`;
    parts.push(
      t('smoothed', { smoothing }),
      display(
        String.raw`(1 - ${given(smoothing)}) \cdot ${times}${tex(nll)} + ${share} = ${tex(loss)}`,
      ),
    );
  } else if (weight !== null)
    parts.push(t('weighted'), display(`${times}${tex(nll)} = ${tex(loss)}`));
  return parts;
}

function softLoss(
  steps: CrossEntropyView['steps'],
  settings: CrossEntropySettings,
  row: number,
  q: readonly number[],
  logP: readonly number[],
): readonly string[] {
  const terms = q.flatMap((share, c) =>
    share > 0 ? [String.raw`${given(share)} \cdot ${signed(tex(0 - (logP[c] ?? 0)))}`] : [],
  );
  const loss = tex(steps.rowLosses[row] ?? Number.NaN);
  const smoothing = settings['label-smoothing'];
  const nll = tex(steps.nll[row] ?? Number.NaN);
  const other = smoothing !== 0 || settings.weight !== null;
  return [
    t('loss.soft'),
    display(`${terms.join(' + ')} = ${nll}`),
    ...(other
      ? [
          smoothing === 0 ? t('weighted') : t('smoothed', { smoothing }),
          display(String.raw`\ell_{${row + 1}} = ${loss}`),
        ]
      : []),
  ];
}

function together({ steps }: CrossEntropyView, settings: CrossEntropySettings): readonly string[] {
  const { reduction } = settings;
  const counted = Array.from(steps.rowLosses).filter((_, row) => !isIgnored(settings, row));
  const sum = counted.map((loss) => tex(loss)).join(' + ');
  const heading = `## ${t('all')}`;
  if (reduction === 'none') return [heading, t('all.none'), display(vector(counted))];
  const plain =
    reduction === 'mean' && settings.weight === null && settings['label-smoothing'] === 0;
  return [
    heading,
    t('all.sum'),
    display(`${sum === '' ? '0' : sum} = ${tex(steps.numerator)}`),
    ...(reduction === 'sum'
      ? []
      : [
          t('all.mean'),
          aligned([
            String.raw`\mathcal{L} &= \frac{${tex(steps.numerator)}}{${given(steps.divisor)}} = ${tex(steps.loss)}`,
            String.raw`e^{\mathcal{L}} &= ${tex(steps.perplexity)}`,
          ]),
        ]),
    ...(plain ? [t('gradient.why')] : []),
  ];
}
