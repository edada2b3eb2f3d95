import type { Annotations } from '../../charts/notes.ts';
import { configure, createLineChart } from '../../charts/chart-js.ts';
import type { LineSpec } from '../../charts/content.ts';
import type { ChartContent } from '../../charts/content.ts';
import type { Palette } from '../../charts/palette.ts';

/** CSS pixels of the chart, of which each is `ratio` pixels of the picture. */
const size = { width: 960, height: 440 } as const;
const ratio = 2;
const margin = 24;
const titleHeight = 40;
const legendLine = 24;
const font = '"Inter Variable", system-ui, sans-serif';

/** A chart as a PNG on the page's ground, with its name and the key to its lines. */
export async function chartPng(
  name: string,
  content: ChartContent,
  palette: Palette,
): Promise<Blob> {
  const chart = drawChart(content, palette);
  try {
    const keys = layLegend(content.lines);
    const lines = Math.max(0, ...keys.map(({ line }) => line + 1));
    const picture = document.createElement('canvas');
    const height = margin + titleHeight + size.height + 8 + lines * legendLine + margin;
    picture.width = (size.width + 2 * margin) * ratio;
    picture.height = height * ratio;
    const context = picture.getContext('2d');
    if (context === null) throw new Error('the browser has no canvas to draw on');
    context.scale(ratio, ratio);
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, size.width + 2 * margin, height);
    context.fillStyle = palette.ink;
    context.font = `600 16px ${font}`;
    context.fillText(name, margin, margin + 16, size.width);
    context.drawImage(chart.canvas, margin, margin + titleHeight, size.width, size.height);
    const top = margin + titleHeight + size.height + 8;
    for (const key of keys) drawKey(context, key, top, palette);
    return await toPng(picture);
  } finally {
    const box = chart.canvas.parentElement;
    chart.destroy();
    box?.remove();
  }
}

function drawChart(content: ChartContent, palette: Palette) {
  const notes: Annotations = {
    rulers: content.rulers,
    labels: content.labels ?? [],
    dots: content.dots ?? [],
    now: content.now,
    veilFrom: content.veilFrom,
    cursor: null,
    palette,
  };
  const box = document.createElement('div');
  box.ariaHidden = 'true';
  Object.assign(box.style, {
    position: 'fixed',
    left: '-10000px',
    width: `${size.width}px`,
    height: `${size.height}px`,
  });
  const canvas = document.createElement('canvas');
  box.append(canvas);
  document.body.append(box);
  const chart = createLineChart(canvas, notes);
  chart.options.devicePixelRatio = ratio;
  chart.resize(size.width, size.height);
  configure(chart, content.lines, content.axes, palette);
  chart.update('none');
  return chart;
}

interface Key {
  readonly spec: LineSpec;
  readonly x: number;
  readonly line: number;
}

/** Keys beside each other, in as many lines as they need. */
function layLegend(specs: readonly LineSpec[]): readonly Key[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = `13px ${font}`;
  const keys: Key[] = [];
  let x = 0;
  let line = 0;
  for (const spec of specs) {
    if (spec.label === '') continue;
    const width = 36 + Math.min(400, context?.measureText(spec.label).width ?? 0) + 24;
    if (x > 0 && x + width > size.width) {
      x = 0;
      line += 1;
    }
    keys.push({ spec, x, line });
    x += width;
  }
  return keys;
}

function drawKey(
  context: CanvasRenderingContext2D,
  { spec, x, line }: Key,
  top: number,
  palette: Palette,
): void {
  const [left, middle] = [margin + x, top + line * legendLine + 12];
  context.save();
  context.globalAlpha = spec.opacity ?? 1;
  context.strokeStyle = palette[spec.colour];
  context.lineWidth = spec.width;
  context.setLineDash([...(spec.dash ?? [])]);
  context.beginPath();
  context.moveTo(left, middle);
  context.lineTo(left + 28, middle);
  context.stroke();
  context.restore();
  context.fillStyle = palette.soft;
  context.font = `13px ${font}`;
  context.fillText(spec.label, left + 36, middle + 4.5, 400);
}

/** A canvas as the bytes of a PNG file. */
export function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser made no picture of it'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** An SVG of ours as a PNG. */
export async function svgPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * ratio;
    canvas.height = image.naturalHeight * ratio;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await toPng(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}
