import { shortFloat32 } from '../../export/float32.ts';

/**
 * What a lab computed at build time, as JSON that keeps typed arrays and numbers that are not
 * finite: `{"Float32Array": [0.5, "Infinity"]}`.
 */
const arrays = { Float32Array, Float64Array, Int32Array, Uint8Array };
type ArrayName = keyof typeof arrays;
type Encoded = null | boolean | string | number | Encoded[] | { [name: string]: Encoded };

const isArrayName = (name: string): name is ArrayName => Object.hasOwn(arrays, name);
const encodeNumber = (value: number): Encoded =>
  Number.isFinite(value) ? value : { number: String(value) };

export function encodeView(value: unknown): Encoded {
  if (typeof value === 'number') return encodeNumber(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Float32Array)
    return { Float32Array: Array.from(value, (x) => encodeNumber(shortFloat32(x))) };
  if (value instanceof Float64Array) return { Float64Array: Array.from(value, encodeNumber) };
  if (value instanceof Int32Array) return { Int32Array: Array.from(value) };
  if (value instanceof Uint8Array) return { Uint8Array: Array.from(value) };
  if (Array.isArray(value)) return value.map(encodeView);
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, encodeView(entry)]),
    );
  throw new TypeError(`a first view cannot hold a ${typeof value}`);
}

/** What `encodeView` was given when the page was built. */
export function decodeView(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeView);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const [name, content] = entries[0] ?? ['', null];
  if (entries.length === 1 && name === 'number') return Number(content);
  if (entries.length === 1 && isArrayName(name))
    return arrays[name].from((content as unknown[]).map((entry) => decodeView(entry) as number));
  return Object.fromEntries(entries.map(([key, entry]) => [key, decodeView(entry)]));
}
