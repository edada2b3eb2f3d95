import { counted } from './counted.ts';
import type { LimitName, Range } from '../engine/types.ts';
import { BadInput } from './bad-input.ts';
import { looksPrinted } from '../format/looks-printed.ts';
import { inclusive, inWords, isWithin } from './numbers.ts';
import type { Text } from './input.ts';
import { printedParts, printedTables } from './printed-input.ts';
import { findPythonJsonProblem, parsePythonJson } from './python-json.ts';

export const mostCells = 1e7;

/** Logits of rank 2 or 3 with their targets, flattened to rows. */
export interface CrossEntropyInput {
  /** (N, C) or (B, L, C). */
  readonly shape: readonly number[];
  readonly logits: Float32Array;
  readonly rows: number;
  readonly classes: number;
  /** Classes, or of every row a probability for each class. */
  readonly targets: Int32Array | Float32Array;
  readonly weight?: Float32Array;
}

type Limits = Readonly<Record<LimitName, Range>>;

/** Reads `{"logits": …, "targets": …, "weight"?: …}`, or prints of these; a mistake is named with its place. */
export function parseCrossEntropyInput(
  input: Text,
  ignoreIndex: number,
  limits: Limits,
): CrossEntropyInput {
  const reader = new Reader(input.place, limits);
  const { logits, targets, weight } = reader.parts(parseJson(input));
  const shape = reader.shape(logits, 'logits');
  const classes = shape.at(-1) ?? 0;
  const outer = shape.slice(0, -1);
  const rows = outer.reduce((product, size) => product * size, 1);
  const flatLogits = new Float32Array(rows * classes);
  reader.fill(flatLogits, logits, 'logits', shape, reader.isLogit());
  // As deep as the logits, they are class probabilities, as a tensor of floats is in PyTorch.
  const soft = depthOf(targets) === shape.length;
  const flatTargets = soft ? new Float32Array(rows * classes) : new Int32Array(rows);
  if (soft && ignoreIndex >= 0)
    throw new BadInput(
      `--ignore-index ${ignoreIndex} is a class, and the targets of ${input.place} are class probabilities`,
    );
  if (soft) reader.fill(flatTargets, targets, 'targets', shape, reader.inRange('probability'));
  else reader.fill(flatTargets, targets, 'targets', outer, reader.isClass(classes, ignoreIndex));
  const flat = { shape, logits: flatLogits, rows, classes, targets: flatTargets };
  if (weight === undefined || weight === null) return flat;
  const flatWeight = new Float32Array(classes);
  reader.fill(flatWeight, weight, 'weight', [classes], reader.inRange('classWeight'));
  return { ...flat, weight: flatWeight };
}

function parseJson(input: Text): unknown {
  const { place, text } = input;
  try {
    return parsePythonJson(text);
  } catch (error) {
    // What begins as an object of JSON is meant as one.
    if (looksPrinted(text) && !/^\s*\{\s*"/u.test(text))
      return printedParts(input, printedTables(input, mostCells));
    const problem = findPythonJsonProblem(text);
    if (!problem) throw error;
    const { line, column, found } = problem;
    throw new BadInput(`${place} is not JSON: at line ${line}, column ${column} ${found}`);
  }
}

/** What a number must satisfy, and how a message says so. */
interface Demand {
  readonly words: string;
  met(value: number): boolean;
}

class Reader {
  readonly #place: string;
  readonly #limits: Limits;

  constructor(place: string, limits: Limits) {
    this.#place = place;
    this.#limits = limits;
  }

  parts(json: unknown): { logits: unknown; targets: unknown; weight: unknown } {
    const known = ['logits', 'targets', 'weight'];
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw this.#refusal(`${kind(json)} is not an object like {"logits":[[2,1]],"targets":[0]}`);
    const unknownKey = Object.keys(json).find((key) => !known.includes(key));
    if (unknownKey !== undefined)
      throw this.#refusal(`${JSON.stringify(unknownKey)} is not one of ${known.join(', ')}`);
    const parts: { logits?: unknown; targets?: unknown; weight?: unknown } = json;
    if (parts.logits === undefined) throw this.#refusal('"logits" is missing');
    if (parts.targets === undefined) throw this.#refusal('"targets" is missing');
    return { logits: parts.logits, targets: parts.targets, weight: parts.weight };
  }

  /** The extents of the first element at each depth; `fill` checks the others. */
  shape(logits: unknown, name: string): number[] {
    const shape: number[] = [];
    let element = logits;
    let path = name;
    if (!Array.isArray(logits))
      throw this.#refusal(`${path} is ${kind(logits)}, not a list of lists of numbers`);
    while (Array.isArray(element)) {
      if (element.length === 0) throw this.#refusal(`${path} is empty`);
      shape.push(element.length);
      element = element[0];
      path += '[0]';
    }
    if (shape.length !== 2 && shape.length !== 3)
      throw this.#refusal(`logits has rank ${shape.length}, not 2 (rows, classes) or 3`);
    const cells = shape.reduce((product, size) => product * size, 1);
    if (cells > mostCells) throw this.#refusal(`logits has ${cells} cells, more than ${mostCells}`);
    return shape;
  }

  /** Copies nested lists of this very shape, row-major, checking every number. */
  fill(
    to: Float32Array | Int32Array,
    from: unknown,
    path: string,
    shape: readonly number[],
    demand: Demand,
    start = 0,
  ): void {
    const [extent = 0, ...inner] = shape;
    if (!Array.isArray(from))
      throw this.#refusal(`${path} is ${kind(from)}, not a list of ${extent}`);
    if (from.length !== extent)
      throw this.#refusal(`${path} has ${counted(from.length, 'element')}, not ${extent}`);
    const stride = inner.reduce((product, size) => product * size, 1);
    for (const [i, element] of (from as readonly unknown[]).entries()) {
      if (inner.length > 0) {
        this.fill(to, element, `${path}[${i}]`, inner, demand, start + i * stride);
      } else {
        if (typeof element !== 'number' || !demand.met(element))
          throw this.#refusal(`${path}[${i}] is ${kind(element)}, not ${demand.words}`);
        to[start + i] = element;
      }
    }
  }

  /** Compared as float32, which is what counts: 1e30 itself is a little more as float32. */
  inRange(name: LimitName): Demand {
    const range = this.#limits[name];
    const rounded = inclusive(Math.fround(range.minimum), Math.fround(range.maximum));
    return {
      words: `a number ${inWords(range)}`,
      met: (value) => isWithin(Math.fround(value), rounded),
    };
  }

  /** −∞ masks a class, and so does the least number of a float type, which some write for it. */
  isLogit(): Demand {
    const finite = this.inRange('logit');
    return {
      words: `${finite.words}, nor -Infinity`,
      met: (value) => finite.met(value) || value <= -3.3e38,
    };
  }

  isClass(classes: number, ignoreIndex: number): Demand {
    return {
      words: `a class from 0 to ${classes - 1}, nor the ignored ${ignoreIndex}`,
      met: (value) =>
        value === ignoreIndex || (Number.isInteger(value) && value >= 0 && value < classes),
    };
  }

  #refusal(problem: string): BadInput {
    return new BadInput(`${this.#place}: ${problem}`);
  }
}

function depthOf(nested: unknown): number {
  let depth = 0;
  for (let element = nested; Array.isArray(element); element = element[0] as unknown) depth += 1;
  return depth;
}

function kind(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
