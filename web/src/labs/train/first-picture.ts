import type { SentencePrediction } from '../../engine/types.ts';
import type { RunFacts } from '../../worker/protocol.ts';
import data from './generated/first-picture.json';

interface FirstPicture {
  readonly facts: RunFacts;
  readonly update: number;
  readonly predictions: readonly SentencePrediction[];
}

/** What the engine computed at build time: the default run before its first update. */
export const firstPicture: FirstPicture = {
  facts: {
    ...data.facts,
    floor: { ...data.facts.floor, perSentence: Float64Array.from(data.facts.floor.perSentence) },
  },
  update: 0,
  predictions: data.predictions.map(
    ({ logits, probabilities, targetProbabilities, surprisals, gradient, loss }) => ({
      logits: Float32Array.from(logits),
      probabilities: Float32Array.from(probabilities),
      targetProbabilities: Float32Array.from(targetProbabilities),
      surprisals: Float32Array.from(surprisals),
      gradient: Float32Array.from(gradient),
      loss,
    }),
  ),
};
