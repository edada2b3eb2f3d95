import type { Matrix } from '../../charts/content.ts';
import type { Bar } from '../../charts/bars.ts';
import { magnitude } from '../../charts/heat-map.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { fixed } from '../../format/numbers.ts';
import type { OwnPicture } from '../../export/export-source.ts';
import type { CrossEntropyView } from './compute.ts';
import { t } from './messages.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';
import { className, rowName } from './words.ts';
import { joined, named } from '../../i18n/marks.ts';

/** The probabilities of the chosen row as bars, for taking away. */
export function rowPicture(view: CrossEntropyView, settings: CrossEntropySettings): OwnPicture {
  const { classes } = shapeOf(settings.logits);
  const row = settings.row - 1;
  const target = isIgnored(settings, row) ? null : settings.targets[row];
  const p = view.steps.probabilities.subarray(row * classes, (row + 1) * classes);
  const bars = Array.from(p, (value, column): Bar => ({
    label: className(settings, column),
    value,
    text: fixed(value),
    outlined: column === target,
  }));
  const name = named(rowName(settings, row), t('column.p'));
  return {
    name,
    file: `row-${row + 1}`,
    svg: (write, palette) => write.bars({ title: name, bars, minimum: 0, maximum: 1 }, palette),
  };
}

/** Every logit and every gradient as colours. */
export function cellPictures(
  view: CrossEntropyView,
  settings: CrossEntropySettings,
): readonly OwnPicture[] {
  const { rows, classes } = shapeOf(settings.logits);
  const map = (name: string, file: string, values: ArrayLike<number>): OwnPicture => {
    const matrix: Matrix = { rows, columns: classes, values };
    const scale = niceCeiling(magnitude(Array.from(values)));
    const describe = (row: number, column: number): string =>
      joined([String(row + 1), className(settings, column)]);
    return {
      name,
      file,
      svg: (write, palette) => write.heatMap({ title: name, matrix, scale, describe }, palette),
    };
  };
  return [
    map(t('table.heading.flat', { rows, classes }), 'logits', settings.logits.flat(2)),
    map(t('gradient.heading'), 'gradient', view.steps.gradient),
  ];
}
