import { readFile } from 'node:fs/promises';
import { core } from '../../web/src/engine/core.ts';
import type { EngineCore } from '../../web/src/engine/engine.ts';
import type { Run as NativeRun } from '../../web/src/engine/generated/rnn.js';
import type { MainModule } from '../../web/src/engine/generated/instant.js';
import { loadModule, type Factory } from '../../web/src/engine/load-module.ts';
import type { ConfigOf, RunField, RunHelp } from '../../web/src/engine/run-fields.ts';
import { RunHandle } from '../../web/src/engine/run.ts';

const built = (file: string): URL => new URL(`../../build/wasm/bigram/${file}`, import.meta.url);

interface NativeBigramRun extends NativeRun {
  vocabulary(): readonly string[];
}
interface BigramModule extends Pick<MainModule, 'version' | 'simd' | 'perplexity' | 'heapBytes'> {
  _emscripten_stack_get_current(): number;
  __emscripten_stack_restore(stack: number): void;
  count_emval_handles(): number;
  createBigramRun(config: object): NativeBigramRun;
}

type Whole = Extract<RunField, { fallback: number }>;
type Optional = Extract<RunField, { absent: string }>;
type OptimizerField = Extract<RunField, { kind: 'choice' }> & {
  readonly flag: 'optimizer';
  readonly choices: readonly ('sgd' | 'rmsprop' | 'adam' | 'adamw')[];
};
type BigramFields = Readonly<{
  seed: Whole & { readonly flag: 'seed' };
  epochs: Whole & { readonly flag: 'epochs' };
  learningRate: Whole & { readonly flag: 'lr' };
  optimizer: OptimizerField;
  momentum: Whole & { readonly flag: 'momentum' };
  weightDecay: Optional & { readonly flag: 'weight-decay' };
  clipNorm: Optional & { readonly flag: 'clip' };
}>;

/** The table of its settings, which the build has printed. */
export const { bigramFields, bigramHelp } = (await import(built('configs.ts').href)) as {
  readonly bigramFields: BigramFields;
  readonly bigramHelp: RunHelp<BigramFields>;
};

export type BigramConfig = ConfigOf<BigramFields> & {
  readonly sentences: readonly (readonly string[])[];
};

export class BigramRun extends RunHandle<NativeBigramRun> {
  readonly vocabulary: readonly string[];

  constructor(run: NativeBigramRun) {
    super(run);
    this.vocabulary = run.vocabulary();
  }
}

export interface BigramEngine extends EngineCore {
  createBigramRun(config: BigramConfig): BigramRun;
}

export async function loadBigramEngine(): Promise<BigramEngine> {
  const { default: factory } = (await import(built('bigram.js').href)) as {
    readonly default: Factory<BigramModule>;
  };
  const gated = await loadModule(factory, { wasmBinary: await readFile(built('bigram.wasm')) });
  return {
    ...core(gated),
    createBigramRun: (config) => new BigramRun(gated.module.createBigramRun(config)),
  };
}
