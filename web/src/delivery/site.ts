import type { EngineModule, EngineSource } from '../engine/engine.ts';
import audit from '../engine/generated/audit.wasm?url';
import digits from '../engine/generated/digits.wasm?url';
import instant from '../engine/generated/instant.wasm?url';
import rnn from '../engine/generated/rnn.wasm?url';

const addresses: Readonly<Record<EngineModule, string>> = { audit, digits, instant, rnn };

/** Files beside the page, whatever folder it is hosted from. */
export function engineSource(module: EngineModule): Promise<EngineSource> {
  return Promise.resolve({ wasmUrl: new URL(addresses[module], document.baseURI).href });
}
