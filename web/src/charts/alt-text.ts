// What a picture shows, in one sentence with numbers.
import { roundedToDigits } from '../format/rounding.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { named, parted } from '../i18n/marks.ts';
import type { AltTextMessage } from './alt-text-messages.en.ts';
import type { ChartState, LineSpec, Matrix, Readout } from './content.ts';

const { t } = catalogue<AltTextMessage>({
  en: () => import('./alt-text-messages.en.ts'),
  zh: () => import('./alt-text-messages.zh.ts'),
});

/** More lines than this are counted, not told one by one. */
const mostLines = 6;

/** Three digits are enough to hear. */
function brief(value: number): string {
  const short = roundedToDigits(value, 3);
  const text = Number.isFinite(short) ? String(short) : short > 0 ? '∞' : short < 0 ? '−∞' : 'NaN';
  return text.replaceAll('-', '−');
}

/** Smallest and largest of what is a number. */
function ends(values: Iterable<number>): { lowest: string; highest: string } | null {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values)
    if (Number.isFinite(value))
      [lowest, highest] = [Math.min(lowest, value), Math.max(highest, value)];
  return lowest > highest ? null : { lowest: brief(lowest), highest: brief(highest) };
}

function lineWords({ label, points }: LineSpec, until: number): string | null {
  const seen = points.filter(({ x, y }) => x <= until && Number.isFinite(y));
  const between = ends(seen.map(({ y }) => y));
  const [first, last] = [seen[0], seen.at(-1)];
  if (label === '' || between === null || first === undefined || last === undefined) return null;
  return t('line', { name: label, first: brief(first.y), last: brief(last.y), ...between });
}

/** The values at a cursor. */
export const readoutWords = (readout: Readout | null | undefined): string =>
  readout
    ? named(readout.title, parted(readout.rows.map(({ label, value }) => `${label} ${value}`)))
    : '';

/** Where the point or the run stands. */
function nowWords({ content, drag, readAt }: ChartState): string {
  if (drag !== null) return drag.text;
  const now = content?.now;
  if (!now) return '';
  return readoutWords(readAt?.(now.x)) || `${now.caption} ${now.value}`.trim();
}

/** Every line with its ends and its extremes, as far as the run has come, and where it stands. */
export function chartWords(chart: ChartState): string {
  const { content } = chart;
  if (content === undefined) return '';
  const { xLabel: x, xMinimum = 0, xMaximum } = content.axes;
  const told = content.lines.flatMap((line) => lineWords(line, content.veilFrom ?? Infinity) ?? []);
  const lines = told.slice(0, mostLines);
  if (told.length > mostLines) lines.push(t('more', { count: told.length - mostLines }));
  const words = { x, from: brief(xMinimum), to: brief(xMaximum) };
  const now = nowWords(chart);
  return (
    (told.length === 0 ? t('empty', words) : t('lines', { ...words, lines: parted(lines) })) +
    (now === '' ? '' : t('now', { now }))
  );
}

/** Shape and extremes of a matrix of colours, and the number that is chosen. */
export function matrixWords({ rows, columns, values }: Matrix, scale: number, chosen = ''): string {
  const between = ends(Array.from(values)) ?? { lowest: 'NaN', highest: 'NaN' };
  return (
    t('matrix', { rows, columns, ...between, scale: brief(scale) }) +
    (chosen === '' ? '' : t('chosen', { chosen }))
  );
}

/** From the smallest to the largest. */
export function rangeWords(values: Iterable<number>): string {
  const between = ends(values);
  return between === null ? '' : t('range', between);
}

/** Where the ink is on a square image, rows and columns counted from 0. */
export function imageWords(pixels: Uint8Array, side: number): string {
  const inked = Array.from(pixels.keys()).filter((i) => (pixels[i] ?? 0) > 0);
  const columns = inked.map((i) => i % side);
  const [first, last] = [inked[0], inked.at(-1)];
  if (first === undefined || last === undefined) return t('blank');
  return t('image', {
    count: inked.length,
    all: pixels.length,
    top: Math.floor(first / side),
    bottom: Math.floor(last / side),
    left: Math.min(...columns),
    right: Math.max(...columns),
  });
}
