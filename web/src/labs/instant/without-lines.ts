/** Fewer numbers than these are not a line. */
const fewest = 90;

/**
 * A view whose parts named in `below` keep their numbers, but not their lines. They are drawn further
 * down the page, where nobody is before the engine has come, and would be most of what is loaded
 * first.
 */
export function withoutLines<View extends object>(view: View, below: readonly string[]): View {
  return Object.fromEntries(
    Object.entries(view).map(([part, value]: [string, unknown]) => [
      part,
      below.includes(part) ? emptied(value) : value,
    ]),
  ) as View;
}

function emptied(value: unknown): unknown {
  if (value instanceof Float32Array || value instanceof Float64Array)
    return value.length < fewest ? value : value.subarray(0, 0);
  if (Array.isArray(value)) return value.length < fewest ? value.map(emptied) : [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, emptied(entry)]));
}
