// What the small pictures of labs in the contents are drawn with, when the page is built.
import { fixedText } from '../../format/rounding.ts';
import { element, text as words } from '../../export/svg/svg.ts';

/** In units of the picture, about a pixel each. */
export const tileSize = { width: 220, height: 72 } as const;

/** A class of the page's styles, so that a picture follows the theme. */
export type TileColour =
  'ink' | 'soft' | 'logit' | 'probability' | 'target' | 'loss' | 'gradient' | 'reference';

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Frame extends Place {
  readonly width: number;
  readonly height: number;
}

const stroked = (colour: TileColour, width: number) => ({
  class: colour,
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': width,
});

/** The whole picture. */
export const tile = (...parts: readonly string[]): string =>
  element(
    'svg',
    {
      class: 'tile',
      viewBox: `0 -2 ${tileSize.width} ${tileSize.height + 4}`,
      'aria-hidden': 'true',
    },
    ...parts,
  );

/** Places of numbers in a frame: `xs` and `ys` in their own ranges, upwards. */
export const within =
  ({ x, y, width, height }: Frame, xs: readonly [number, number], ys: readonly [number, number]) =>
  (at: number, value: number): Place => ({
    x: x + ((at - xs[0]) / (xs[1] - xs[0])) * width,
    y: y + height - ((value - ys[0]) / (ys[1] - ys[0])) * height,
  });

interface LineLook {
  readonly width?: number;
  readonly dash?: string;
  readonly opacity?: number;
}

export const line = (
  places: readonly Place[],
  colour: TileColour,
  { width = 2, dash = 'none', opacity = 1 }: LineLook = {},
): string =>
  element('polyline', {
    ...stroked(colour, width),
    'stroke-linejoin': 'round',
    'stroke-dasharray': dash,
    opacity,
    points: places.map(({ x, y }) => `${fixedText(x, 1)},${fixedText(y, 1)}`).join(' '),
  });

export const dot = ({ x, y }: Place, colour: TileColour, r = 4.5): string =>
  element('circle', { class: colour, cx: x, cy: y, r, fill: 'currentColor' });

export const box = ({ x, y, width, height }: Frame, colour: TileColour, opacity = 1): string =>
  element('rect', { class: colour, x, y, width, height, opacity, fill: 'currentColor' });

export const outline = ({ x, y, width, height }: Frame, colour: TileColour): string =>
  element('rect', { ...stroked(colour, 1.5), x, y, width, height });

/** In a small window a picture is too small for a note. */
export const label = (
  { x, y }: Place,
  content: string,
  colour: TileColour,
  look: Readonly<Record<string, string | number>> = {},
): string =>
  words(x, y, content, { class: `note ${colour}`, fill: 'currentColor', 'font-size': 12, ...look });

export const arrow = (from: Place, to: Place, colour: TileColour = 'soft'): string => {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return (
    line([from, to], colour, { width: 1.2 }) +
    element('path', {
      class: colour,
      d: 'M0 0-6-2.6-6 2.6Z',
      fill: 'currentColor',
      transform: `translate(${to.x} ${to.y}) rotate(${fixedText(angle, 1)})`,
    })
  );
};

/** Bars that stand on a line; `most` is as high as the frame. */
export function bars(
  values: ArrayLike<number>,
  frame: Frame,
  most: number,
  colour: TileColour = 'probability',
): string {
  const base = { x: frame.x, y: frame.y + frame.height };
  const pictures = barFrames(values, frame, most).map((bar) => box(bar, colour));
  return (
    pictures.join('') + line([base, { ...base, x: base.x + frame.width }], 'soft', { width: 1 })
  );
}

/** Where such bars stand. */
export function barFrames(
  values: ArrayLike<number>,
  { x, y, width, height }: Frame,
  most: number,
): readonly Frame[] {
  const step = width / values.length;
  return Array.from(values, (value, index) => {
    const tall = (height * value) / most;
    return { x: x + (index + 0.18) * step, y: y + height - tall, width: 0.64 * step, height: tall };
  });
}
