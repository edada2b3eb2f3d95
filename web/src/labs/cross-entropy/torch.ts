import { typed } from '../../format/numbers.ts';
import type { CrossEntropyView } from './compute.ts';
import { pipelineCode } from './pipelines.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';

/** Numbers as Python reads them into a list of floats. */
const python = (value: number): string => {
  const text = typed(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};
const list = (items: readonly string[]): string => `[${items.join(', ')}]`;

/** As `print` shows a tensor of one number or of a short row of them. */
export function printed(values: readonly number[], scalar: boolean, precision: string): string {
  const sizes = values.map(Math.abs).filter((size) => Number.isFinite(size) && size !== 0);
  const largest = Math.max(...sizes, 0);
  const smallest = Math.min(...sizes, Infinity);
  const whole = sizes.every(Number.isInteger);
  const scientific =
    sizes.length > 0 && (largest / smallest > 1000 || largest > 1e8 || (!whole && smallest < 1e-4));
  const one = (value: number): string => {
    if (Number.isNaN(value)) return 'nan';
    if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
    if (scientific) return value.toExponential(4).replace(/e([+-])(\d)$/, 'e$10$2');
    return whole ? `${value.toFixed(0)}.` : value.toFixed(4);
  };
  const texts = values.map((value) => one(value === 0 ? 0 : value));
  const wide = Math.max(...texts.map(({ length }) => length));
  const inside = scalar ? (texts[0] ?? '') : list(texts.map((text) => text.padStart(wide)));
  return `tensor(${inside}${precision === 'float64' ? ', dtype=torch.float64' : ''})`;
}

/** The same computation in PyTorch, to be run as it is, with what it prints. */
export function torchCode(view: CrossEntropyView, settings: CrossEntropySettings): string {
  const { sequences, classes } = shapeOf(settings.logits);
  const { steps } = view;
  const { precision, reduction, pipeline } = settings;
  const dtype = precision === 'float64' ? ', dtype=torch.float64' : '';
  const rows = (block: readonly (readonly number[])[], indent: string): string =>
    block.map((row) => list(row.map(python))).join(`,\n${indent}`);
  const logits =
    sequences === 1
      ? `[${rows(settings.logits[0] ?? [], ' '.repeat(23))}]`
      : `[${settings.logits.map((block) => `[${rows(block, ' '.repeat(24))}]`).join(`,\n${' '.repeat(23)}`)}]`;
  const { tokens } = shapeOf(settings.logits);
  const flat = settings.targets.map(typed);
  const targets =
    sequences === 1
      ? list(flat)
      : list(settings.logits.map((_, s) => list(flat.slice(s * tokens, (s + 1) * tokens))));
  const [z, y] =
    sequences === 1 ? ['logits', 'targets'] : [`logits.view(-1, ${classes})`, 'targets.view(-1)'];
  const options = [
    ...(settings.weight === null
      ? []
      : [`weight=torch.tensor(${list(settings.weight.map(python))}${dtype})`]),
    ...(settings['ignore-index'] === -100 ? [] : [`ignore_index=${settings['ignore-index']}`]),
    ...(settings['label-smoothing'] === 0
      ? []
      : [`label_smoothing=${settings['label-smoothing']}`]),
    ...(reduction === 'mean' ? [] : [`reduction='${reduction}'`]),
  ];
  const result =
    reduction === 'none'
      ? printed(Array.from(steps.rowLosses), false, precision)
      : printed([steps.loss], true, precision);
  const lines = [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `logits = torch.tensor(${logits}${dtype})`,
    `targets = torch.tensor(${targets})`,
    `loss = F.cross_entropy(${[z, y, ...options].join(', ')})`,
    `print(loss)  # ${result}`,
  ];
  if (reduction === 'mean')
    lines.push(`print(loss.exp())  # perplexity ${printed([steps.perplexity], true, precision)}`);
  const figure = view.pipelines.find((one) => one.pipeline === pipeline);
  const counted = settings.targets.every((_, row) => !isIgnored(settings, row));
  const plain = options.length === 0 && precision === 'float32' && counted;
  if (plain && pipeline !== 'cross-entropy' && figure !== undefined) {
    lines.push('', `z, y, N = ${z}, ${y}, ${shapeOf(settings.logits).rows}`);
    lines.push(`print(${pipelineCode[pipeline]})  # ${printed([figure.loss], true, precision)}`);
  }
  return lines.join('\n');
}
