import type { RnnEngine } from '../../engine/engine.ts';
import type { RnnConfig, RnnRun } from '../../engine/types.ts';
import type { RunKind, SeriesReaders } from '../../worker/run-kind.ts';
import type { RnnFacts, RnnModel, UpdateDetail } from './rnn-protocol.ts';

/** Trains the toy RNN for the page, and takes updates apart where it wants to see them. */
export class RnnKind implements RunKind<RnnModel, RnnRun> {
  readonly stepsTogether = 64;
  readonly updateSeries: SeriesReaders<RnnRun, RnnModel['updates']> = {
    loss: (run, from) => run.losses(from),
    pTarget: (run, from) => run.targetProbabilities(from),
  };
  readonly epochSeries: SeriesReaders<RnnRun, RnnModel['epochs']> = {
    loss: (run, from) => run.epochLosses(from),
    perplexity: (run, from) =>
      Float64Array.from(run.epochLosses(from), (loss) => this.#engine.perplexity(loss)),
  };
  readonly #engine: RnnEngine;

  constructor(engine: RnnEngine) {
    this.#engine = engine;
  }

  create(config: RnnConfig): RnnRun {
    return this.#engine.createRnnRun(config);
  }

  facts(run: RnnRun, { sentences: texts, mode }: RnnConfig): RnnFacts {
    const { vocabulary, sentences, totalUpdates, updatesPerEpoch, parameterCount } = run;
    const floor = this.#engine.lossFloor(texts, mode);
    return { vocabulary, sentences, totalUpdates, updatesPerEpoch, parameterCount, floor };
  }

  frame(run: RnnRun): RnnModel['payload'] {
    return { predictions: run.predictions() };
  }

  capture(run: RnnRun): UpdateDetail | null {
    const { sentence } = run;
    run.forward();
    const loss = run.loss();
    if (run.diverged) return null;
    run.backward();
    const backward = run.tensors();
    run.applyUpdate();
    return { update: run.update, sentence, loss, backward, applied: run.tensors() };
  }
}
