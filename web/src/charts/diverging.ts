import { toRgb, type ColourName, type Palette, type Rgb } from './palette.ts';

/** A scale around zero: purple through paper to a colour, green if it is not said; what is no number is ink. */
export interface Diverging {
  readonly paper: Rgb;
  readonly low: Rgb;
  readonly high: Rgb;
  readonly ink: string;
}

export function diverging(palette: Palette, above: ColourName = 'target'): Diverging {
  return {
    paper: toRgb(palette.paper),
    low: toRgb(palette.gradient),
    high: toRgb(palette[above]),
    ink: palette.ink,
  };
}

/** The colour of a value; `scale` and beyond are full. */
export function colourOf(value: number, scale: number, colours: Diverging): string {
  if (Number.isNaN(value)) return colours.ink;
  const part = Math.min(1, Math.abs(value) / scale);
  const hue = value < 0 ? colours.low : colours.high;
  const mix = colours.paper.map((from, i) => Math.round(from + ((hue[i] ?? 0) - from) * part));
  return `rgb(${mix.join(' ')})`;
}
