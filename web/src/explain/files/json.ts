import {
  DumpError,
  isWhole,
  mostCells,
  shapeText,
  sizeOf,
  stridesOf,
  type Dump,
  type DumpArray,
} from './dump.ts';

/** What `JSON.parse` has made of a text: an object of lists, or one list. */
export function jsonDump(json: unknown, source: string): Dump {
  const arrays: DumpArray[] = [];
  const words: Record<string, string> = {};
  const entries =
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? Object.entries(json as Record<string, unknown>)
      : [['', json] as const];
  for (const [name, value] of entries) {
    if (typeof value === 'string') words[name] = value;
    else if (typeof value === 'number' || Array.isArray(value))
      arrays.push(readNested(value, name, name === '' ? source : `${source}: ${name}`));
  }
  if (arrays.length === 0) throw new DumpError('no-arrays', { what: source });
  return { source, arrays, words };
}

/** Lists in lists; `null` is how a number that is none comes out of JavaScript. */
function readNested(value: unknown, name: string, what: string): DumpArray {
  const shape: number[] = [];
  for (let inner = value; Array.isArray(inner); inner = inner[0] as unknown)
    shape.push(inner.length);
  const size = sizeOf(shape);
  if (size > mostCells)
    throw new DumpError('too-many', { what, shape: shapeText(shape), most: mostCells });
  const values = new Float64Array(size);
  let at = 0;
  const fill = (element: unknown, depth: number, path: string): void => {
    if (depth === shape.length) {
      if (typeof element !== 'number' && element !== null && typeof element !== 'boolean')
        throw new DumpError('cell', { what, place: path, found: shown(element) });
      values[at++] = element === null ? Number.NaN : Number(element);
      return;
    }
    const extent = shape[depth] ?? 0;
    if (!Array.isArray(element) || element.length !== extent)
      throw new DumpError('ragged', { what, place: path, found: shown(element), wanted: extent });
    for (let i = 0; i < extent; i += 1) fill(element[i], depth + 1, `${path}[${i}]`);
  };
  fill(value, 0, name);
  const strides = stridesOf(shape);
  return { name, format: 'text', shape, strides, values, whole: isWhole(values) };
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[… ${value.length}]`;
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
