import { looksPrinted } from '../../format/looks-printed.ts';
import { readPrinted } from '../../format/printed-table.ts';
import { refusePrint } from '../../ui/pasted-table.ts';
import { refused, type Parsed } from '../../state/settings.ts';
import { softmaxSettings } from './settings.ts';

const { logits } = softmaxSettings;

/** Several logits as a spreadsheet copies them or a program prints them: one row, or one column. */
export function readLogits(text: string): Parsed<readonly number[]> {
  if (!looksPrinted(text)) return logits.parse(text);
  const print = readPrinted(text, 1e6);
  if (!print.ok) return refusePrint(print.problem);
  const [table, ...more] = print.tables;
  if (table === undefined || more.length > 0)
    return refused({
      kind: 'custom',
      message: 'paste.several',
      parameters: { count: print.tables.length },
    });
  const { shape, values } = table;
  if (shape.filter((size) => size !== 1).length > 1)
    return refused({
      kind: 'custom',
      message: 'paste.row',
      parameters: { shape: shape.join(' × ') },
    });
  return logits.parse(values.join(','));
}
