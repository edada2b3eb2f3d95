import type { CrossEntropySteps, CrossEntropyStepsRequest } from '../../engine/lab-types.ts';
import { fixedText } from '../../format/rounding.ts';
import type { Entry, HandPart, HandRow, Quantity } from './calculation.ts';
import { kindOf, same, type Slip } from './kind.ts';

/** What of the engine is asked. */
export interface SlipEngine {
  crossEntropySteps(request: CrossEntropyStepsRequest): CrossEntropySteps;
  surprisal(p: number): { readonly nats: number };
}

export interface Judged extends Entry {
  /** Null where the number is right. */
  readonly slip: Slip | null;
  /** The right number, with as many digits. */
  readonly right: string;
  /** What follows from the reader's own earlier numbers, where one of these is wrong. */
  readonly own: string | null;
}

export interface JudgedRow {
  readonly number: number;
  readonly logits: readonly number[];
  readonly target: number | null;
  readonly entries: readonly Judged[];
  /** Of the reader's probabilities, where all are given and they are not 1 together. */
  readonly sum: string | null;
}

export interface JudgedPart {
  readonly rows: readonly JudgedRow[];
  readonly entries: readonly Judged[];
}

/** What the reader has for something, and whether that is wrong. */
interface Known {
  readonly value: number;
  readonly wrong: boolean;
}
type Book = Map<string, Known>;

const keyOf = (quantity: Quantity): string =>
  'index' in quantity ? `${quantity.kind} ${quantity.index}` : quantity.kind;

/** Judges one number after another, each against the engine and against what stands before it. */
function judge(
  entries: readonly Entry[],
  book: Book,
  rightOf: (quantity: Quantity) => number,
  ownOf: (quantity: Quantity, book: Book) => Own | null,
): readonly Judged[] {
  return entries.map((entry) => {
    const { quantity, written } = entry;
    const { decimals, scale } = written;
    const right = rightOf(quantity);
    const own = ownOf(quantity, book);
    const slip = same(right, written)
      ? null
      : kindOf({ right, written, terms: own?.terms ?? null, own });
    const key = keyOf(quantity);
    if (!book.has(key)) book.set(key, { value: written.value / scale, wrong: slip !== null });
    const [rightText, ownText] = [right, own?.value ?? right].map((value) =>
      fixedText(value * scale, decimals),
    );
    const tells = slip !== null && own !== null && ownText !== rightText;
    return { ...entry, slip, right: rightText ?? '', own: tells ? (ownText ?? null) : null };
  });
}

/** What comes out of the reader's own numbers; `terms` where they are added up. */
export interface Own extends Known {
  readonly terms: readonly number[] | null;
}

function added(known: readonly (Known | undefined)[], over = 1): Own | null {
  const all = known.filter((one) => one !== undefined);
  if (all.length !== known.length || all.length === 0) return null;
  const terms = all.map(({ value }) => value);
  const value = terms.reduce((sum, term) => sum + term, 0) / over;
  return { value, wrong: all.some(({ wrong }) => wrong), terms: over === 1 ? terms : null };
}

function ownInRow(engine: SlipEngine, { logits, target }: HandRow) {
  return (quantity: Quantity, book: Book): Own | null => {
    if (quantity.kind === 'sum') return added(logits.map((_, c) => book.get(`exponential ${c}`)));
    if (quantity.kind === 'probability') {
      const [e, sum] = [book.get(`exponential ${quantity.index}`), book.get('sum')];
      if (e === undefined || sum === undefined || sum.value === 0) return null;
      return { value: e.value / sum.value, wrong: e.wrong || sum.wrong, terms: null };
    }
    const at = quantity.kind === 'surprisal' ? quantity.index : target;
    if (quantity.kind === 'loss' || quantity.kind === 'surprisal') {
      const p = book.get(`probability ${at}`);
      if (p === undefined || p.value < 0 || p.value > 1) return null;
      return { value: engine.surprisal(p.value).nats, wrong: p.wrong, terms: null };
    }
    return null;
  };
}

/** Every number of a part, held against the engine. */
export function judgePart(engine: SlipEngine, part: HandPart): JudgedPart {
  const classes = Math.max(0, ...part.rows.map(({ logits }) => logits.length));
  // A class that a row does not have is masked.
  const padded = part.rows.map(({ logits }) =>
    Array.from({ length: classes }, (_, c) => logits[c] ?? Number.NEGATIVE_INFINITY),
  );
  const steps =
    part.rows.length === 0
      ? null
      : engine.crossEntropySteps({
          logits: Float64Array.from(padded.flat()),
          rows: part.rows.length,
          classes,
          targets: Int32Array.from(part.rows, ({ target }) => target ?? 0),
          reduction: 'mean',
          precision: 'float64',
        });
  const books = part.rows.map((): Book => new Map<string, Known>());
  const rows = part.rows.map((row, n): JudgedRow => {
    const rightOf = (quantity: Quantity): number => {
      const at = n * classes + ('index' in quantity ? quantity.index : 0);
      if (quantity.kind === 'exponential') return steps?.exponentials[at] ?? Number.NaN;
      if (quantity.kind === 'probability') return steps?.probabilities[at] ?? Number.NaN;
      if (quantity.kind === 'surprisal') return 0 - (steps?.logProbabilities[at] ?? Number.NaN);
      return (quantity.kind === 'sum' ? steps?.sums[n] : steps?.nll[n]) ?? Number.NaN;
    };
    const book = books[n] ?? new Map<string, Known>();
    const entries = judge(row.entries, book, rightOf, ownInRow(engine, row));
    const { number, logits, target } = row;
    return { number, logits, target, entries, sum: sumOf(row, book) };
  });
  // −log p of the target may be written with its class.
  const losses = books.map(
    (book, n) => book.get('loss') ?? book.get(`surprisal ${part.rows[n]?.target}`),
  );
  const entries = judge(
    part.entries,
    new Map(),
    (quantity) => {
      if (quantity.kind === 'log') return engine.surprisal(quantity.of).nats;
      return (quantity.kind === 'total' ? steps?.numerator : steps?.loss) ?? Number.NaN;
    },
    (quantity, book) => {
      if (quantity.kind === 'total') return added(losses);
      if (quantity.kind !== 'mean') return null;
      const total = book.get('total');
      return total === undefined ? added(losses, losses.length) : added([total], losses.length);
    },
  );
  return { rows, entries };
}

/** The reader's probabilities together, where these are further from 1 than rounding takes them. */
function sumOf({ logits, entries }: HandRow, book: Book): string | null {
  const all = added(logits.map((_, c) => book.get(`probability ${c}`)));
  const decimals = Math.max(
    0,
    ...entries
      .filter(({ quantity, written }) => quantity.kind === 'probability' && written.scale === 1)
      .map(({ written }) => written.decimals),
  );
  if (all === null || decimals === 0) return null;
  const rounding = (logits.length / 2) * Number(`1e-${decimals}`);
  return Math.abs(all.value - 1) > rounding ? fixedText(all.value, decimals) : null;
}
