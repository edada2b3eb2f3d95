import { core } from './core.ts';
import type { InstantEngine } from './engine.ts';
import { seedNumber } from './seed.ts';
import type { CrossEntropyRequest } from './types.ts';
import type { Gated } from './gate.ts';
import type { MainModule } from './generated/instant.js';
import { GeneratorHandle } from './generator.ts';

/** The module itself: every function that is bound for labs, as Emscripten declares it. */
export type InstantModule = MainModule;

/** `InstantEngine` with all that labs may ask. */
export interface LoadedInstantEngine extends InstantEngine {
  readonly labs: InstantModule;
}

/** Floats are class probabilities, as in PyTorch; tells arrays of other realms too. */
function toNative({
  targets,
  ...request
}: CrossEntropyRequest): Parameters<InstantModule['crossEntropy']>[0] {
  const probabilities = (targets as Partial<typeof targets> | null)?.[Symbol.toStringTag];
  return probabilities === 'Float32Array'
    ? { ...request, targets: new Int32Array(), targetProbabilities: targets as Float32Array }
    : { ...request, targets: targets as Int32Array };
}

/** `InstantEngine` over a module that has its functions: `labs` is the module itself. */
export function instantEngine(gated: Gated<InstantModule>): LoadedInstantEngine {
  const { module } = gated;
  return {
    ...core(gated),
    crossEntropy: (request) => module.crossEntropy(toNative(request)),
    createGenerator: (seed) => new GeneratorHandle(module.createGenerator(seedNumber(seed))),
    labs: module,
  };
}
