import type { limits } from './generated/limits.ts';
import type { RnnValues } from './generated/rnn-config.ts';

/**
 * What the engine offers to JavaScript. All numbers come from the C++ in `cpp/surprisal`;
 * losses are in nats; arrays that cross the border are copies, owned by the caller.
 */

/** Why the engine refused; `code` is stable, `message` names the value, the place and the range. */
export type EngineErrorCode = 'invalid_argument' | 'out_of_memory' | 'internal';

/** What the engine refuses with; tell it by `isEngineError`. */
export interface EngineError extends Error {
  readonly code: EngineErrorCode;
}

/** When a sentence is asked for its target: after each word before it, or after all of them. */
export type Mode = 'every-position' | 'last-position';
/** PyTorch's optimizers, with PyTorch's defaults for what `RnnConfig` does not name. */
export type OptimizerName = 'sgd' | 'rmsprop' | 'adam' | 'adamw';
/** How the losses of rows become one, as in PyTorch. */
export type Reduction = 'mean' | 'sum' | 'none';

/** One run of the toy RNN; ranges are in `limits()`. */
export interface RnnConfig extends Omit<RnnValues, 'weightDecay'> {
  readonly weightDecay: number;
  /** Words of each sentence; the last word is the target. */
  readonly sentences: readonly (readonly string[])[];
  /** Keep losses, p(target) and checkpoints, which `seek` needs. */
  readonly history: boolean;
}

/** `parameter`s have gradients; `activation`s belong to the sentence of the current update. */
export type TensorKind = 'parameter' | 'activation' | 'optimizer';

/** A tensor of a run, as it is now; a copy. */
export interface NamedTensor {
  readonly name: string;
  readonly kind: TensorKind;
  /** Row-major. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** Same shape; null where none exists. */
  readonly gradient: Float32Array | null;
}

/** A parameter by PyTorch's name and in its layout, without its gradient. */
export type WeightTensor = Pick<NamedTensor, 'name' | 'shape' | 'values'>;

/** The model's distribution after every word of one sentence, at the current parameters. */
export interface SentencePrediction {
  /** (L, V), row-major; row t belongs to the position after the first t + 1 words. */
  readonly logits: Float32Array;
  /** (L, V): their softmax. */
  readonly probabilities: Float32Array;
  /** (L, V): gradient of `loss` by the logits. */
  readonly gradient: Float32Array;
  /** (L): p(target) after each word. */
  readonly targetProbabilities: Float32Array;
  /** (L): −log p(target) after each word, in nats. */
  readonly surprisals: Float32Array;
  /** The loss that training in this run's mode would minimise for this sentence. */
  readonly loss: number;
}

/** A training run, whatever its model. Call `delete()` when done with it. */
export interface Run {
  readonly totalUpdates: number;
  readonly updatesPerEpoch: number;
  /** Updates done so far. */
  readonly update: number;
  /** Parameters that training changes. */
  readonly parameterCount: number;

  /** Does up to `count` whole updates; returns how many were done (fewer at the end or on divergence). */
  step(count: number): number;
  /** True once a loss was NaN or infinite; such a run stops before applying that update. */
  readonly diverged: boolean;
  /** Goes to the state after `update` updates, exactly. Needs a history. */
  seek(update: number): void;
  /**
   * The part of `seek` that takes no time: goes to a state from which steps alone lead to `update`,
   * so that the caller can do them a few at a time.
   */
  rewind(update: number): void;
  /** Does the next phase of an update, which `step` does in one; throws unless it has this name. */
  advance(phase: string): void;

  /** What is recorded before each update so far, from update `from` on (0 if absent), by its name. */
  series(name: string, from?: number): Float32Array;
  /** Loss before each update so far, from update `from` on (0 if absent); one that diverged is last. */
  losses(from?: number): Float32Array;
  /** Their running mean, in which a loss counts 0.98 times as much as the next. */
  smoothedLosses(from?: number): Float32Array;
  /** Mean of `losses()` over each complete epoch, from epoch `from` on. */
  epochLosses(from?: number): Float32Array;
  /** FNV-1a-64 over `losses()` as little-endian float32, 16 hex digits. */
  digest(): string;
  /** Every tensor of the run as it is now: parameters, activations of the open update, optimizer state. */
  tensors(): NamedTensor[];
  delete(): void;
}

/** A training run of the toy RNN. */
export interface RnnRun extends Run {
  /** `<PAD>` first, then words in order of first appearance. */
  readonly vocabulary: readonly string[];
  /** Indices of each sentence's words, the target last. */
  readonly sentences: readonly (readonly number[])[];

  /** The first of an update's four phases: logits for the sentence. */
  forward(): void;
  /** The second: their loss. */
  loss(): number;
  /** The third: the gradient of every tensor. */
  backward(): void;
  /** The fourth: changes the parameters and ends the update. */
  applyUpdate(): void;
  /** Sentence that the next (or open) update trains on. */
  readonly sentence: number;

  /** p(target) at the final position of the trained sentence, before each update from `from` on. */
  targetProbabilities(from?: number): Float32Array;
  /** One prediction per sentence; changes nothing in the run. */
  predictions(): SentencePrediction[];
}

/** Loss that the data allow at best, in nats. */
export interface LossFloor {
  readonly perSentence: Float64Array;
  /** Over all sentences. */
  readonly mean: number;
  /** ln V: the loss of a model that knows nothing. */
  readonly uniform: number;
}

/** A table of logits and its targets, with the options of `F.cross_entropy`. */
export interface CrossEntropyRequest {
  /**
   * (rows, classes), row-major. −Infinity masks a class: its probability and gradient are 0, and a
   * row whose target it is costs infinity.
   */
  readonly logits: Float32Array;
  readonly rows: number;
  readonly classes: number;
  /**
   * (rows): the class of each. Or, as floats, (rows, classes): a probability for every class, those
   * of a row summing to 1; a mean then divides by the rows, and `ignoreIndex` plays no part.
   */
  readonly targets: Int32Array | Float32Array;
  /** (classes). */
  readonly weight?: Float32Array;
  readonly ignoreIndex?: number;
  readonly labelSmoothing?: number;
  readonly reduction: Reduction;
}

/** The loss, and what it is made of. */
export interface CrossEntropyResult {
  /** The reduced loss; the sum where `reduction` is `none`. */
  readonly loss: number;
  /** (rows): what `reduction: 'none'` returns. */
  readonly rowLosses: Float32Array;
  /** What the sum of rows is divided by: 1 unless `reduction` is `mean`. */
  readonly divisor: number;
  /** All three (rows, classes). */
  readonly probabilities: Float32Array;
  readonly logProbabilities: Float32Array;
  readonly gradient: Float32Array;
}

/** PyTorch's CPU generator. Call `delete()` when done with it. */
export interface Generator {
  /** `torch.randint`: whole numbers from `low`, below `high`. */
  randint(low: number, high: number, count: number): Float64Array;
  /** `Tensor.uniform_`: float32 numbers from `from`, below `to`. */
  uniform(from: number, to: number, count: number): Float32Array;
  /** `torch.randn`. */
  normal(count: number): Float32Array;
  /** `torch.randperm`: 0 … n − 1 in random order. */
  randperm(n: number): Float64Array;
  delete(): void;
}

/** A setting's allowed range, as the engine checks it. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
  /** True where the minimum itself is refused. */
  readonly exclusiveMinimum: boolean;
}

/** The settings that have a range. */
export type LimitName = keyof typeof limits;
