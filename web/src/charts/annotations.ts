import type { Chart, Plugin, Scale } from 'chart.js';
import type { ColourName, Palette } from './palette.ts';

/** A level that the curve is measured against. */
export interface Ruler {
  readonly y: number;
  readonly label: string;
  readonly colour: ColourName;
  /** Which end of the line its label stands at. */
  readonly align: 'left' | 'right';
}

/** A word in the picture, beside the line it names. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Annotations {
  labels: readonly Label[];
  rulers: readonly Ruler[];
  /** Where the run stands: a hairline over the whole height, and a dot where y is given. */
  now: {
    readonly x: number;
    /** x of the dot. */ readonly at: number;
    readonly y: number | null;
    readonly caption: string;
    readonly value: string;
  } | null;
  /** Points that belong to what the reader points at elsewhere. */
  dots: readonly { readonly x: number; readonly y: number; readonly colour: ColourName }[];
  /** What lies beyond this x is known but not yet reached: drawn faint. */
  veilFrom: number | null;
  /** The reader's cursor. */
  cursor: number | null;
  palette: Palette;
}

/** Pixels: on a smaller chart labels would meet; the legend names the lines there. */
const narrow = 360;

const font = '12px "Inter Variable", system-ui, sans-serif';
const valueFont = '600 16px "Inter Variable", system-ui, sans-serif';

/** Text with a rim of paper, so that a line behind it does not cut it. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  paper: string,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** Draws rulers, veil, cursor and the dot of the current update around Chart.js's own lines. */
export function annotate(notes: Annotations): Plugin<'line'> {
  return {
    id: 'surprisal-annotations',
    beforeDatasetsDraw(chart) {
      const { ctx: context, chartArea: area, scales } = chart;
      const x = scales['x'];
      if (x === undefined) return;
      context.save();
      context.lineWidth = 1;
      for (const at of [notes.now?.x ?? null, notes.cursor]) {
        if (at === null) continue;
        const left = Math.round(x.getPixelForValue(at)) + 0.5;
        context.strokeStyle = at === notes.cursor ? notes.palette.soft : notes.palette.hair;
        context.beginPath();
        context.moveTo(left, area.top);
        context.lineTo(left, area.bottom);
        context.stroke();
      }
      context.restore();
    },
    afterDatasetsDraw(chart) {
      drawVeil(chart, notes);
      drawRulers(chart, notes);
      drawLabels(chart, notes);
      drawDots(chart, notes);
      drawNow(chart, notes);
    },
  };
}

function drawVeil(chart: Chart<'line'>, notes: Annotations): void {
  const { ctx: context, chartArea: area, scales } = chart;
  if (notes.veilFrom === null || scales['x'] === undefined) return;
  const left = Math.max(area.left, scales['x'].getPixelForValue(notes.veilFrom) + 1);
  if (left >= area.right) return;
  context.save();
  context.globalAlpha = 0.72;
  context.fillStyle = notes.palette.paper;
  context.fillRect(left, area.top - 4, area.right - left + 4, area.bottom - area.top + 3);
  context.restore();
}

function drawRulers(chart: Chart<'line'>, notes: Annotations): void {
  const { ctx: context, chartArea: area, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  context.save();
  context.font = font;
  context.textAlign = 'right';
  for (const ruler of notes.rulers) {
    const top = y.getPixelForValue(ruler.y);
    if (!Number.isFinite(top) || top < area.top - 1 || top > area.bottom + 1) continue;
    context.strokeStyle = notes.palette[ruler.colour];
    context.lineWidth = 1;
    context.setLineDash([2, 3]);
    context.beginPath();
    context.moveTo(area.left, Math.round(top) + 0.5);
    context.lineTo(area.right, Math.round(top) + 0.5);
    context.stroke();
    context.setLineDash([]);
    context.textAlign = ruler.align;
    write(
      context,
      ruler.label,
      ruler.align === 'left' ? area.left + 4 : area.right,
      top - 6,
      notes.palette.soft,
      notes.palette.paper,
    );
  }
  context.restore();
}

function drawLabels(chart: Chart<'line'>, notes: Annotations): void {
  const { ctx: context, chartArea: area, scales } = chart;
  const { x, y } = scales;
  if (x === undefined || y === undefined || area.right - area.left < narrow) return;
  context.save();
  context.font = font;
  context.textAlign = 'right';
  for (const label of notes.labels) {
    const right = Math.min(x.getPixelForValue(label.x), area.right);
    const base = y.getPixelForValue(label.y) + 18;
    if (base > area.top && base < area.bottom)
      write(context, label.text, right, base, notes.palette.soft, notes.palette.paper);
  }
  context.restore();
}

function drawDots(chart: Chart<'line'>, notes: Annotations): void {
  const { ctx: context, scales } = chart;
  const { x, y } = scales;
  if (x === undefined || y === undefined) return;
  context.save();
  context.lineWidth = 2;
  context.strokeStyle = notes.palette.ink;
  for (const dot of notes.dots) {
    context.fillStyle = notes.palette[dot.colour];
    context.beginPath();
    context.arc(x.getPixelForValue(dot.x), y.getPixelForValue(dot.y), 4.5, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  context.restore();
}

/** The two lines of the label, above `base`, below a ruler's words where they would meet. */
function clearOfRulers(base: number, y: Scale, rulers: readonly Ruler[]): number {
  const met = rulers
    .filter(({ align }) => align === 'right')
    .map(({ y: level }) => y.getPixelForValue(level))
    .find((top) => base > top - 18 && base - 32 < top + 2);
  return met === undefined ? base : met + 36;
}

function drawNow(chart: Chart<'line'>, notes: Annotations): void {
  const { ctx: context, chartArea: area, scales } = chart;
  const { now, palette } = notes;
  if (now?.y == null || scales['x'] === undefined || scales['y'] === undefined) return;
  const left = scales['x'].getPixelForValue(now.at);
  const top = Math.min(Math.max(scales['y'].getPixelForValue(now.y), area.top), area.bottom);
  context.save();
  context.fillStyle = palette.loss;
  context.strokeStyle = palette.paper;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(left, top, 5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  // The label stands above the dot and right of it, as long as it stays in the picture: the
  // falling curve leaves that side free.
  context.font = font;
  const wide = Math.max(context.measureText(now.caption).width, 72) + 12;
  const edge = Math.min(left + 10, area.right - wide);
  const lift = edge < left ? 42 : 14;
  const base = clearOfRulers(Math.max(top - lift, area.top + 32), scales['y'], notes.rulers);
  write(context, now.caption, edge, base - 18, palette.soft, palette.paper);
  context.font = valueFont;
  write(context, now.value, edge, base, palette.loss, palette.paper);
  context.restore();
}
