import type { SvgWriters } from '../export-source.ts';
import type { BarsPicture } from '../svg/bars-svg.ts';
import type { DistributionsPicture } from '../svg/distributions-svg.ts';
import type { HeatMapPicture } from '../svg/heat-map-svg.ts';
import { array, colourOf, label, number, programme } from './plot.ts';

function barsPlot({ title, bars, minimum, maximum }: BarsPicture): string {
  const list = (items: readonly string[]): string => `[${items.join(', ')}]`;
  return programme(title, [
    `names = ${list(bars.map((bar) => label(bar.label)))}`,
    `values = ${array(bars.map(({ value }) => value))}`,
    `colours = ${list(bars.map((bar) => colourOf(bar.colour ?? 'probability')))}`,
    `edges = ${list(bars.map((bar) => colourOf(bar.outlined === true ? 'target' : 'paper')))}`,
    'places = np.arange(len(names))',
    'ax.barh(places, values, color=colours, edgecolor=edges, linewidth=1.5)',
    'ax.set_yticks(places, labels=names)',
    'ax.invert_yaxis()',
    `ax.set_xlim(${number(minimum)}, ${number(maximum)})`,
  ]);
}

function heatMapPlot({ title, matrix, scale }: HeatMapPicture): string {
  const { rows, columns, values } = matrix;
  return programme(title, [
    `values = ${array(Array.from(values))}.reshape(${rows}, ${columns})`,
    `image = ax.imshow(values, cmap="PuOr", vmin=-${number(scale)}, vmax=${number(scale)})`,
    'fig.colorbar(image)',
  ]);
}

/** One row of bars for each sentence: what is expected after each of its words. */
function distributionsPlot({ title, vocabulary, sentences }: DistributionsPicture): string {
  const blocks = sentences.flatMap(({ words, target, probabilities }) =>
    probabilities.map((p, position) => ({
      name: `${words.slice(0, position + 1).join(' ')} → ${position === words.length - 1 ? target : (words[position + 1] ?? '')}`,
      p: Array.from(p),
    })),
  );
  return programme(
    title,
    [
      `vocabulary = [${vocabulary.map(label).join(', ')}]`,
      `contexts = [${blocks.map(({ name }) => label(name)).join(', ')}]`,
      `p = ${array(blocks.flatMap(({ p }) => p))}.reshape(${blocks.length}, ${vocabulary.length})`,
      'image = ax.imshow(p, cmap="Blues", vmin=0, vmax=1)',
      'ax.set_xticks(np.arange(len(vocabulary)), labels=vocabulary, rotation=45, ha="right")',
      'ax.set_yticks(np.arange(len(contexts)), labels=contexts)',
      'fig.colorbar(image)',
    ],
    '9, 6',
  );
}

/** Every picture that is drawn as SVG, as a programme that draws it with NumPy and matplotlib. */
export const plots: SvgWriters = {
  bars: barsPlot,
  heatMap: heatMapPlot,
  distributions: distributionsPlot,
};
