import { guarded } from './errors.ts';
import type { MainModule } from './generated/surprisal.js';
import type {
  BinaryCrossEntropy,
  CrossEntropySteps,
  CrossEntropyStepsRequest,
  EpsilonCurve,
  EpsilonPoint,
  ExponentialCurve,
  FormatRange,
  Information,
  LabEngine,
  NextToken,
  NextTokenRequest,
  NumberFormat,
  PipelineRaceRequest,
  PipelineRun,
  Precision,
  RunningLikelihood,
  SoftmaxSweep,
  SoftmaxView,
  Spacing,
  SurprisalCurve,
  SurprisalPoint,
  TokenizedText,
  Tokenizer,
  Window,
  WrittenOutSoftmax,
  WrittenOutSweep,
} from './lab-types.ts';

const usualIgnoreIndex = -100;

/** `LabEngine` over the engine's functions. */
export class LoadedLabs implements LabEngine {
  readonly #module: MainModule;

  constructor(module: MainModule) {
    this.#module = module;
  }

  softmax(logits: Float64Array, temperature = 1): SoftmaxView {
    return guarded(() => this.#module.softmax(logits, temperature));
  }

  softmaxSweep(
    logits: Float64Array,
    moving: Int32Array,
    spacing: Spacing,
    temperature = 1,
  ): SoftmaxSweep {
    return guarded(() => this.#module.softmaxSweep(logits, moving, spacing, temperature));
  }

  exponentialCurve(spacing: Spacing): ExponentialCurve {
    return guarded(() => this.#module.exponentialCurve(spacing));
  }

  writtenOutSoftmax(
    logits: Float64Array,
    shift: 'none' | 'maximum',
    format: NumberFormat,
  ): WrittenOutSoftmax {
    return guarded(() => this.#module.writtenOutSoftmax(logits, shift, format));
  }

  writtenOutSweep(
    logits: Float64Array,
    growth: 'offset' | 'scale',
    spacing: Spacing,
    format: NumberFormat,
  ): WrittenOutSweep {
    return guarded(() => this.#module.writtenOutSweep(logits, growth, spacing, format));
  }

  numberFormat(name: NumberFormat): FormatRange {
    return guarded(() => this.#module.numberFormat(name));
  }

  bits(nats: number): number {
    return guarded(() => this.#module.bits(nats));
  }

  surprisal(probability: number): SurprisalPoint {
    return guarded(() => this.#module.surprisal(probability));
  }

  surprisalCurve(spacing: Spacing): SurprisalCurve {
    return guarded(() => this.#module.surprisalCurve(spacing));
  }

  epsilonPoint(probability: number, epsilon: number): EpsilonPoint {
    return guarded(() => this.#module.epsilonPoint(probability, epsilon));
  }

  epsilonCurve(exponents: Spacing, epsilon: number): EpsilonCurve {
    return guarded(() => this.#module.epsilonCurve(exponents, epsilon));
  }

  runningLikelihood(
    probabilities: Float64Array,
    precision: Precision = 'float32',
  ): RunningLikelihood {
    return guarded(() => this.#module.runningLikelihood(probabilities, precision));
  }

  information(p: Float64Array, q: Float64Array): Information {
    return guarded(() => this.#module.information(p, q));
  }

  rebalance(distribution: Float64Array, index: number, value: number): Float64Array {
    return guarded(() => this.#module.rebalance(distribution, index, value));
  }

  binaryCrossEntropy(probability: number, target: number): BinaryCrossEntropy {
    return guarded(() => this.#module.binaryCrossEntropy(probability, target));
  }

  binaryCrossEntropyWithLogit(logit: number, target: number): BinaryCrossEntropy {
    return guarded(() => this.#module.binaryCrossEntropyWithLogit(logit, target));
  }

  crossEntropySteps(request: CrossEntropyStepsRequest): CrossEntropySteps {
    const native = {
      weight: new Float64Array(),
      ignoreIndex: usualIgnoreIndex,
      labelSmoothing: 0,
      precision: 'float32',
      ...request,
    };
    return guarded(() => this.#module.crossEntropySteps(native));
  }

  pipelineRace(request: PipelineRaceRequest): readonly PipelineRun[] {
    const native = { precision: 'float32', ...request };
    return guarded(() => this.#module.pipelineRace(native));
  }

  tokenize(text: string, tokenizer: Tokenizer): TokenizedText {
    return guarded(() => this.#module.tokenize(text, tokenizer));
  }

  windows(sequences: readonly Int32Array[]): readonly Window[] {
    return guarded(() => this.#module.windows(sequences));
  }

  batches(
    tokens: Int32Array,
    batchSize: number,
    contextSize: number,
  ): readonly (readonly Int32Array[])[] {
    return guarded(() => this.#module.batches(tokens, batchSize, contextSize));
  }

  nextToken(request: NextTokenRequest): NextToken {
    const { seed, batch, context, classes, extraDraw } = request;
    return guarded(() => this.#module.nextToken(seed, batch, context, classes, extraDraw));
  }
}
