import { core } from './core.ts';
import type { InstantEngine } from './engine.ts';
import type { Gated } from './gate.ts';
import type { MainModule } from './generated/instant.js';
import { GeneratorHandle } from './generator.ts';

/** The module itself: every function that is bound for labs, as Emscripten declares it. */
export type InstantModule = MainModule;

/** `InstantEngine` with all that labs may ask. */
export interface LoadedInstantEngine extends InstantEngine {
  readonly labs: InstantModule;
}

/** `InstantEngine` over a module that has its functions: `labs` is the module itself. */
export function instantEngine(gated: Gated<InstantModule>): LoadedInstantEngine {
  const { module } = gated;
  return {
    ...core(gated),
    crossEntropy: (request) => module.crossEntropy(request),
    createGenerator: (seed) => new GeneratorHandle(module.createGenerator(seed)),
    labs: module,
  };
}
