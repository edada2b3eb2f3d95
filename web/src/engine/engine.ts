/** The engine as it is loaded: whole, or one of its modules, each of which is a part of it. */

import type { DigitsEngine } from './digits-types.ts';
import type { AuditLab, LabEngine } from './lab-types.ts';
import type {
  CrossEntropyRequest,
  CrossEntropyResult,
  Generator,
  LimitName,
  LossFloor,
  Mode,
  Range,
  RnnConfig,
  RnnRun,
} from './types.ts';

/** What every module of the engine has. */
export interface EngineCore {
  readonly version: string;
  /** The instruction set that Eigen was compiled for, e.g. "SSE, SSE2, ...". */
  readonly simd: string;
  /** Bytes of the engine's heap: grows, never shrinks. */
  heapBytes(): number;
  /**
   * Objects on that heap that wait for their `delete()`, and values of JavaScript that the engine
   * holds on to: the same number again once everything made since has been deleted.
   */
  liveObjects(): number;
  /** The range of every setting. */
  limits(): Readonly<Record<LimitName, Range>>;
  /** eˡᵒˢˢ of a mean loss in nats: among how many equally likely words the model in effect chooses. */
  perplexity(loss: number): number;
}

/** The module that trains the toy RNN. */
export interface RnnEngine extends EngineCore {
  /** Begins a training run of the toy RNN; `defaultRun` is the notebook's. */
  createRnnRun(config: RnnConfig): RnnRun;
  /** How low the loss can get on these sentences, and where knowing nothing begins. */
  lossFloor(sentences: readonly (readonly string[])[], mode: Mode): LossFloor;
}

/** The module of all that is computed in an instant: losses, and what the labs about them show. */
export interface InstantEngine extends EngineCore {
  /** `F.cross_entropy` in float32, with its gradient; of classes, or of class probabilities. */
  crossEntropy(request: CrossEntropyRequest): CrossEntropyResult;
  /** PyTorch's CPU generator after `manual_seed`: negative seeds, and as a bigint up to 2⁶⁴ − 1. */
  createGenerator(seed: number | bigint): Generator;
  /** What the labs about the loss itself compute. */
  readonly labs: LabEngine;
}

/** The module that trains the image classifier. */
export interface ImageEngine extends EngineCore {
  /** Images, and the classifier that learns them. */
  readonly digits: DigitsEngine;
  /** −log p, to compare its losses with. */
  readonly labs: Pick<LabEngine, 'surprisal'>;
}

/** The module that audits tables out of anybody's training. */
export interface AuditEngine extends EngineCore {
  readonly audits: AuditLab;
}

/** The loaded engine. */
export interface Engine extends RnnEngine, InstantEngine, ImageEngine, AuditEngine {
  /** What the labs about the loss itself compute. */
  readonly labs: LabEngine;
}

/** What a module is called, as are its files; the package and the one-file page have all in one. */
export type EngineModule = 'rnn' | 'instant' | 'digits' | 'audit';

/** Where the WASM comes from: bytes win over the address. */
export interface EngineSource {
  readonly wasmUrl?: string | URL;
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
}
