import { colourOf, diverging } from '../../charts/diverging.ts';
import type { Matrix } from '../../charts/content.ts';
import type { ColourName, Palette } from '../../charts/palette.ts';
import { compact } from '../../format/numbers.ts';
import { document, element, escapeXml, margin, room, text, titleRoom, top } from './svg.ts';

export interface HeatMapPicture {
  readonly title: string;
  readonly matrix: Matrix;
  /** Largest size of a value. */
  readonly scale: number;
  /** What a cell is called, for what shows under the pointer. */
  readonly describe?: (row: number, column: number) => string;
  /** Of what is above zero. */
  readonly colour?: ColourName;
}

/** With more cells than this they are not named one by one. */
const mostNamed = 1024;
const steps = 32;

/** A matrix in colours around zero, with its scale. */
export function heatMapSvg(
  { title, matrix, scale, describe, colour }: HeatMapPicture,
  palette: Palette,
): string {
  const colours = diverging(palette, colour);
  const { rows, columns, values } = matrix;
  const size = Math.max(4, Math.min(24, Math.floor(640 / Math.max(rows, columns))));
  const named = describe !== undefined && rows * columns <= mostNamed;
  const cells: string[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const value = values[row * columns + column] ?? Number.NaN;
      const box = {
        x: margin + column * size,
        y: top + row * size,
        width: size,
        height: size,
        fill: colourOf(value, scale, colours),
      };
      const name = named ? `${describe(row, column)} = ${compact(value)}` : '';
      cells.push(
        named ? element('rect', box, element('title', {}, escapeXml(name))) : element('rect', box),
      );
    }
  const frame = element('rect', {
    x: margin,
    y: top,
    width: columns * size,
    height: rows * size,
    fill: 'none',
    stroke: palette.hair,
  });
  const legend = top + rows * size + 16;
  const [least, most] = [`−${scale}`, String(scale)];
  const from = margin + room(least) + 8;
  const ramp = Array.from({ length: steps }, (_, i) =>
    element('rect', {
      x: from + i * 4,
      y: legend,
      width: 4.5,
      height: 10,
      fill: colourOf((((i + 0.5) / steps) * 2 - 1) * scale, scale, colours),
    }),
  );
  const end = from + steps * 4;
  const width = Math.max(
    columns * size + 2 * margin,
    end + 8 + room(most) + margin,
    titleRoom(title),
  );
  const description = `${rows} × ${columns}, −${scale} to ${scale}`;
  return document(
    { width, height: legend + 10 + margin, title, description, palette },
    cells.join('') +
      frame +
      text(margin, legend + 9.5, least, { fill: palette.soft }) +
      ramp.join('') +
      text(end + 8, legend + 9.5, most, { fill: palette.soft }),
  );
}
