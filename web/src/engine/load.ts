import { auditEngine } from './audit.ts';
import { imageEngine } from './digits.ts';
import type { Engine, EngineSource } from './engine.ts';
import create from './generated/surprisal.js';
import { instantEngine, type LoadedInstantEngine } from './instant.ts';
import { loadModule } from './load-module.ts';
import { rnnEngine } from './rnn.ts';

/**
 * Loads the engine into the current thread; each call makes an engine with a heap of its own.
 * Rejects with a message that says what was fetched from where.
 *
 *     const engine = await loadEngine({ wasmUrl: new URL('surprisal.wasm', document.baseURI) });
 */
export async function loadEngine(source: EngineSource): Promise<Engine & LoadedInstantEngine> {
  const gated = await loadModule(create, source);
  return {
    ...rnnEngine(gated),
    ...imageEngine(gated),
    ...auditEngine(gated),
    ...instantEngine(gated),
  };
}
