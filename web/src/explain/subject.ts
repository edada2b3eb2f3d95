import { DumpError, shapeText, sizeOf, type Dump, type DumpArray } from './files/dump.ts';
import { findRoles, type Roles } from './roles.ts';

/** Rows of a table, wherever they lie: axes of rows, and one of classes. */
export interface Layout {
  /** The axis of the classes. */
  readonly axis: number;
  readonly rows: number;
  readonly classes: number;
  /** Rows of a sequence: the extent of the last axis of rows, where there are several. */
  readonly period: number;
}

/** What is to be explained. */
export interface Subject {
  readonly source: string;
  readonly logits: DumpArray;
  /** The layouts that fit the targets; the first is the likelier. */
  readonly layouts: readonly [Layout, ...Layout[]];
  readonly transposed: boolean;
  /** (rows): classes; empty where there are none. */
  readonly targets: Float64Array;
  readonly targetArray: DumpArray | null;
  /** A distribution for each row, with the axes of the logits. */
  readonly soft: DumpArray | null;
  readonly weight: Float64Array | null;
  readonly loss: DumpArray | null;
  readonly inputs: Float64Array | null;
  readonly ignoreIndex: number | null;
  readonly reduction: string | null;
  readonly labelSmoothing: number | null;
  /** The last column of the table was whole numbers, and was taken for the targets. */
  readonly lastColumn: boolean;
}

const usualIgnoreIndex = -100;
export const ignoreIndexOf = ({ ignoreIndex }: Pick<Subject, 'ignoreIndex'>): number =>
  ignoreIndex ?? usualIgnoreIndex;

/** All of an array in row-major order. */
export function flat({ values, shape, strides }: DumpArray): Float64Array {
  const out = new Float64Array(sizeOf(shape));
  let at = 0;
  const walk = (axis: number, offset: number): void => {
    if (axis === shape.length) {
      out[at++] = values[offset] ?? Number.NaN;
      return;
    }
    const extent = shape[axis] ?? 0;
    const step = strides[axis] ?? 0;
    for (let i = 0; i < extent; i += 1) walk(axis + 1, offset + i * step);
  };
  walk(0, 0);
  return out;
}

export function layoutOf(shape: readonly number[], axis: number): Layout {
  const others = shape.filter((_, at) => at !== axis);
  return {
    axis,
    rows: sizeOf(others),
    classes: shape[axis] ?? 0,
    period: others.length > 1 ? (others.at(-1) ?? 0) : 0,
  };
}

const squeezed = (shape: readonly number[]): number[] => shape.filter((extent) => extent !== 1);
const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((extent, i) => extent === b[i]);

/** Which of the arrays is what, and how they fit. */
export function subjectOf(dump: Dump): Subject {
  const roles = findRoles(dump);
  const { loss, weight, inputs } = roles;
  const { logits, targets, lastColumn } = withTargets(roles, dump.source);
  if (sizeOf(logits.shape) === 0)
    throw new DumpError('no-rows', { what: dump.source, shape: shapeText(logits.shape) });
  const fit = fitting(logits, targets, dump.source);
  const classes = fit.layouts[0].classes;
  if (weight !== null && sizeOf(weight.shape) !== classes)
    throw new DumpError('weights', { found: sizeOf(weight.shape), wanted: classes });
  return {
    source: dump.source,
    logits,
    ...fit,
    targetArray: targets,
    targets: targets === null || fit.soft !== null ? new Float64Array() : flat(targets),
    weight: weight === null ? null : flat(weight),
    loss,
    inputs: inputs === null ? null : flat(inputs),
    ignoreIndex: roles.ignoreIndex,
    reduction: roles.reduction,
    labelSmoothing: roles.labelSmoothing,
    lastColumn,
  };
}

/** A single table may have its targets in its last column, where no logits would be whole. */
function withTargets(
  { logits, targets }: Roles,
  source: string,
): { logits: DumpArray; targets: DumpArray | null; lastColumn: boolean } {
  const { shape, strides, values } = logits;
  if (shape.length > 5 || shape.length === 0)
    throw new DumpError('no-table', { what: source, shape: shapeText(shape) });
  const [rows = 0, columns = 0] = shape;
  const asTheyAre = { logits, targets, lastColumn: false };
  if (targets !== null || shape.length !== 2 || columns < 3 || rows < 2) return asTheyAre;
  const [down = 0, across = 0] = strides;
  let wholeElsewhere = 0;
  for (let row = 0; row < rows; row += 1) {
    const last = values[row * down + (columns - 1) * across] ?? Number.NaN;
    if (!Number.isInteger(last) || last < -1 || last > columns - 1) return asTheyAre;
    for (let c = 0; c < columns - 1; c += 1)
      wholeElsewhere += Number(Number.isInteger(values[row * down + c * across]));
  }
  if (wholeElsewhere > (rows * (columns - 1)) / 4) return asTheyAre;
  const last = values.subarray((columns - 1) * across);
  return {
    logits: { ...logits, shape: [rows, columns - 1] },
    targets: {
      ...logits,
      name: 'targets',
      shape: [rows],
      strides: [down],
      values: last,
      whole: true,
    },
    lastColumn: true,
  };
}

type Fit = Pick<Subject, 'layouts' | 'transposed' | 'soft'>;

function fitting(logits: DumpArray, targets: DumpArray | null, source: string): Fit {
  const { shape } = logits;
  const last = shape.length - 1;
  const whole = (axis: number): Layout => layoutOf(shape, axis);
  if (targets === null) return { layouts: [whole(last)], transposed: false, soft: null };
  const without = (axis: number): number[] => shape.filter((_, at) => at !== axis);
  const axes = shape.map((_, axis) => last - axis);
  const exact = axes.filter((axis) => same(squeezed(without(axis)), squeezed(targets.shape)));
  // (N, C) beside (N,): the last axis; (N, C, T) beside (N, T): the second. Never the first of more.
  const usual = exact.filter((axis) => axis > 0 || shape.length === 1);
  const layouts = [...usual].map(whole);
  const [first, ...others] = layouts;
  if (first !== undefined) return { layouts: [first, ...others], transposed: false, soft: null };
  if (exact.includes(0)) return { layouts: [whole(0)], transposed: true, soft: null };
  const count = sizeOf(targets.shape);
  if (same(shape, targets.shape) && shape.length > 1) {
    const more = shape.length > 2 && last !== 1 ? [whole(1)] : [];
    return { layouts: [whole(last), ...more], transposed: false, soft: targets };
  }
  if (count === sizeOf(shape) / (shape[last] ?? 1)) {
    const more = shape.length > 2 && shape[1] === shape[last] ? [whole(1)] : [];
    return { layouts: [whole(last), ...more], transposed: false, soft: null };
  }
  if (shape.length > 2 && count === sizeOf(shape) / (shape[1] ?? 1))
    return { layouts: [whole(1)], transposed: false, soft: null };
  throw new DumpError('shapes', {
    what: source,
    logits: shapeText(shape),
    targets: shapeText(targets.shape),
  });
}
