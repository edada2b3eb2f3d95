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
    return this.#module.softmax(logits, temperature);
  }

  softmaxSweep(
    logits: Float64Array,
    moving: Int32Array,
    spacing: Spacing,
    temperature = 1,
  ): SoftmaxSweep {
    return this.#module.softmaxSweep(logits, moving, spacing, temperature);
  }

  exponentialCurve(spacing: Spacing): ExponentialCurve {
    return this.#module.exponentialCurve(spacing);
  }

  writtenOutSoftmax(
    logits: Float64Array,
    shift: 'none' | 'maximum',
    format: NumberFormat,
  ): WrittenOutSoftmax {
    return this.#module.writtenOutSoftmax(logits, shift, format);
  }

  writtenOutSweep(
    logits: Float64Array,
    growth: 'offset' | 'scale',
    spacing: Spacing,
    format: NumberFormat,
  ): WrittenOutSweep {
    return this.#module.writtenOutSweep(logits, growth, spacing, format);
  }

  numberFormat(name: NumberFormat): FormatRange {
    return this.#module.numberFormat(name);
  }

  bits(nats: number): number {
    return this.#module.bits(nats);
  }

  surprisal(probability: number): SurprisalPoint {
    return this.#module.surprisal(probability);
  }

  surprisalCurve(spacing: Spacing): SurprisalCurve {
    return this.#module.surprisalCurve(spacing);
  }

  epsilonPoint(probability: number, epsilon: number): EpsilonPoint {
    return this.#module.epsilonPoint(probability, epsilon);
  }

  epsilonCurve(exponents: Spacing, epsilon: number): EpsilonCurve {
    return this.#module.epsilonCurve(exponents, epsilon);
  }

  runningLikelihood(
    probabilities: Float64Array,
    precision: Precision = 'float32',
  ): RunningLikelihood {
    return this.#module.runningLikelihood(probabilities, precision);
  }

  information(p: Float64Array, q: Float64Array): Information {
    return this.#module.information(p, q);
  }

  rebalance(distribution: Float64Array, index: number, value: number): Float64Array {
    return this.#module.rebalance(distribution, index, value);
  }

  binaryCrossEntropy(probability: number, target: number): BinaryCrossEntropy {
    return this.#module.binaryCrossEntropy(probability, target);
  }

  binaryCrossEntropyWithLogit(logit: number, target: number): BinaryCrossEntropy {
    return this.#module.binaryCrossEntropyWithLogit(logit, target);
  }

  crossEntropySteps(request: CrossEntropyStepsRequest): CrossEntropySteps {
    const native = {
      weight: new Float64Array(),
      ignoreIndex: usualIgnoreIndex,
      labelSmoothing: 0,
      precision: 'float32',
      ...request,
    };
    return this.#module.crossEntropySteps(native);
  }

  pipelineRace(request: PipelineRaceRequest): readonly PipelineRun[] {
    return this.#module.pipelineRace(request);
  }

  tokenize(text: string, tokenizer: Tokenizer): TokenizedText {
    return this.#module.tokenize(text, tokenizer);
  }

  windows(sequences: readonly Int32Array[]): readonly Window[] {
    return this.#module.windows(sequences);
  }

  batches(
    tokens: Int32Array,
    batchSize: number,
    contextSize: number,
  ): readonly (readonly Int32Array[])[] {
    return this.#module.batches(tokens, batchSize, contextSize);
  }

  nextToken(request: NextTokenRequest): NextToken {
    const { seed, batch, context, classes, extraDraw } = request;
    return this.#module.nextToken(seed, batch, context, classes, extraDraw);
  }
}
