import { core } from './core.ts';
import type { RnnEngine } from './engine.ts';
import type { Gated } from './gate.ts';
import type { MainModule } from './generated/rnn.js';
import { RnnRunHandle } from './rnn-run.ts';

/** `RnnEngine` over a module that has its functions. */
export function rnnEngine(gated: Gated<MainModule>): RnnEngine {
  const { module } = gated;
  return {
    ...core(gated),
    createRnnRun: (config) => new RnnRunHandle(module.createRnnRun(config)),
    lossFloor: (sentences, mode) => module.lossFloor(sentences, mode),
  };
}
