import type { LossFloor, NamedTensor, RnnConfig, SentencePrediction } from '../../engine/types.ts';
import type { Facts, Frame, Model } from '../../worker/run-protocol.ts';

/** What page and worker say to each other about a run of the toy RNN. */
export interface RnnModel extends Model {
  readonly config: RnnConfig;
  readonly facts: RnnFacts;
  readonly updates: {
    readonly loss: Float32Array;
    /** p(target) of the sentence that was trained. */
    readonly pTarget: Float32Array;
  };
  readonly epochs: {
    readonly loss: Float32Array;
    /** exp(loss). */
    readonly perplexity: Float64Array;
  };
  readonly payload: { readonly predictions: readonly SentencePrediction[] };
  readonly detail: UpdateDetail;
  readonly question: never;
  readonly answer: never;
  readonly input: never;
  readonly reading: never;
}

export type RnnFrame = Frame<RnnModel>;

/** An epoch is one update on each sentence. */
export interface RnnFacts extends Facts {
  readonly vocabulary: readonly string[];
  readonly sentences: readonly (readonly number[])[];
  readonly floor: LossFloor;
}

/** One update taken apart: every tensor when backward is done, and again when the update is applied. */
export interface UpdateDetail {
  /** Counts from 1. */
  readonly update: number;
  readonly sentence: number;
  readonly loss: number;
  readonly backward: readonly NamedTensor[];
  readonly applied: readonly NamedTensor[];
}
