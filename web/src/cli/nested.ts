/** JSON of row-major values nested in `shape`, in pieces of a row; not finite becomes null. */
export function* nestedJson(
  values: ArrayLike<number>,
  shape: readonly number[],
  start = 0,
): Generator<string> {
  const [extent = 0, ...inner] = shape;
  if (inner.length === 0) {
    yield JSON.stringify(Array.from({ length: extent }, (_, i) => values[start + i]));
    return;
  }
  const stride = inner.reduce((product, size) => product * size, 1);
  for (let i = 0; i < extent; i++) {
    yield i === 0 ? '[' : ',';
    yield* nestedJson(values, inner, start + i * stride);
  }
  yield ']';
}
