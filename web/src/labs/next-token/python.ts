import { pythonFloat, pythonString } from '../../export/python.ts';
import { printedFixed, pythonList } from '../../export/python-print.ts';
import type { DrawnView, TextView } from './compute.ts';
import type { NextTokenSettings } from './settings.ts';

/** Rows of logits that are written out. */
const mostRows = 12;

/** The numbers of the page without any library, with what it prints. */
export function pythonLines(view: DrawnView | TextView, settings: NextTokenSettings): string {
  return view.kind === 'drawn' ? drawnLines(view, settings) : textLines(view, settings);
}

function drawnLines({ batches, steps }: DrawnView, { classes }: NextTokenSettings): string {
  const rows = Math.min(mostRows, steps.targets.length);
  const logits = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from(steps.logits.slice(row * classes, (row + 1) * classes));
    return `    ${pythonList(cells.map(pythonFloat))},`;
  });
  const printed = Array.from(
    steps.surprisals.slice(0, rows),
    (nats, row) =>
      `# ${row + 1}  ${printedFixed(nats)}  mean so far ${printedFixed(steps.means[row] ?? Number.NaN)}`,
  );
  return [
    'import math',
    '',
    `tokens = [${(batches[0] ?? []).map((row) => pythonList(Array.from(row, String))).join(', ')}]`,
    'for row in tokens:',
    '    for t in range(1, len(row)):',
    '        print(row[:t], "->", row[t])',
    '',
    `logits = [`,
    ...logits,
    ']',
    `targets = ${pythonList(Array.from(steps.targets.slice(0, rows), String))}`,
    'total = 0.0',
    'for n, (z, y) in enumerate(zip(logits, targets), start=1):',
    '    largest = max(z)',
    '    log_sum = largest + math.log(sum(math.exp(v - largest) for v in z))',
    '    total += log_sum - z[y]',
    '    print(f"{n}  {log_sum - z[y]:.4f}  mean so far {total / n:.4f}")',
    ...printed,
    '',
  ].join('\n');
}

function textLines({ clueless }: TextView, { text, batch, context }: NextTokenSettings): string {
  const literal = pythonString(text.text);
  const cut = text.tokenizer === 'words' ? `${literal}.split()` : `list(${literal})`;
  return [
    'import math',
    '',
    `tokens = ${cut}`,
    'vocabulary = list(dict.fromkeys(tokens))',
    `batch_size, context_size = ${batch}, ${context}`,
    'sequences = [',
    '    tokens[i : i + context_size + 1] for i in range(0, len(tokens) - 1, context_size)',
    ']',
    'for row in sequences[:batch_size]:',
    '    for t in range(1, len(row)):',
    '        print(row[:t], "->", row[t])',
    '',
    `print(f"{0 - math.log(1 / len(vocabulary)):.4f}")  # ${printedFixed(clueless.nats)}`,
    '',
  ].join('\n');
}
