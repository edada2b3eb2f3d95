import type { Generator as NativeGenerator } from './generated/instant.js';
import { Handle } from './handle.ts';
import type { Generator } from './types.ts';

/** `Generator` over the engine's object. */
export class GeneratorHandle implements Generator {
  readonly #handle: Handle<NativeGenerator>;

  constructor(generator: NativeGenerator) {
    this.#handle = new Handle('generator', generator);
  }

  randint(low: number, high: number, count: number): Float64Array {
    return this.#handle.use((generator) => generator.randint(low, high, count));
  }

  uniform(from: number, to: number, count: number): Float32Array {
    return this.#handle.use((generator) => generator.uniform(from, to, count));
  }

  normal(count: number): Float32Array {
    return this.#handle.use((generator) => generator.normal(count));
  }

  randperm(n: number): Float64Array {
    return this.#handle.use((generator) => generator.randperm(n));
  }

  delete(): void {
    this.#handle.delete();
  }
}
