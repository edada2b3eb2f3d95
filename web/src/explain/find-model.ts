import type { Finding } from './explanation.ts';
import type { Facts } from './facts.ts';

/** Only this, where the targets may be of other rows: a fresh model that repeats what goes in. */
export function initialFindings(facts: Facts): Finding[] {
  return facts.hasTargets && facts.honest('counted') > 0 ? aboveRuler(facts) : [];
}

/** What the rows tell of the model, where the targets are its own. */
export function modelFindings(facts: Facts): Finding[] {
  if (!facts.hasTargets || !(facts.honest('counted') > 0)) return [];
  const classes = classFindings(facts);
  // Softmax twice drives p to 0 and 1 by itself.
  const sure = facts.kind === 'probabilities' ? [] : belowData(facts);
  return [...classes, ...aboveRuler(facts), ...sure];
}

/** No better than by lot: what is right is within three errors of what the favourites would bring. */
function isAtChance(facts: Facts): boolean {
  const counted = facts.honest('counted');
  const share =
    facts.honest('majorityRows') / Math.max(1, facts.honest('targets') - facts.honest('ignored'));
  const chance = Math.max(1 / facts.honest('classes'), Number.isFinite(share) ? share : 0);
  return facts.accuracy <= chance + 3 * Math.sqrt((chance * (1 - chance)) / counted);
}

/** Logits so large that guessing would have been cheaper, from a model that knows nothing yet. */
function aboveRuler(facts: Facts): Finding[] {
  const [loss, ruler] = [facts.honestMean, facts.honest('ruler')];
  const [uninformed, spread] = [facts.honest('uninformed'), facts.honest('spread')];
  const excess = loss - ruler;
  const errors = uninformed - ruler >= 1 ? 2.5 : 3.5;
  const significant = excess >= 0.7 && excess > errors * facts.honest('lossError');
  if (facts.honest('counted') < 4 || !significant || spread < 1.2) return [];
  if (uninformed - ruler < 0.5 || !isAtChance(facts)) return [];
  return [
    {
      code: 'above-ruler',
      evidence: { loss, ruler, spread, uninformed, accuracy: facts.accuracy },
    },
  ];
}

/**
 * What is never learned honestly: rows that are all right and all alike, as where the answer itself
 * was read; whole sequences, from their first place on; a loss that even blobs far apart do not reach.
 */
const peek = {
  rows: 32,
  alike: { loss: 0.05, deviation: 0.8 },
  sequences: { loss: 5e-3, accuracy: 0.99, kinds: 4 },
  many: { loss: 2e-4, largest: 2e-3, kinds: 3 },
  two: { loss: 1e-6, largest: 1e-4 },
} as const;

/** A loss that no data allow: all right, all alike; or all but the last of each sequence. */
function belowData(facts: Facts): Finding[] {
  const get = (name: string): number => facts.honest(name);
  const loss = facts.honestMean;
  const evidence = {
    loss,
    largest: get('largestLoss'),
    accuracy: facts.accuracy,
    rows: get('counted'),
    targetEntropy: get('targetEntropy'),
  };
  const [last, earlier] = [get('lastLoss'), get('earlierLoss')];
  const apart = last - earlier > 6 * Math.hypot(get('lastError'), get('earlierError'));
  if (get('lastRows') >= 8 && apart && earlier < last / 4 && earlier < 0.3 * get('ruler'))
    return [{ code: 'below-data', evidence: { ...evidence, last, earlier } }];
  if (get('counted') < peek.rows || facts.subject.soft !== null || get('targetEntropy') < 0.3)
    return [];
  return isTooGood(facts) ? [{ code: 'below-data', evidence }] : [];
}

function isTooGood(facts: Facts): boolean {
  const get = (name: string): number => facts.honest(name);
  const [loss, kinds, largest] = [facts.honestMean, get('kinds'), get('largestLoss')];
  const { sequences, alike, many, two } = peek;
  const inSequences = get('lastRows') > 0 && kinds >= sequences.kinds;
  const early = Math.min(loss, get('earlierLoss'));
  if (inSequences && early < sequences.loss && facts.accuracy >= sequences.accuracy) return true;
  if (facts.accuracy < 1) return false;
  if (loss < alike.loss && get('logLossDeviation') < alike.deviation) return true;
  const { loss: most, largest: least } = kinds >= many.kinds ? many : two;
  return loss < most && largest < least;
}

const few = { rows: 16, missed: 5, share: 0.1, errors: 5, sharp: 0.15, majority: 0.9 } as const;

/** Classes that are wanted and never predicted. */
function classFindings(facts: Facts): Finding[] {
  const get = (name: string): number => facts.honest(name);
  const [counted, kinds, ruler] = [get('counted'), get('kinds'), get('ruler')];
  const soft = facts.subject.soft !== null;
  if (counted < few.rows || (kinds < 2 && !soft) || get('spread') < 1e-6) return [];
  const favourite = get('favourite');
  const majorityShare = get('majorityRows') / counted;
  const one = get('favouriteRows') === counted && !(majorityShare >= few.majority);
  const alike = get('repeatedRows') >= 0.95 * (get('rows') - 1);
  const sharp = ruler - get('entropy') >= few.sharp * ruler;
  if (one && !soft && (alike || sharp))
    return [
      {
        code: 'one-class-predicted',
        evidence: {
          class: favourite,
          rows: counted,
          wanted: kinds,
          probability: get('favouriteMass') / counted,
          accuracy: facts.accuracy,
          alike,
        },
      },
    ];
  const [rows, mass] = [get('missedRows'), get('missedMass')];
  const missing = rows >= few.missed && mass < few.share * rows;
  if (!missing || rows - mass <= few.errors * get('missedError') || isAtChance(facts)) return [];
  return [
    {
      code: 'class-never-predicted',
      evidence: { class: get('missed'), rows, mass, classes: get('neverPredicted') },
    },
  ];
}
