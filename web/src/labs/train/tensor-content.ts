import type { TableContent } from '../../charts/data-table.ts';
import { compact } from '../../format/numbers.ts';
import { extent } from './update-detail.ts';
import { t } from './inspector-messages.ts';

/** A tensor row by row, and its gradient below it. */
export function tensorContent(
  name: string,
  shape: readonly number[],
  values: Float32Array,
  gradient: Float32Array | null = null,
): TableContent {
  const { rows, columns } = extent(shape);
  const cells = (of: Float32Array, row: number): string[] =>
    Array.from(of.subarray(row * columns, (row + 1) * columns), compact);
  return {
    caption: `${name} (${shape.join(', ')})`,
    columns: [t('maps.row'), ...Array.from({ length: columns }, (_, i) => String(i))],
    rowCount: gradient === null ? rows : 2 * rows,
    row: (index) =>
      gradient === null || index < rows
        ? [String(index), ...cells(values, index)]
        : [`∂ ${index - rows}`, ...cells(gradient, index - rows)],
  };
}
