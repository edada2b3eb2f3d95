import type { Kind } from './explanation.ts';
import type { Subject } from './subject.ts';

/** The engine's numbers by name. */
export type Numbers = Readonly<Record<string, number>>;

/** One measured table, and what is asked of it again and again. */
export class Facts {
  readonly subject: Subject;
  readonly kind: Kind;
  /** Of the cells as logits. */
  readonly #raw: Numbers;
  /** Of the distributions that the cells stand for. */
  readonly #honest: Numbers;

  constructor(subject: Subject, kind: Kind, raw: Numbers, honest: Numbers) {
    this.subject = subject;
    this.kind = kind;
    this.#raw = raw;
    this.#honest = honest;
  }

  raw(name: string): number {
    return this.#raw[name] ?? Number.NaN;
  }
  honest(name: string): number {
    return this.#honest[name] ?? Number.NaN;
  }

  get hasTargets(): boolean {
    return this.raw('targets') > 0 || this.raw('softRows') > 0;
  }
  /** As `cross_entropy` with weights would have it. */
  get mean(): number {
    const { weight } = this.subject;
    const plain = this.raw('lossSum') / this.raw('counted');
    const value = weight === null ? plain : this.raw('weightedSum') / this.raw('weightSum');
    return this.#spoiled(value);
  }
  get plainMean(): number {
    return this.#spoiled(this.raw('lossSum') / this.raw('counted'));
  }
  get sum(): number {
    return this.#spoiled(this.raw(this.subject.weight === null ? 'lossSum' : 'weightedSum'));
  }
  get honestMean(): number {
    return this.honest('lossSum') / this.honest('counted');
  }
  get accuracy(): number {
    return this.honest('correct') / this.honest('counted');
  }

  /** A row that is not finite spoils a sum. */
  #spoiled(value: number): number {
    if (this.raw('nanLosses') > 0) return Number.NaN;
    if (this.raw('infiniteLosses') > 0) return Infinity;
    return value;
  }
}

/** What the rows of a table are. */
export function kindOf(numbers: Numbers, isText: boolean): Kind {
  const get = (name: string): number => numbers[name] ?? Number.NaN;
  const rows = get('checkedRows');
  if (rows === 0 || get('classes') < 2) return 'logits';
  const coarse = isText || get('beyondBfloat') === 0;
  const most = (fine: string, nearly: string): boolean =>
    get(coarse ? nearly : fine) >= 0.99 * rows;
  const slack = coarse ? 2e-2 : 2e-3;
  if (get('negatives') === 0 && get('maximum') <= 1 + slack)
    return most('summingRows', 'nearlySummingRows') ? 'probabilities' : 'logits';
  if (get('maximum') <= slack && most('normalRows', 'nearlyNormalRows')) return 'log-probabilities';
  return 'logits';
}
