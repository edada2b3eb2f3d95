import type { Facts, Model, Tail } from './run-protocol.ts';
import type { AnyRun, RunKind, SeriesReaders } from './run-kind.ts';

/** Follows a run's past, and gives what the page has not had yet of it. */
export class TailReader<M extends Model, Run extends AnyRun> {
  readonly #kind: Pick<RunKind<M, Run>, 'updateSeries' | 'epochSeries'>;
  readonly #updatesPerEpoch: number;
  #updates = 0;
  #epochs = 0;

  constructor(
    kind: Pick<RunKind<M, Run>, 'updateSeries' | 'epochSeries'>,
    { updatesPerEpoch }: Facts,
  ) {
    this.#kind = kind;
    this.#updatesPerEpoch = updatesPerEpoch;
  }

  /** After a step back the page has more than the run, and the same numbers. */
  next(run: Run): Tail<M> {
    const { updateSeries, epochSeries } = this.#kind;
    const [from, fromEpoch] = [this.#updates, this.#epochs];
    const epochs = Math.floor(run.update / this.#updatesPerEpoch);
    const tail: Tail<M> = {
      from,
      updates: run.update < from ? {} : read<Run, M['updates']>(updateSeries, run, from),
      fromEpoch,
      epochs: epochs <= fromEpoch ? {} : read<Run, M['epochs']>(epochSeries, run, fromEpoch),
    };
    this.#updates += tail.updates.loss?.length ?? 0;
    this.#epochs = Math.max(fromEpoch, epochs);
    return tail;
  }
}

function read<Run, Series extends object>(
  readers: SeriesReaders<Run, Series>,
  run: Run,
  from: number,
): Partial<Series> {
  const names = Object.keys(readers) as (keyof Series)[];
  return Object.fromEntries(
    names.map((name) => [name, readers[name](run, from)]),
  ) as Partial<Series>;
}
