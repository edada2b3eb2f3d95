import type { Chart, Plugin } from 'chart.js';
import { drawWords } from './chart-words.ts';
import type { Annotations } from './notes.ts';

/** Draws rulers, veil, cursor, words and the dot of the current update around Chart.js's own lines. */
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
      drawDots(chart, notes);
      drawNow(chart, notes);
      drawWords(chart, notes);
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
  context.restore();
}
