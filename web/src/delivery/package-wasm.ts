/**
 * The address of the package's WASM, which lies beside its scripts. Bundlers know this pattern: they
 * copy the file and put in where it went. Ours is told to leave it to them.
 */
export const packageWasm = (): string =>
  new URL(/* @vite-ignore */ './surprisal.wasm', import.meta.url).href;
