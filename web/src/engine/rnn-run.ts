import type { RnnRun as NativeRnnRun } from './generated/rnn.js';
import { RunHandle } from './run.ts';
import type { RnnRun, SentencePrediction } from './types.ts';

/** `RnnRun` over the engine's object. */
export class RnnRunHandle extends RunHandle<NativeRnnRun> implements RnnRun {
  readonly vocabulary: readonly string[];
  readonly sentences: readonly (readonly number[])[];

  constructor(run: NativeRnnRun) {
    super(run);
    this.vocabulary = run.vocabulary();
    this.sentences = run.sentences();
  }

  get sentence(): number {
    return this.handle.use((run) => run.sentence());
  }

  forward(): void {
    this.advance('forward');
  }

  loss(): number {
    this.advance('loss');
    return this.handle.use((run) => run.loss());
  }

  backward(): void {
    this.advance('backward');
  }

  applyUpdate(): void {
    this.advance('apply_update');
  }

  targetProbabilities(from = 0): Float32Array {
    return this.series('p_target', from);
  }

  predictions(): SentencePrediction[] {
    return this.handle.use((run) => run.predictions());
  }
}
