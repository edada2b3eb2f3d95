import type {
  EpsilonCurve,
  EpsilonPoint,
  LabEngine,
  SurprisalCurve,
  SurprisalPoint,
} from '../../engine/lab-types.ts';
import { coin, type Coin } from './coin.ts';
import { mirror, type Mirror } from './mirror.ts';
import { multiply, type Multiplied } from './multiply.ts';
import { scoring, type Scoring } from './scoring.ts';
import type { NegLogSettings } from './settings.ts';
import { workedExample, type WorkedExample } from './worked-example.ts';

/** The table of the lab. */
const tabled = [0.01, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1] as const;
/** Beside p = 0 and the reader's p in the table of the epsilon. */
const usual = 0.5;

export interface TabledPoint extends SurprisalPoint {
  readonly p: number;
}

export interface EpsilonRow {
  readonly p: number;
  readonly nats: number;
  readonly withEpsilon: number;
}

export interface NegLogView {
  readonly point: SurprisalPoint;
  /** The picture shows log p as well: its mirror image. */
  readonly curve: Pick<SurprisalCurve, 'probabilities' | 'nats'>;
  readonly table: readonly TabledPoint[];
  readonly mirror: Mirror;
  readonly scoring: Scoring;
  readonly coin: Coin;
  readonly example: WorkedExample;
  /** Over exponents from −30 to 0 in quarters. */
  readonly epsilonCurve: EpsilonCurve;
  /** At p = 0, at the reader's p = 10ˣ, and at a usual one. */
  readonly epsilonRows: readonly [EpsilonRow, EpsilonRow, EpsilonRow];
  /** Slopes of −log p and of −log(p + ε) at the reader's p. */
  readonly slopes: { readonly honest: number; readonly withEpsilon: number };
  readonly multiplied: Multiplied;
}

export const exponents = { from: -30, to: 0, points: 121 } as const;

export function computeNegLog(engine: LabEngine, settings: NegLogSettings): NegLogView {
  const { epsilon, exponent } = settings;
  const small = engine.epsilonCurve({ from: exponent, to: exponent, points: 2 }, epsilon);
  const p = small.probabilities[0] ?? Number.NaN;
  const row = (at: number): EpsilonRow => ({
    p: at,
    nats: engine.surprisal(at).nats,
    withEpsilon: engine.epsilonPoint(at, epsilon).nats,
  });
  const withEpsilon: EpsilonPoint = engine.epsilonPoint(p, epsilon);
  const { probabilities, nats } = engine.surprisalCurve({ from: 0.0025, to: 1, points: 400 });
  return {
    point: engine.surprisal(settings.p),
    curve: { probabilities, nats },
    table: tabled.map((at) => ({ p: at, ...engine.surprisal(at) })),
    mirror: mirror(engine, settings.p),
    scoring: scoring(engine, settings.belief),
    coin: coin(engine, settings),
    example: workedExample(engine),
    epsilonCurve: engine.epsilonCurve(exponents, epsilon),
    epsilonRows: [row(0), row(p), row(usual)],
    slopes: { honest: engine.surprisal(p).slope, withEpsilon: withEpsilon.slope },
    multiplied: multiply(engine, settings),
  };
}
