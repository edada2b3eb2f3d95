import type { Finding, NoteCode } from './explanation.ts';
import type { Facts } from './facts.ts';
import { saysLogarithms, saysProbabilities } from './roles.ts';
import { sizeOf } from './files/dump.ts';

export interface LossVerdict {
  readonly reported: number | null;
  readonly findings: readonly Finding[];
  readonly notes: readonly Finding<NoteCode>[];
  /** The reported loss is what this table gives, rightly read. */
  readonly explained: boolean;
}

/** How near a reported loss must be: formats round, and sums of float32 do. */
function tolerance(facts: Facts): number {
  if (facts.raw('beyondBfloat') === 0) return 2e-2;
  if (facts.raw('beyondHalf') === 0) return 4e-3;
  return 1e-3;
}

/** The loss that the file says, if it is one number. */
export function reportedLoss(facts: Facts): number | null {
  const { loss } = facts.subject;
  if (loss === null) return null;
  if (sizeOf(loss.shape) === 1) return loss.values[0] ?? null;
  return null;
}

/** What the reported loss is, among all that a table of logits may be made to give. */
export function lossVerdict(facts: Facts): LossVerdict {
  const reported = reportedLoss(facts);
  const nothing = { reported, findings: [], notes: [], explained: false };
  const mean = facts.mean;
  if (reported === null || !facts.hasTargets) return nothing;
  if (!Number.isFinite(reported) || !(facts.raw('counted') > 0)) return nothing;
  const [rough, fine] = [tolerance(facts), 1e-4];
  const is = (value: number): boolean =>
    Math.abs(value - reported) <= Math.max(rough * Math.abs(value), fine);
  const about = { reported, mean };
  const isExplained = (note?: Finding<NoteCode>): LossVerdict => ({
    ...nothing,
    notes: note === undefined ? [] : [note],
    explained: true,
  });
  const accused = (finding: Finding): LossVerdict => ({ ...nothing, findings: [finding] });
  const padded = facts.raw('outsideRows') > 0;
  const withoutPadding = facts.raw('outsideLoss');
  const paddingIs = facts.raw('paddingTarget');
  const padding = { ...about, target: paddingIs, rows: facts.raw('paddingRows') };

  if (facts.kind === 'probabilities' && is(facts.honestMean) && !is(mean)) return isExplained();
  if (padded && is(withoutPadding) && !is(mean))
    return isExplained({
      code: 'padding-left-out',
      evidence: { ...padding, loss: withoutPadding },
    });
  if (is(mean)) return isExplained();

  const { subject } = facts;
  const [sum, counted, rows] = [facts.sum, facts.raw('counted'), facts.raw('rows')];
  if (is(sum))
    return subject.reduction === 'sum'
      ? isExplained({ code: 'loss-is-sum-as-said', evidence: about })
      : accused({ code: 'loss-is-sum', evidence: { ...about, sum, rows: counted } });
  if (is(facts.plainMean) && subject.weight !== null)
    return accused({
      code: 'loss-weights-ignored',
      evidence: { ...about, plain: facts.plainMean },
    });
  if (subject.weight !== null && is(sum / counted))
    return accused({
      code: 'loss-weights-undivided',
      evidence: { ...about, rows: counted, weights: facts.raw('weightSum') },
    });
  const ignored = facts.raw('ignored');
  if (ignored > 0 && is(sum / rows))
    return accused({ code: 'mean-over-padding', evidence: { ...about, rows, ignored, counted } });
  const { period } = subject.layouts[0];
  if (period > 1 && is(sum / (rows / period)))
    return accused({
      code: 'loss-per-sequence',
      evidence: { ...about, sequences: rows / period, rows: counted },
    });
  const classes = facts.raw('classes');
  if (is(sum / (rows * classes)))
    return accused({
      code: 'loss-per-cell',
      evidence: { ...about, cells: rows * classes, classes },
    });
  if (is(mean / Math.LN2)) return isExplained({ code: 'loss-in-bits', evidence: about });
  if (reported < 0 || facts.kind !== 'logits') {
    const atTarget = -facts.raw('atTargetSum') / counted;
    if (is(atTarget) && facts.kind === 'probabilities')
      return accused({ code: 'nll-of-probabilities', evidence: { ...about, atTarget } });
    if (is(atTarget)) return accused({ code: 'nll-of-logits', evidence: { ...about, atTarget } });
  }
  const smoothing = smoothingOf(facts, reported);
  if (smoothing !== null)
    return isExplained({ code: 'label-smoothing', evidence: { ...about, smoothing } });
  if (is(-facts.raw('atTargetSum') / counted))
    return accused({
      code: 'nll-of-logits',
      evidence: { ...about, atTarget: -facts.raw('atTargetSum') / counted },
    });
  if (is(facts.raw('perplexity'))) return isExplained({ code: 'perplexity', evidence: about });
  return accused({ code: 'loss-mismatch', evidence: { ...about, ratio: reported / mean } });
}

/** Shares that people give to all classes alike. */
const usualSmoothing = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3];

/** The ε with which (1 − ε) ℓ + ε u is the reported loss, if somebody would choose it. */
function smoothingOf(facts: Facts, reported: number): number | null {
  const [mean, uninformed] = [facts.plainMean, facts.raw('uninformed')];
  const { labelSmoothing, weight } = facts.subject;
  if (weight !== null || Math.abs(uninformed - mean) < 0.05) return null;
  const found = (reported - mean) / (uninformed - mean);
  const candidates = labelSmoothing === null ? usualSmoothing : [labelSmoothing];
  return candidates.find((epsilon) => Math.abs(epsilon - found) < 0.005 * epsilon + 5e-4) ?? null;
}

/** Distributions where logits should be, unless the loss, or their own name, says that this is known. */
export function distributionFindings(facts: Facts, verdict: LossVerdict): Finding[] {
  const { kind, subject } = facts;
  const { name } = subject.logits;
  const { reported } = verdict;
  const asLogits =
    reported !== null &&
    Math.abs(facts.mean - reported) <= Math.max(tolerance(facts) * facts.mean, 1e-4);
  const [classes, rows] = [facts.raw('classes'), facts.raw('checkedRows')];
  if (kind === 'probabilities') {
    if (verdict.findings.some(({ code }) => code === 'nll-of-probabilities')) return [];
    if (!asLogits && (verdict.explained || saysProbabilities(name))) return [];
    return [
      {
        code: 'softmax-twice',
        evidence: {
          floor: facts.raw('softmaxFloor'),
          classes,
          rows,
          sum: facts.raw('sum'),
          sumDeviation: facts.raw('sumDeviation'),
          ...(facts.hasTargets ? { loss: facts.mean, honest: facts.honestMean } : {}),
        },
      },
    ];
  }
  if (kind !== 'log-probabilities' || saysLogarithms(name)) return [];
  const deviation = facts.raw('logSumDeviation');
  return [
    {
      code: 'log-softmax-twice',
      evidence: { rows, classes, maximum: facts.raw('maximum'), logSumDeviation: deviation },
    },
  ];
}
