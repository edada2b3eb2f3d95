import type { ColourName } from '../../charts/palette.ts';
import { exponentialText } from '../../format/rounding.ts';
import { pythonString } from '../python.ts';

/** The page's colours on white. */
const colours: Readonly<Record<ColourName, string>> = {
  logit: '#3d4451',
  probability: '#0072b2',
  target: '#00795a',
  loss: '#c44e00',
  gradient: '#a8488a',
  reference: '#6b7280',
  paper: '#ffffff',
  ink: '#1d2129',
  soft: '#5b6270',
  hair: '#dedbd2',
};

export const colourOf = (name: ColourName): string => `"${colours[name]}"`;

/** As many digits as float32 has; infinities are NumPy's. */
export function number(value: number): string {
  if (Number.isNaN(value)) return 'np.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-np.inf' : 'np.inf';
  return String(Number(exponentialText(value, 8)));
}

/** A text of a picture: a dollar would begin a formula. */
export const label = (text: string): string => pythonString(text.replaceAll('$', '\\$'));

/** An array of many numbers, in lines of ten. */
export function array(values: readonly number[]): string {
  const texts = values.map(number);
  if (texts.length <= 10) return `np.array([${texts.join(', ')}])`;
  const lines: string[] = [];
  for (let at = 0; at < texts.length; at += 10)
    lines.push(`    ${texts.slice(at, at + 10).join(', ')},`);
  return `np.array([\n${lines.join('\n')}\n])`;
}

/** A whole programme around what draws into `ax`. */
export function programme(title: string, draw: readonly string[], size = '8, 4.5'): string {
  const text = draw.join('\n') + title;
  const fonts = /\p{Script=Han}/u.test(text)
    ? [
        'plt.rcParams["font.sans-serif"] = ["Noto Sans CJK SC", "SimHei", "DejaVu Sans"]',
        'plt.rcParams["axes.unicode_minus"] = False',
      ]
    : [];
  return [
    'import matplotlib.pyplot as plt',
    'import numpy as np',
    '',
    ...fonts,
    `fig, ax = plt.subplots(figsize=(${size}))`,
    ...draw,
    `ax.set_title(${label(title)})`,
    'fig.tight_layout()',
    'plt.show()',
    '',
  ].join('\n');
}
