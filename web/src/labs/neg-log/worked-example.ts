import type { LabEngine } from '../../engine/lab-types.ts';

/** The worked example of the lab cross-entropy: six tokens, five classes, and the true class of each. */
const logits = [
  [2.0, 1.0, 0.1, 0.0, -1.0],
  [0.5, 2.1, -1.2, 0.3, 0.0],
  [1.2, 0.7, 0.3, 2.2, -0.5],
  [1.5, -0.5, 2.3, 0.0, 0.1],
  [0.3, 0.8, 1.5, -1.0, 2.0],
  [2.2, 1.0, 0.5, 0.3, 0.0],
] as const;
const targets = [0, 1, 3, 2, 4, 1] as const;
const classes = 5;

export interface WorkedExample {
  /** p of the true class, and −log p, of each token. */
  readonly tokens: readonly { readonly p: number; readonly nats: number }[];
  readonly mean: number;
  readonly perplexity: number;
}

export function workedExample(engine: LabEngine): WorkedExample {
  const steps = engine.crossEntropySteps({
    logits: Float64Array.from(logits.flat()),
    rows: logits.length,
    classes,
    targets: Int32Array.from(targets),
    reduction: 'mean',
  });
  return {
    tokens: targets.map((target, row) => ({
      p: steps.probabilities[row * classes + target] ?? Number.NaN,
      nats: steps.nll[row] ?? Number.NaN,
    })),
    mean: steps.loss,
    perplexity: steps.perplexity,
  };
}
