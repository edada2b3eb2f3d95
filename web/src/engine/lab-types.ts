/**
 * What the labs about the loss itself compute. Everything is plain data, row-major, in nats unless
 * it says bits. Whatever is out of range is refused with an `EngineError` that names the value and
 * its place; infinities and NaN occur only as results.
 */

import type { CrossEntropyLab } from './lab-types/cross-entropy.ts';
import type { InformationLab } from './lab-types/information.ts';
import type { NextTokenLab } from './lab-types/next-token.ts';
import type { NgramLab } from './lab-types/ngram.ts';
import type { SoftmaxLab } from './lab-types/softmax.ts';
import type { SurprisalLab } from './lab-types/surprisal.ts';

export type * from './lab-types/audit.ts';
export type * from './lab-types/cross-entropy.ts';
export type * from './lab-types/information.ts';
export type * from './lab-types/next-token.ts';
export type * from './lab-types/ngram.ts';
export type * from './lab-types/shared.ts';
export type * from './lab-types/softmax.ts';
export type * from './lab-types/surprisal.ts';

/** `engine.labs`: softmax, −log p, entropy, cross-entropy and next tokens, step by step. */
export interface LabEngine
  extends SoftmaxLab, SurprisalLab, InformationLab, CrossEntropyLab, NextTokenLab, NgramLab {}
