import type { SentencePrediction } from '../../engine/types.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import { decodeView } from '../instant/first-view.ts';
import data from './generated/first-picture.json';

export interface FirstPicture {
  readonly facts: RnnFacts;
  readonly update: number;
  readonly predictions: readonly SentencePrediction[];
}

/** What the engine computed at build time: the default run before its first update. */
export const firstPicture = decodeView(data) as FirstPicture;
