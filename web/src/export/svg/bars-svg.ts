import type { Bar } from '../../charts/bars.ts';
import type { Palette } from '../../charts/palette.ts';
import { document, element, fit, margin, room, text, titleRoom, top } from './svg.ts';
import { joined } from '../../i18n/marks.ts';

export interface BarsPicture {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly minimum: number;
  readonly maximum: number;
}

const line = 26;
const track = 360;
const thick = 14;
const widestLabel = 240;

/** Horizontal bars on one scale, each with its label and number. */
export function barsSvg({ title, bars, minimum, maximum }: BarsPicture, palette: Palette): string {
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((each) => room(each)));
  const label = Math.min(widestLabel, widest(bars.map((bar) => bar.label)));
  const left = margin + label + 12;
  const numbers = widest(bars.map((bar) => bar.text));
  const width = Math.max(left + track + 12 + numbers + margin, titleRoom(title));
  const at = (value: number): number => {
    const part = (value - minimum) / (maximum - minimum);
    return left + track * (Number.isNaN(part) ? 0 : Math.min(1, Math.max(0, part)));
  };
  const rows = bars.map((bar, index) => {
    const y = top + index * line;
    const [from, to] = [Math.min(at(0), at(bar.value)), Math.max(at(0), at(bar.value))];
    const colour = palette[bar.colour ?? 'probability'];
    const beyond = bar.value > maximum || bar.value < minimum;
    const marked = bar.outlined === true;
    const base = y + thick - 2.5;
    return [
      text(margin, base, fit(bar.label, label), {
        fill: marked ? palette.target : palette.soft,
        ...(marked ? { 'font-weight': 600 } : {}),
      }),
      element('rect', { x: from, y, width: to - from, height: thick, fill: colour }),
      ...(marked
        ? [
            element('rect', {
              x: left,
              y,
              width: track,
              height: thick,
              fill: 'none',
              stroke: palette.target,
              'stroke-width': 1.5,
            }),
          ]
        : []),
      // Cut off at the end of the scale.
      ...(beyond
        ? [
            element('path', {
              d: `M${to - 10} ${y - 2}l-5 ${thick + 4}m5 0l5 -${thick + 4}`,
              stroke: palette.paper,
              'stroke-width': 2,
              fill: 'none',
            }),
          ]
        : []),
      text(width - margin, base, bar.text, { fill: colour, 'text-anchor': 'end' }),
    ].join('');
  });
  const bottom = top + bars.length * line;
  const axis = element('path', {
    d: `M${at(0)} ${top - 5}V${bottom - line + thick + 5}`,
    stroke: palette.soft,
    fill: 'none',
  });
  const description = joined(bars.map((bar) => `${bar.label} ${bar.text}`));
  return document(
    { width, height: bottom + margin, title, description, palette },
    rows.join('') + (bars.length === 0 ? '' : axis),
  );
}
