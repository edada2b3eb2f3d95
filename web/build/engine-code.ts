import type { EngineCode } from '../src/labs/shared/ways.ts';

const declared = import.meta.glob<{ readonly engineCode: readonly EngineCode[] }>(
  '../src/labs/*/engine-code.ts',
  { eager: true },
);

const folderOf = (path: string): string => path.split('/').at(-2) ?? path;

/** Which functions of the engine each lab shows, by the folder of the lab. */
export const engineCode = new Map(
  Object.entries(declared).map(([path, module]) => [folderOf(path), module.engineCode] as const),
);
