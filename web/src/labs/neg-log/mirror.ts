import type { LabEngine, SurprisalCurve, SurprisalPoint } from '../../engine/lab-types.ts';

/** The least p of the picture: −log 0.0001 is 9.2103. */
export const leastDrawn = 0.0001;

/** A chord from here to 1 is seen well apart from the curve. */
const chordFrom = 0.05;

/** log p beside −log p, and a chord of the curve. */
export interface Mirror {
  readonly curve: SurprisalCurve;
  /** The reader's p, as far as the picture goes. */
  readonly point: SurprisalPoint & { readonly p: number };
  /** Where the chord begins. */
  readonly from: { readonly p: number; readonly nats: number };
  /** Halfway between there and 1. */
  readonly middle: {
    readonly p: number;
    /** The chord: the mean of the two ends' prices. */
    readonly chord: number;
    readonly curve: number;
  };
  /** ∂(−log p)/∂z of the logit of what came: p − 1. */
  readonly slopeByLogit: number;
}

export function mirror(engine: LabEngine, p: number): Mirror {
  const at = Math.max(leastDrawn, p);
  const halfway = (chordFrom + 1) / 2;
  return {
    curve: engine.surprisalCurve({ from: leastDrawn, to: 1, points: 400 }),
    point: { p: at, ...engine.surprisal(at) },
    from: { p: chordFrom, nats: engine.surprisal(chordFrom).nats },
    middle: {
      p: halfway,
      chord: engine.runningLikelihood(Float64Array.of(chordFrom, 1), 'float64').meanSurprisal,
      curve: engine.surprisal(halfway).nats,
    },
    slopeByLogit: engine.binaryCrossEntropy(at, 1).gradientByLogit,
  };
}
