import type { Finding } from './explanation.ts';
import type { Facts } from './facts.ts';
import { ignoreIndexOf } from './subject.ts';

const floats = new Set(['float16', 'bfloat16', 'float32', 'float64']);

/** What the targets tell, by themselves and beside the rows. */
export function targetFindings(facts: Facts): Finding[] {
  const { subject } = facts;
  if (subject.soft !== null) return softTargets(facts);
  if (facts.raw('targets') === 0) return [];
  const found: Finding[] = [];
  if (subject.transposed)
    found.push({
      code: 'targets-transposed',
      evidence: { rows: facts.raw('rows'), classes: facts.raw('classes') },
    });
  const all = facts.raw('targets');
  if (facts.raw('ignored') === all)
    return [
      ...found,
      { code: 'targets-all-ignored', evidence: { rows: all, ignoreIndex: ignoreIndexOf(subject) } },
    ];
  const nans = facts.raw('nanTargets');
  const [row, target] = [facts.raw('badRow'), facts.raw('badTarget')];
  if (nans > 0) found.push({ code: 'targets-nan', evidence: { count: nans, row } });
  const fractional = facts.raw('fractional');
  if (fractional > 0)
    found.push({ code: 'targets-fractional', evidence: { count: fractional, row, target } });
  const format = subject.targetArray?.format ?? 'text';
  if (fractional === 0 && nans === 0 && floats.has(format))
    found.push({ code: 'targets-float', evidence: { format } });
  return [...found, ...range(facts), ...beside(facts)];
}

function softTargets(facts: Facts): Finding[] {
  const rows = facts.raw('softRows');
  if (facts.raw('oneHotRows') === rows)
    return [{ code: 'targets-one-hot', evidence: { rows, classes: facts.raw('classes') } }];
  if (facts.raw('softDistributions') === rows)
    return [{ code: 'targets-probabilities', evidence: { rows, sum: facts.raw('softSum') } }];
  const distributions = facts.raw('softDistributions');
  return [
    {
      code: 'targets-no-distribution',
      evidence: { rows, distributions, sum: facts.raw('softSum') },
    },
  ];
}

/** Pairs of rows that it takes, standard errors, nats, and how much oftener the other is right. */
const shift = { pairs: 8, errors: 5, gain: 1, share: 0.3, times: 2 } as const;

/** Whether other targets fit far better than those that are given. */
function fitsBetter(facts: Facts, name: string): boolean {
  const get = (what: string): number => facts.honest(`${name}${what}`);
  const share = get('Correct') / get('Valid');
  return (
    get('Pairs') >= shift.pairs &&
    get('Gain') > shift.gain &&
    get('Gain') > shift.errors * get('Error') &&
    share > shift.share &&
    share > shift.times * facts.accuracy
  );
}

function shifted(facts: Facts, by: number): Finding {
  const name = by > 0 ? 'classBefore' : 'classAfter';
  return {
    code: 'targets-shifted',
    evidence: {
      by,
      least: facts.raw('leastTarget'),
      largest: facts.raw('largestTarget'),
      classes: facts.raw('classes'),
      accuracy: facts.accuracy,
      accuracyMoved: facts.honest(`${name}Correct`) / facts.honest(`${name}Valid`),
    },
  };
}

function range(facts: Facts): Finding[] {
  const [least, largest] = [facts.raw('leastTarget'), facts.raw('largestTarget')];
  const [classes, below, above] = [facts.raw('classes'), facts.raw('below'), facts.raw('above')];
  // Where some are out of range already, half the proof is there.
  const leaning = (name: string): boolean => facts.honest(`${name}Gain`) > 0;
  if (above > 0 && below === 0 && least >= 1 && largest === classes) return [shifted(facts, 1)];
  const down = below > 0 && above === 0 && below === facts.raw('minusOnes');
  if (down && largest <= classes - 2 && (leaning('classAfter') || fitsBetter(facts, 'classAfter')))
    return [shifted(facts, -1)];
  if (below + above > 0 && facts.raw('fractional') === 0)
    return [
      {
        code: 'targets-out-of-range',
        evidence: {
          count: below + above,
          row: facts.raw('badRow'),
          target: facts.raw('badTarget'),
          classes,
          least,
          largest,
        },
      },
    ];
  if (fitsBetter(facts, 'classBefore') && least >= 1) return [shifted(facts, 1)];
  if (fitsBetter(facts, 'classAfter') && largest <= classes - 2) return [shifted(facts, -1)];
  return [];
}

/** Targets of the rows beside, and the tokens that went in. */
function beside(facts: Facts): Finding[] {
  const inputs = sameAsInputs(facts);
  if (inputs !== null) return [inputs];
  for (const [by, name] of [
    [1, 'rowAfter'],
    [-1, 'rowBefore'],
  ] as const)
    if (fitsBetter(facts, name))
      return [
        {
          code: 'rows-shifted',
          evidence: {
            by,
            accuracy: facts.accuracy,
            accuracyMoved: facts.honest(`${name}Correct`) / facts.honest(`${name}Valid`),
            gain: facts.honest(`${name}Gain`),
          },
        },
      ];
  return [];
}

const equalShare = 0.98;

function sameAsInputs({ subject }: Facts): Finding | null {
  const { inputs, targets } = subject;
  if (inputs?.length !== targets.length || targets.length < 8) return null;
  const ignored = ignoreIndexOf(subject);
  let equal = 0;
  let counted = 0;
  for (const [row, target] of targets.entries()) {
    if (target === ignored) continue;
    counted += 1;
    equal += Number(inputs[row] === target);
  }
  if (counted < 8 || equal < equalShare * counted) return null;
  return { code: 'targets-are-inputs', evidence: { equal, rows: counted } };
}
