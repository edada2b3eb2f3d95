import { core } from './core.ts';
import type { InstantEngine } from './engine.ts';
import type { Gated } from './gate.ts';
import type { MainModule } from './generated/instant.js';
import { GeneratorHandle } from './generator.ts';

/** `InstantEngine` over a module that has its functions; of those the labs call, none is changed. */
export function instantEngine(gated: Gated<MainModule>): InstantEngine {
  const { module } = gated;
  return {
    ...core(gated),
    crossEntropy: module.crossEntropy,
    createGenerator: (seed) => new GeneratorHandle(module.createGenerator(seed)),
    labs: module,
  };
}
