import type { EngineCode } from '../src/labs/shared/ways.ts';

const declared = import.meta.glob<{ readonly engineCode: readonly EngineCode[] }>(
  '../src/labs/*/engine-code.ts',
  { eager: true },
);

/** Which functions of the engine each lab shows, by the folder of the lab. */
export const engineCode: Readonly<Record<string, readonly EngineCode[]>> = Object.fromEntries(
  Object.entries(declared).map(([path, module]) => [path.split('/').at(-2), module.engineCode]),
);
