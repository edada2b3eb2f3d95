import type { LineSpec } from '../../charts/content.ts';
import type { Label } from '../../charts/notes.ts';
import type { Spacing } from '../../engine/lab-types.ts';
import { xOf } from './compute.ts';
import { listed } from '../../i18n/marks.ts';

/** One pattern for every class: all probabilities are of one colour. */
export const dashes: readonly (readonly number[])[] = [
  [],
  [8, 3],
  [2, 3],
  [10, 3, 2, 3],
  [5, 5],
  [12, 4],
  [1, 4],
  [8, 3, 2, 3, 2, 3],
  [4, 2],
  [14, 3, 4, 3],
];

interface Point {
  x: number;
  y: number;
}

const cache = new WeakMap<ArrayLike<number>, Map<string, Point[]>>();

/** Column `column` of a matrix (n, columns) over x; what is not finite is a gap. */
export function pointsOf(
  values: Float32Array,
  spacing: Spacing,
  columns = 1,
  column = 0,
  factor = 1,
): Point[] {
  const known = cache.get(values) ?? new Map<string, Point[]>();
  cache.set(values, known);
  const key = `${columns} ${column} ${factor}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const points = Array.from({ length: spacing.points }, (_, i) => {
    const y = (values[i * columns + column] ?? Number.NaN) * factor;
    return { x: xOf(spacing, i), y: Number.isFinite(y) ? y : Number.NaN };
  });
  known.set(key, points);
  return points;
}

/** The same class in every chart: pattern by its place, faint while another is pointed at. */
export function classLine(
  index: number,
  highlighted: number | null,
  line: Pick<LineSpec, 'id' | 'label' | 'points' | 'width'>,
): LineSpec {
  return {
    ...line,
    colour: 'probability',
    dash: dashes[index % dashes.length] ?? [],
    width: highlighted === index ? 3.4 : line.width,
    opacity: highlighted === null || highlighted === index ? 1 : 0.4,
  };
}

/** Names above lines, at the x where these are furthest apart; lines that meet share a label. */
export function namesOnLines(lines: readonly LineSpec[], height: number): readonly Label[] {
  const count = lines[0]?.points.length ?? 0;
  const nearest = (at: number): number => {
    const ys = lines.map(({ points }) => points[at]?.y ?? 0).sort((a, b) => a - b);
    return Math.min(...ys.slice(1).map((y, i) => y - (ys[i] ?? 0)));
  };
  let best = 0;
  for (const part of [0.2, 0.35, 0.5, 0.65, 0.8, 0.95]) {
    const at = Math.round(part * (count - 1));
    if (best === 0 || nearest(at) > nearest(best)) best = at;
  }
  const groups: { x: number; y: number; names: string[] }[] = [];
  const named = lines.flatMap(({ points, label }) => {
    const point = points[best];
    return point !== undefined && Number.isFinite(point.y) ? [{ ...point, label }] : [];
  });
  for (const { x, y, label } of [...named].sort((a, b) => a.y - b.y)) {
    const below = groups.at(-1);
    if (below !== undefined && y - below.y < 0.07 * height) below.names.push(label);
    else groups.push({ x, y, names: [label] });
  }
  return groups.map(({ x, y, names }) => ({
    x,
    y: y + 0.115 * height,
    text: names.length > 3 ? `${names[0] ?? ''} … ${names.at(-1) ?? ''}` : listed(names),
  }));
}
