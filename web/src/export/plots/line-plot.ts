import type { ChartContent, LineSpec } from '../../charts/content.ts';
import type { ChartFormula } from '../export-source.ts';
import { array, colourOf, label, number, programme } from './plot.ts';

/** A line chart as a programme: by its formulas where there are any, else by its points. */
export function linePlot(title: string, content: ChartContent, formula?: ChartFormula): string {
  const { lines, axes } = content;
  const grids = new Map<string, string>();
  const draw = [...(formula?.setup ?? [])];
  for (const line of lines) {
    if (line.points.length === 0) continue;
    const written = formula?.lines[line.id];
    let [x, y] = written ?? ['', ''];
    if (written === undefined) {
      const grid = gridOf(line.points.map((point) => point.x));
      x = grids.get(grid) ?? `x${grids.size + 1}`;
      if (!grids.has(grid)) draw.push(`${x} = ${grid}`);
      grids.set(grid, x);
      y = array(line.points.map((point) => point.y));
    }
    draw.push(`ax.plot(${[x, y, ...styleOf(line)].join(', ')})`);
  }
  draw.push(...marks(content));
  draw.push(`ax.set_xlabel(${label(axes.xLabel)})`);
  draw.push(`ax.set_xlim(${number(axes.xMinimum ?? 0)}, ${number(axes.xMaximum)})`);
  if (axes.logarithmic) draw.push('ax.set_yscale("log")');
  draw.push(`ax.set_ylim(${number(axes.yMinimum)}, ${number(axes.yMaximum)})`);
  if (lines.some((line) => line.label !== '')) draw.push('ax.legend()');
  return programme(title, draw);
}

/** Evenly spaced numbers by their ends and their count. */
function gridOf(xs: readonly number[]): string {
  const [first = 0, last = 0] = [xs[0], xs.at(-1)];
  const step = last - first;
  const even = xs.every(
    (x, i) => Math.abs(x - first - (step * i) / (xs.length - 1)) <= 1e-9 * Math.abs(step),
  );
  return xs.length > 2 && even
    ? `np.linspace(${number(first)}, ${number(last)}, ${xs.length})`
    : array(xs);
}

function styleOf({ colour, width, opacity, dash, marks: radius, label: text }: LineSpec): string[] {
  const style = [`color=${colourOf(colour)}`];
  if (width === 0) style.push('linestyle="none"');
  else style.push(`linewidth=${width}`);
  if (width > 0 && dash !== undefined && dash.length > 0)
    style.push(`linestyle=(0, (${dash.join(', ')}))`);
  if (radius !== undefined) style.push('marker="o"', `markersize=${2 * radius}`);
  if (opacity !== undefined && opacity !== 1) style.push(`alpha=${opacity}`);
  if (text !== '') style.push(`label=${label(text)}`);
  return style;
}

/** What stands beside the lines. */
function marks({ rulers, labels = [], dots = [], now }: ChartContent): readonly string[] {
  const point = (x: number, y: number, colour: string): string =>
    `ax.plot([${number(x)}], [${number(y)}], "o", color=${colour}, markeredgecolor=${colourOf('ink')})`;
  return [
    ...rulers.flatMap(({ y, label: text, colour }) => [
      `ax.axhline(${number(y)}, color=${colourOf(colour)}, linewidth=1, linestyle="--")`,
      `ax.annotate(${label(text)}, (0.99, ${number(y)}), xycoords=("axes fraction", "data"), ha="right", va="bottom")`,
    ]),
    ...labels.map(({ x, y, text }) => `ax.annotate(${label(text)}, (${number(x)}, ${number(y)}))`),
    ...dots.map(({ x, y, colour }) => point(x, y, colourOf(colour))),
    ...(now === null
      ? []
      : [
          `ax.axvline(${number(now.x)}, color=${colourOf('soft')}, linewidth=0.8)`,
          ...(now.y === null
            ? []
            : [
                point(now.at, now.y, colourOf('ink')),
                `ax.annotate(${label(`${now.caption} ${now.value}`)}, (${number(now.at)}, ${number(now.y)}), xytext=(6, 6), textcoords="offset points")`,
              ]),
        ]),
  ];
}
