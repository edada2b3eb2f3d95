import type { RunKind, SeriesReaders } from '../../web/src/worker/run-kind.ts';
import type { Facts, Model } from '../../web/src/worker/run-protocol.ts';
import type { BigramConfig, BigramEngine, BigramRun } from './bigram-engine.ts';

export interface BigramModel extends Model {
  readonly config: BigramConfig;
  readonly facts: Facts & { readonly vocabulary: readonly string[] };
  readonly updates: { readonly loss: Float32Array };
  readonly epochs: { readonly loss: Float32Array };
  readonly payload: { readonly table: Float32Array };
}

/** The worker's part. */
export class BigramKind implements RunKind<BigramModel, BigramRun> {
  readonly stepsTogether = 64;
  readonly updateSeries: SeriesReaders<BigramRun, BigramModel['updates']> = {
    loss: (run, from) => run.losses(from),
  };
  readonly epochSeries: SeriesReaders<BigramRun, BigramModel['epochs']> = {
    loss: (run, from) => run.epochLosses(from),
  };
  readonly create: (config: BigramConfig) => BigramRun;

  constructor(engine: BigramEngine) {
    this.create = (config) => engine.createBigramRun(config);
  }

  facts({ totalUpdates, updatesPerEpoch, parameterCount, vocabulary }: BigramRun) {
    return { totalUpdates, updatesPerEpoch, parameterCount, vocabulary };
  }

  frame(run: BigramRun): BigramModel['payload'] {
    return { table: run.tensors()[0]?.values ?? new Float32Array() };
  }
}
