import type { TableContent } from '../../charts/data-table.ts';
import { readPalette } from '../../charts/palette.ts';
import type { SvgWriters, ExportSource } from '../export-source.ts';
import { linePlot } from '../plots/line-plot.ts';
import { plots } from '../plots/pictures.ts';
import { barsSvg } from '../svg/bars-svg.ts';
import { distributionsSvg } from '../svg/distributions-svg.ts';
import { heatMapSvg } from '../svg/heat-map-svg.ts';
import { chartPng, svgPng, toPng } from './chart-png.ts';

/** A picture that can be taken away. */
export interface Picture {
  readonly name: string;
  readonly file: string;
  readonly png: () => Promise<Blob>;
  /** Where it is not drawn by a library. */
  readonly svg?: () => Promise<string>;
  /** A programme that draws it with NumPy and matplotlib. */
  readonly plot?: () => Promise<string>;
}

const writers: SvgWriters = { bars: barsSvg, heatMap: heatMapSvg, distributions: distributionsSvg };

/** Their pictures and tables are offered by their lab, or are too many to be offered one by one. */
const skipped = new Set([
  'surprisal-inspector',
  'surprisal-maps',
  'surprisal-torch',
  'surprisal-weights',
  'surprisal-share',
]);

function* within(root: ParentNode): Iterable<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null && !skipped.has(element.localName))
      yield* within(element.shadowRoot);
  }
}

const is = <Tag extends keyof HTMLElementTagNameMap>(
  element: Element,
  tag: Tag,
): element is HTMLElementTagNameMap[Tag] => element.localName === tag;

/** What a picture is called, without how its keys work. */
const titleOf = (name: string): string => (name.split(/\.\s|。/)[0] ?? name).replace(/\.$/, '');

/** Every picture of a lab, as it stands. */
export function picturesOf({ element: lab, pictures, formulas }: ExportSource): readonly Picture[] {
  const palette = readPalette(lab);
  const found: Picture[] = [];
  const add = (
    name: string,
    file: string,
    draw: (write: SvgWriters) => string | Promise<string>,
  ): void => {
    const svg = async (): Promise<string> => draw(writers);
    const plot = async (): Promise<string> => draw(plots);
    found.push({ name, file, svg, plot, png: async () => svgPng(await svg()) });
  };
  for (const element of within(lab.renderRoot))
    if (is(element, 'surprisal-line-chart')) {
      const { content, id } = element;
      const name = titleOf(element.name);
      if (content !== undefined)
        found.push({
          name,
          file: id,
          png: () => chartPng(name, content, palette),
          plot: async () => linePlot(name, content, (await formulas?.())?.[id]),
        });
    } else if (is(element, 'surprisal-bars')) {
      const { bars, minimum, maximum, id } = element;
      const name = titleOf(element.name);
      add(name, id, (write) => write.bars({ title: name, bars, minimum, maximum }, palette));
    } else if (is(element, 'surprisal-heat-map')) {
      const { matrix, scale, describe, colour, id } = element;
      const name = titleOf(element.name);
      if (matrix !== null)
        add(name, id === '' ? 'heat-map' : id, (write) =>
          write.heatMap({ title: name, matrix, scale, describe, colour }, palette),
        );
    } else if (is(element, 'surprisal-weights')) {
      const canvas = element.renderRoot.querySelector('canvas');
      const name = titleOf(canvas?.getAttribute('aria-label') ?? '');
      if (canvas !== null) found.push({ name, file: 'weights', png: () => enlarged(canvas) });
    }
  for (const { name, file, svg } of pictures?.() ?? [])
    add(name, file, (write) => svg(write, palette));
  return found;
}

/** A picture of single pixels, each four times as wide. */
function enlarged(canvas: HTMLCanvasElement): Promise<Blob> {
  const large = document.createElement('canvas');
  large.width = canvas.width * 4;
  large.height = canvas.height * 4;
  const context = large.getContext('2d');
  if (context !== null) {
    context.imageSmoothingEnabled = false;
    context.drawImage(canvas, 0, 0, large.width, large.height);
  }
  return toPng(large);
}

/** Every table of a lab, as it stands. */
export function tablesOf({ element: lab, tables }: ExportSource): readonly TableContent[] {
  const found: TableContent[] = [];
  for (const element of within(lab.renderRoot))
    if (is(element, 'surprisal-data-table') && (element.content?.rowCount ?? 0) > 0)
      if (element.content !== null) found.push(element.content);
  return [...found, ...(tables?.() ?? [])];
}
