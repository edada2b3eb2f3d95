import type { RnnRun as NativeRnnRun } from './generated/rnn.js';
import { Handle } from './handle.ts';
import type { NamedTensor, RnnRun, SentencePrediction } from './types.ts';

/** `RnnRun` over the engine's object. */
export class RnnRunHandle implements RnnRun {
  readonly vocabulary: readonly string[];
  readonly sentences: readonly (readonly number[])[];
  readonly totalUpdates: number;
  readonly parameterCount: number;

  readonly #handle: Handle<NativeRnnRun>;

  constructor(run: NativeRnnRun) {
    this.#handle = new Handle('run', run);
    this.vocabulary = run.vocabulary();
    this.sentences = run.sentences();
    this.totalUpdates = run.totalUpdates();
    this.parameterCount = run.parameterCount();
  }

  get update(): number {
    return this.#handle.use((run) => run.update());
  }

  get sentence(): number {
    return this.#handle.use((run) => run.sentence());
  }

  get diverged(): boolean {
    return this.#handle.use((run) => run.diverged());
  }

  step(count: number): number {
    return this.#handle.use((run) => run.step(count));
  }

  seek(update: number): void {
    this.#handle.use((run) => run.seek(update));
  }

  rewind(update: number): void {
    this.#handle.use((run) => run.rewind(update));
  }

  forward(): void {
    this.#handle.use((run) => run.forward());
  }

  loss(): number {
    return this.#handle.use((run) => run.loss());
  }

  backward(): void {
    this.#handle.use((run) => run.backward());
  }

  applyUpdate(): void {
    this.#handle.use((run) => run.applyUpdate());
  }

  losses(from = 0): Float32Array {
    return this.#handle.use((run) => run.losses(from));
  }

  targetProbabilities(from = 0): Float32Array {
    return this.#handle.use((run) => run.targetProbabilities(from));
  }

  epochLosses(from = 0): Float32Array {
    return this.#handle.use((run) => run.epochLosses(from));
  }

  digest(): string {
    return this.#handle.use((run) => run.digest());
  }

  tensors(): NamedTensor[] {
    return this.#handle.use((run) => run.tensors());
  }

  predictions(): SentencePrediction[] {
    return this.#handle.use((run) => run.predictions());
  }

  delete(): void {
    this.#handle.delete();
  }
}
