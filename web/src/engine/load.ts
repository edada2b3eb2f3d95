import { compileEngine } from './compile.ts';
import { LoadedDigits } from './digits.ts';
import type { DigitsEngine } from './digits-types.ts';
import createModule, { type MainModule } from './generated/surprisal.js';
import { gate, type Gated } from './gate.ts';
import { GeneratorHandle } from './generator.ts';
import type { LabEngine } from './lab-types.ts';
import { LoadedLabs } from './labs.ts';
import { RnnRunHandle } from './rnn-run.ts';
import type {
  CrossEntropyRequest,
  CrossEntropyResult,
  Engine,
  EngineSource,
  Generator,
  LimitName,
  LossFloor,
  Mode,
  Range,
  RnnConfig,
  RnnRun,
} from './types.ts';

/**
 * Loads the engine into the current thread; each call makes an engine with a heap of its own.
 * Rejects with a message that says what was fetched from where.
 *
 *     const engine = await loadEngine({ wasmUrl: new URL('surprisal.wasm', document.baseURI) });
 */
export async function loadEngine(source: EngineSource): Promise<Engine> {
  return new LoadedEngine(gate(await instantiate(await compileEngine(source))));
}

/**
 * Emscripten's own loader is passed by: it would neither check nor report what it fetched, and it
 * cannot tell where a script from a Blob lies.
 */
function instantiate(compiled: WebAssembly.Module): Promise<MainModule> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): void => {
      WebAssembly.instantiate(compiled, imports).then(receive, reject);
    };
    createModule({ instantiateWasm, locateFile: (name: string) => name }).then(resolve, reject);
  });
}

class LoadedEngine implements Engine {
  readonly version: string;
  readonly simd: string;
  readonly labs: LabEngine;
  readonly digits: DigitsEngine;

  readonly #module: MainModule;
  readonly #limits: Readonly<Record<LimitName, Range>>;

  readonly liveObjects: () => number;

  constructor({ module, liveObjects }: Gated) {
    this.#module = module;
    this.liveObjects = liveObjects;
    this.#limits = module.limits();
    this.version = module.version();
    this.simd = module.simd();
    this.labs = new LoadedLabs(module);
    this.digits = new LoadedDigits(module);
  }

  heapBytes(): number {
    return this.#module.heapBytes();
  }

  limits(): Readonly<Record<LimitName, Range>> {
    return this.#limits;
  }

  crossEntropy(request: CrossEntropyRequest): CrossEntropyResult {
    return this.#module.crossEntropy(request);
  }

  perplexity(loss: number): number {
    return this.#module.perplexity(loss);
  }

  createGenerator(seed: number): Generator {
    return new GeneratorHandle(this.#module.createGenerator(seed));
  }

  createRnnRun(config: RnnConfig): RnnRun {
    const { clipNorm, ...rest } = config;
    const native = clipNorm === null ? rest : { ...rest, clipNorm };
    return new RnnRunHandle(this.#module.createRnnRun(native));
  }

  lossFloor(sentences: readonly (readonly string[])[], mode: Mode): LossFloor {
    return this.#module.lossFloor(sentences, mode);
  }
}
