import type { EngineCore } from './engine.ts';
import { limits } from './generated/limits.ts';
import type { Gated, NativeModule } from './gate.ts';
import type { MainModule } from './generated/surprisal.js';

type Bound = 'version' | 'simd' | 'perplexity' | 'heapBytes';

/** `EngineCore` over any module. */
export function core({
  module,
  liveObjects,
}: Gated<NativeModule & Pick<MainModule, Bound>>): EngineCore {
  return {
    version: module.version(),
    simd: module.simd(),
    heapBytes: () => module.heapBytes(),
    liveObjects,
    limits: () => limits,
    perplexity: (loss) => module.perplexity(loss),
  };
}
