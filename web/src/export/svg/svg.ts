import { roundedTo } from '../../format/rounding.ts';
import type { Palette } from '../../charts/palette.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** What XML cannot hold at all, not even escaped. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element; its children are elements or escaped text already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${typeof value === 'number' ? roundedTo(value, 2) : escapeXml(value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

export function text(x: number, y: number, content: string, attributes: Attributes): string {
  return element('text', { x, y, ...attributes }, escapeXml(content));
}

/** Pixels that `content` may take, so that there is room for it: fonts differ. */
export function room(content: string, size = 13): number {
  let width = 0;
  for (const character of content) width += character > '\u2e7f' ? 1 : 0.6;
  return Math.ceil(width * size);
}

/** As much of a text as fits. */
export function fit(content: string, width: number, size = 13): string {
  if (room(content, size) <= width) return content;
  const characters = Array.from(content);
  while (characters.length > 1 && room(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}

export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly palette: Palette;
}

/** Where the picture below its title begins. */
export const top = 56;
export const margin = 16;

/** Room for the title, as far as that is not out of proportion. */
export const titleRoom = (title: string): number => Math.min(720, room(title, 15) + 2 * margin);

/** A whole SVG file: title, ground and content, with nothing that it would have to load. */
export function document(
  { width, height, title, description, palette }: SvgPicture,
  content: string,
): string {
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: 'img',
      'font-family': 'Inter, system-ui, sans-serif',
      'font-size': 13,
    },
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(description)),
    element('rect', { width, height, fill: palette.paper }),
    text(margin, 32, fit(title, width - 2 * margin, 15), {
      fill: palette.ink,
      'font-size': 15,
      'font-weight': 600,
    }),
    content,
  )}\n`;
}
