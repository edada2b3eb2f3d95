import { pythonFloat } from '../../export/python.ts';
import { printedFixed, pythonList } from '../../export/python-print.ts';
import { typed } from '../../format/numbers.ts';
import type { CrossEntropyView } from './compute.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';

/** Python's differences of equal numbers have no sign. */
const positive = (value: number): number => (value === 0 ? 0 : value);

const table = (name: string, rows: readonly (readonly number[])[]): string[] => [
  `${name} = [`,
  ...rows.map((row) => `    ${pythonList(row.map(pythonFloat))},`),
  ']',
];

/** A row after another as one does it by hand, without any library, with what it prints. */
export function pythonLines(view: CrossEntropyView, settings: CrossEntropySettings): string {
  const soft = settings['target-probabilities'];
  const { weight, reduction } = settings;
  const { classes } = shapeOf(settings.logits);
  const smoothing = settings['label-smoothing'];
  const ignored = settings.targets.some((_, row) => isIgnored(settings, row));
  const w = weight === null ? '' : ' * weight[c]';
  const share = `${pythonFloat(smoothing)} / ${classes}`;
  const ofClass = weight === null ? '1' : 'weight[y]';
  const row = soft === null ? hardRow(settings, ofClass, w, share) : softRow(settings, w, share);
  return [
    'import math',
    '',
    ...table('logits', settings.logits.flat()),
    ...(soft === null
      ? [`targets = ${pythonList(settings.targets.map(typed))}`]
      : table('targets', soft)),
    ...(weight === null ? [] : [`weight = ${pythonList(weight.map(pythonFloat))}`]),
    '',
    'total, divisor = 0.0, 0.0',
    'for row, (z, y) in enumerate(zip(logits, targets), start=1):',
    ...(ignored
      ? [`    if y == ${settings['ignore-index']}:`, '        continue  # ignore_index']
      : []),
    '    largest = max(z)',
    '    exponentials = [math.exp(v - largest) for v in z]',
    '    log_sum = largest + math.log(sum(exponentials))',
    '    cost = [log_sum - v for v in z]  # -log p of every class',
    ...row,
    ...printedRows(view, settings),
    ...(reduction === 'none' ? [] : last(view, reduction)),
    '',
  ].join('\n');
}

function hardRow(
  settings: CrossEntropySettings,
  ofClass: string,
  w: string,
  share: string,
): readonly string[] {
  const smoothing = settings['label-smoothing'];
  const weighted = ofClass === '1' ? 'cost[y]' : `${ofClass} * cost[y]`;
  const spread = `${share} * sum(cost[c]${w} for c in range(len(z)))`;
  return [
    `    loss = ${smoothing === 0 ? weighted : `(1 - ${smoothing}) * ${weighted} + ${spread}`}`,
    '    total += loss',
    `    divisor += ${ofClass}`,
    '    p = math.exp(-cost[y])',
    '    print(f"row {row}: p = {p:.4f}, loss = {loss:.4f}")',
  ];
}

function softRow(settings: CrossEntropySettings, w: string, share: string): readonly string[] {
  const smoothing = settings['label-smoothing'];
  const q = smoothing === 0 ? 'q' : `((1 - ${smoothing}) * q + ${share})`;
  return [
    `    loss = sum(${q}${w} * cost[c] for c, q in enumerate(y)${smoothing === 0 ? ' if q > 0' : ''})`,
    '    total += loss',
    '    divisor += 1',
    '    print(f"row {row}: loss = {loss:.4f}")',
  ];
}

/** What the loop prints, as comments. */
function printedRows(view: CrossEntropyView, settings: CrossEntropySettings): readonly string[] {
  const { classes } = shapeOf(settings.logits);
  const soft = settings['target-probabilities'] !== null;
  return Array.from(view.losses64, (loss, row) => {
    if (isIgnored(settings, row)) return [];
    const at = row * classes + (settings.targets[row] ?? 0);
    const p = view.steps.probabilities[at] ?? Number.NaN;
    const probability = soft ? '' : `p = ${printedFixed(p)}, `;
    return [`# row ${row + 1}: ${probability}loss = ${printedFixed(positive(loss))}`];
  }).flat();
}

function last({ steps }: CrossEntropyView, reduction: 'mean' | 'sum'): readonly string[] {
  if (reduction === 'sum')
    return [`print(f"{total:.4f}")  # ${printedFixed(positive(steps.loss))}`];
  return [
    'mean = total / divisor if divisor > 0 else math.nan',
    `print(f"{mean:.4f}")  # ${printedFixed(positive(steps.loss))}`,
    // Beyond, math.exp may overflow.
    ...(steps.perplexity < 1e15
      ? [
          `print(f"perplexity {math.exp(mean):.4f}")  # perplexity ${printedFixed(steps.perplexity)}`,
        ]
      : []),
  ];
}
