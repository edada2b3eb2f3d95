// The words in a chart: each stands where it hides least of the lines, and none on another.
import type { Chart } from 'chart.js';
import type { Annotations, Ruler } from './notes.ts';
import { clearest, type Box, type Pixel } from './label-place.ts';

/** Pixels: on a smaller chart labels would meet; the legend names the lines there. */
const narrow = 360;

const font = '12px "Inter Variable", system-ui, sans-serif';
const valueFont = '600 16px "Inter Variable", system-ui, sans-serif';

interface Line {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
}

/** The left end of the last line's foot. */
interface Place {
  readonly left: number;
  readonly base: number;
}

/** Which place each words had in the frame before, by chart. */
const placesBefore = new WeakMap<Annotations, Map<string, number>>();

/** The words of one drawing, put down one after the other. */
class Words {
  readonly #chart: Chart<'line'>;
  readonly #notes: Annotations;
  readonly #lines: readonly (readonly Pixel[])[];
  readonly #taken: Box[] = [];
  readonly #before: Map<string, number>;

  constructor(chart: Chart<'line'>, notes: Annotations, levels: readonly number[]) {
    this.#chart = chart;
    this.#notes = notes;
    const { left, right } = chart.chartArea;
    const drawn = chart
      .getSortedVisibleDatasetMetas()
      .map(({ data }) => data.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
    const ruled = levels.map((y) => [
      { x: left, y },
      { x: right, y },
    ]);
    this.#lines = [...drawn, ...ruled];
    this.#before = placesBefore.get(notes) ?? new Map<string, number>();
    placesBefore.set(notes, this.#before);
  }

  width({ text, font: wanted }: Line): number {
    this.#chart.ctx.font = wanted;
    return Math.ceil(this.#chart.ctx.measureText(text).width);
  }

  put(key: string, lines: readonly Line[], places: readonly Place[]): void {
    const { chartArea: area, ctx: context } = this.#chart;
    const width = Math.max(...lines.map((line) => this.width(line)));
    const height = 18 * lines.length;
    const within = places.map(({ left, base }) => ({
      left: Math.max(area.left, Math.min(left, area.right - width)),
      base: Math.max(area.top + height - 6, Math.min(base, area.bottom - 5)),
    }));
    const boxes = within.map(({ left, base }) => ({
      left: left - 2,
      right: left + width + 2,
      top: base - height + 4,
      bottom: base + 4,
    }));
    const best = clearest(boxes, this.#lines, this.#taken, this.#before.get(key));
    this.#before.set(key, best);
    const [place, box] = [within[best], boxes[best]];
    if (place === undefined || box === undefined) return;
    this.#taken.push(box);
    context.save();
    context.textAlign = 'left';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = this.#notes.palette.paper;
    for (const [i, line] of lines.entries()) {
      const base = place.base - 18 * (lines.length - 1 - i);
      context.font = line.font;
      // A rim of paper, so that a line behind it does not cut it.
      context.strokeText(line.text, place.left, base);
      context.fillStyle = line.colour;
      context.fillText(line.text, place.left, base);
    }
    context.restore();
  }
}

export function drawWords(chart: Chart<'line'>, notes: Annotations): void {
  const { chartArea: area, scales } = chart;
  const { x, y } = scales;
  if (x === undefined || y === undefined) return;
  const { palette, now } = notes;
  const level = (ruler: Ruler): number => y.getPixelForValue(ruler.y);
  const rulers = notes.rulers.filter((ruler) => {
    const top = level(ruler);
    return top >= area.top - 1 && top <= area.bottom + 1;
  });
  const words = new Words(chart, notes, rulers.map(level));
  for (const [i, ruler] of rulers.entries()) {
    const line = { text: ruler.label, font, colour: palette.soft };
    const [near, far] = [area.left + 4, area.right - words.width(line)];
    const sides = ruler.align === 'left' ? [near, far] : [far, near];
    const bases = [level(ruler) - 6, level(ruler) + 15];
    words.put(
      `ruler-${i}`,
      [line],
      bases.flatMap((base) => sides.map((left) => ({ left, base }))),
    );
  }
  if (now?.y != null) {
    const lines = [
      { text: now.caption, font, colour: palette.soft },
      { text: now.value, font: valueFont, colour: palette.loss },
    ];
    const left = x.getPixelForValue(now.at);
    const top = Math.min(Math.max(y.getPixelForValue(now.y), area.top), area.bottom);
    const wide = Math.max(...lines.map((line) => words.width(line)), 72);
    // Above the dot and right of it first: the falling curve leaves that side free.
    const [right, middle, behind] = [left + 10, left - wide / 2, left - wide - 12];
    const places = [14, 42, -42, 72, -72, 110, -110].flatMap((lift) =>
      [right, behind, middle].map((at) => ({ left: at, base: top - lift })),
    );
    words.put('now', lines, places);
  }
  if (area.right - area.left < narrow) return;
  for (const [i, label] of notes.labels.entries()) {
    const line = { text: label.text, font, colour: palette.soft };
    const left = Math.min(x.getPixelForValue(label.x), area.right) - words.width(line);
    const base = y.getPixelForValue(label.y);
    const places = [18, -10, 36, -28, 54, -46].flatMap((drop) =>
      [0, -80].map((across) => ({ left: left + across, base: base + drop })),
    );
    words.put(`label-${i}`, [line], places);
  }
}
