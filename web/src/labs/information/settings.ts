import { roundedToDigits } from '../../format/rounding.ts';
import {
  accepted,
  choice,
  integer,
  real,
  realList,
  refused,
  type Parsed,
  type Refusal,
  type Setting,
  type Settings,
} from '../../state/settings.ts';

export const outcomeLimits = { minimum: 2, maximum: 8 } as const;
/** As the engine has it. */
const allowedExcess = 1e-6;

/** Two distributions over the same outcomes. */
export interface Pair {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

const custom = (
  message: string,
  parameters: Readonly<Record<string, string | number>>,
): Refusal => ({
  kind: 'custom',
  message,
  parameters,
});

function checkSum(values: readonly number[]): Parsed<readonly number[]> {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.abs(sum - 1) <= allowedExcess
    ? accepted(values)
    : refused(custom('refusal.sum', { sum: roundedToDigits(sum, 7) }));
}

/** Probabilities between commas that sum to 1. */
export function distribution(
  fallback: readonly number[],
  outcomes: { readonly minimum: number; readonly maximum: number } = outcomeLimits,
): Setting<readonly number[]> {
  const list = realList({
    minimum: 0,
    maximum: 1,
    least: outcomes.minimum,
    most: outcomes.maximum,
    fallback,
  });
  return {
    ...list,
    parse(text) {
      const parsed = list.parse(text);
      if (parsed.ok) return checkSum(parsed.value);
      const { refusal } = parsed;
      return refusal.kind === 'count' && outcomes.minimum === outcomes.maximum
        ? refused(custom('refusal.outcomes', { count: refusal.count, outcomes: outcomes.minimum }))
        : parsed;
    },
  };
}

/** `P/Q`, in one setting, since neither means anything without the other. */
function pair(fallback: Pair): Setting<Pair> {
  const [ofP, ofQ] = [distribution(fallback.p), distribution(fallback.q)];
  return {
    fallback,
    numbers: true,
    parse(text) {
      const [p, q, more] = text.split('/', 3);
      if (p === undefined || q === undefined || more !== undefined)
        return refused(custom('refusal.pair', {}));
      const [parsedP, parsedQ] = [ofP.parse(p), ofQ.parse(q)];
      for (const [index, [part, parsed]] of [
        [p, parsedP] as const,
        [q, parsedQ] as const,
      ].entries())
        if (!parsed.ok)
          return refused({ kind: 'entry', place: index + 1, text: part, refusal: parsed.refusal });
      if (!parsedP.ok || !parsedQ.ok) return refused(custom('refusal.pair', {}));
      const [counts, other] = [parsedP.value.length, parsedQ.value.length];
      return counts === other
        ? accepted({ p: parsedP.value, q: parsedQ.value })
        : refused(custom('refusal.counts', { p: counts, q: other }));
    },
    format: ({ p, q }) => `${p.join(',')}/${q.join(',')}`,
  };
}

export const informationSettings = {
  pq: pair({ p: [0.5, 0.25, 0.125, 0.125], q: [0.25, 0.25, 0.25, 0.25] }),
  unit: choice(['nats', 'bits'], 'nats'),
  prob: real({ minimum: 0, maximum: 1, fallback: 0.7 }),
  y: choice(['1', '0'], '1'),
  /** What the outcomes are called. */
  names: choice(['weather', 'numbers'], 'weather'),
};

export type InformationSettings = Settings<typeof informationSettings>;

/** Not in the address: the length of the pair says it. */
export const outcomesSetting = integer({ ...outcomeLimits, fallback: 4 });
