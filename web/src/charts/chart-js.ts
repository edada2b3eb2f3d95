import { exponentialText, roundedToDigits } from '../format/rounding.ts';
import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Ticks,
  type ChartDataset,
  type Scale,
  type Tick,
} from 'chart.js';
import { annotate } from './annotations.ts';
import type { Annotations } from './notes.ts';
import type { Axes, LineSpec } from './content.ts';
import type { Point } from './decimate.ts';
import type { Palette } from './palette.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale);

export type LineChartJs = Chart<'line', Point[]>;

const axisFont = { family: '"Inter Variable", system-ui, sans-serif', size: 12 };

function fade(colour: string, opacity: number): string {
  return opacity === 1 ? colour : colour.replace('rgb(', 'rgba(').replace(')', `, ${opacity})`);
}

/** A faint line is less so for who has asked for colours that stand out. */
function opacityOf({ opacity = 1 }: LineSpec): number {
  return matchMedia('(forced-colors: active)').matches ? Math.max(opacity, 0.75) : opacity;
}

function dataset(line: LineSpec, palette: Palette): ChartDataset<'line', Point[]> {
  const colour = fade(palette[line.colour], opacityOf(line));
  return {
    label: line.label,
    data: line.points,
    borderColor: colour,
    borderWidth: line.width,
    borderDash: [...(line.dash ?? [])],
    borderJoinStyle: 'round',
    pointRadius: line.marks ?? 0,
    pointHoverRadius: line.marks ?? 0,
    pointBackgroundColor: colour,
    pointBorderWidth: 0,
    clip: 4,
  };
}

/** A few round numbers of a logarithmic axis instead of all of Chart.js's. */
function logarithmicTick(value: number): string {
  const leading = Number(exponentialText(value, 12).charAt(0));
  return leading === 1 || leading === 2 || leading === 5 ? String(roundedToDigits(value, 1)) : '';
}

export function createLineChart(canvas: HTMLCanvasElement, notes: Annotations): LineChartJs {
  return new Chart<'line', Point[]>(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: false, // whoever made it knows how large it is
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 8, right: 2 } },
    },
    plugins: [annotate(notes)],
  });
}

type TickFormat = (this: Scale, value: number | string, index: number, all: Tick[]) => string;

/** Sets axes, colours and lines; the next `update('none')` draws them. */
export function configure(
  chart: LineChartJs,
  lines: readonly LineSpec[],
  axes: Axes,
  palette: Palette,
): void {
  chart.data.datasets = lines.map((line) => dataset(line, palette));
  const narrow = chart.width > 0 && chart.width < 420;
  const common = {
    border: { display: false },
    grid: { color: palette.hair, drawTicks: false },
  };
  const signed: TickFormat = function (value, index, all) {
    return Ticks.formatters.numeric.call(this, Number(value), index, all).replace('-', '−');
  };
  /** A number of five digits would not fit beside the chart: 30k. */
  const short: TickFormat = function (value, index, all) {
    const size = Math.abs(Number(value));
    const [divisor, letter] = size >= 1e6 ? [1e6, 'M'] : [1e3, 'k'];
    if (size < 1e4) return signed.call(this, value, index, all);
    return `${String(Number(value) / divisor).replace('-', '−')}${letter}`;
  };
  const ticks = { color: palette.soft, font: axisFont, padding: 8, maxRotation: 0 };
  chart.options.scales = {
    x: {
      ...common,
      afterFit: (scale) => {
        scale.height = 44;
      },
      type: 'linear',
      min: axes.xMinimum ?? 0,
      max: axes.xMaximum,
      grid: { display: false },
      ticks: { ...ticks, callback: signed, padding: 4, maxTicksLimit: narrow ? 5 : 7 },
      title: { display: true, text: axes.xLabel, color: palette.soft, font: axisFont, padding: 0 },
    },
    y: {
      ...common,
      type: axes.logarithmic ? 'logarithmic' : 'linear',
      min: axes.yMinimum,
      max: axes.yMaximum,
      afterFit: (scale) => {
        scale.width = 43;
      },
      ticks: axes.logarithmic
        ? { ...ticks, callback: (value) => logarithmicTick(Number(value)) }
        : {
            ...ticks,
            callback: short,
            maxTicksLimit: narrow ? 5 : 7,
            ...(axes.yStep === undefined ? {} : { stepSize: axes.yStep }),
          },
    },
  };
}
