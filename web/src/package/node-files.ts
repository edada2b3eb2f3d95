type ReadFile = (file: URL) => Promise<Uint8Array>;

interface WithNode {
  readonly process?: {
    getBuiltinModule?(name: 'node:fs/promises'): { readonly readFile: ReadFile } | undefined;
  };
}

/**
 * How `file:` addresses are read, which nobody's `fetch` does: null where there is no Node. Asked for
 * at run time, so that bundlers for browsers find nothing of Node to resolve.
 */
export function readsFiles(): ReadFile | null {
  const { process } = globalThis as WithNode;
  const files = process?.getBuiltinModule?.('node:fs/promises');
  if (!files) return null;
  return async (file) => {
    try {
      return await files.readFile(file);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The engine could not be read from ${file.href}: ${why}.`, { cause });
    }
  };
}
