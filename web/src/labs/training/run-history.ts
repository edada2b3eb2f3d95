import { BoundedLine } from '../../charts/decimate.ts';
import type { Facts, Model, Tail } from '../../worker/run-protocol.ts';

interface LineOptions {
  /** Whether its values are losses, which are drawn in the unit that the reader chose. */
  readonly isLoss: boolean;
  /** Most points of a line; by default two for every pixel of a wide chart. */
  readonly limit?: number;
}

/** What is drawn of each update, or epoch: its value, by turns on each of the lines. */
interface Drawn extends LineOptions {
  readonly value: (number: number) => number | undefined;
  readonly lines: readonly BoundedLine[];
}

/**
 * Everything the page knows of a run's past: exact values by the name of their series, losses in
 * nats; and lines of bounded length to draw, with epochs on x. Updates and epochs count from 1.
 */
export class RunHistory<M extends Model> {
  readonly updatesPerEpoch: number;
  known = 0;
  knownEpochs = 0;
  /** Largest loss that was seen, and smallest above 0, for the axes. */
  largest = 0;
  smallest = Infinity;
  readonly #total: number;
  readonly #updates = new Map<keyof M['updates'], Float32Array>();
  readonly #epochs = new Map<keyof M['epochs'], unknown[]>();
  readonly #drawn: { readonly update: Drawn[]; readonly epoch: Drawn[] } = {
    update: [],
    epoch: [],
  };
  #factor = 1;

  constructor({ totalUpdates, updatesPerEpoch }: Facts) {
    this.#total = totalUpdates;
    this.updatesPerEpoch = updatesPerEpoch;
  }

  at(series: keyof M['updates'], update: number): number | undefined {
    return update <= this.known ? this.#updates.get(series)?.[update - 1] : undefined;
  }

  atEpoch<Name extends keyof M['epochs']>(
    series: Name,
    epoch: number,
  ): M['epochs'][Name][number] | undefined {
    return this.#epochs.get(series)?.[epoch - 1];
  }

  /** Losses of the first `updates` updates. */
  losses(updates: number): readonly number[] {
    const losses = this.#updates.get('loss') ?? [];
    return Array.from(losses.slice(0, Math.min(updates, this.known)));
  }

  append({ from, updates, fromEpoch, epochs }: Tail<M>): void {
    for (const [name, values] of Object.entries<Float32Array | undefined>(updates))
      if (values !== undefined)
        this.#seriesOf(name).set(values.subarray(0, this.#total - from), from);
    const known = Math.min(this.#total, from + (updates.loss?.length ?? 0));
    while (this.known < known) {
      this.known += 1;
      this.#measure(this.at('loss', this.known));
      this.#draw('update', this.known);
    }
    let knownEpochs = fromEpoch;
    for (const [name, values = []] of Object.entries<ArrayLike<unknown> | undefined>(epochs)) {
      const series = this.#epochs.get(name) ?? [];
      Array.from(values).forEach((value, i) => (series[fromEpoch + i] = value));
      this.#epochs.set(name, series);
      knownEpochs = Math.max(knownEpochs, series.length);
    }
    while (this.knownEpochs < knownEpochs) {
      this.knownEpochs += 1;
      this.#draw('epoch', this.knownEpochs);
    }
  }

  /** The lines again, from the exact values, with losses in another unit. */
  setUnit(factor: number): void {
    if (factor === this.#factor) return;
    this.#factor = factor;
    for (const { lines } of Object.values(this.#drawn).flat())
      for (const line of lines) line.clear();
    for (let update = 1; update <= this.known; update += 1) this.#draw('update', update);
    for (let epoch = 1; epoch <= this.knownEpochs; epoch += 1) this.#draw('epoch', epoch);
  }

  /** A line through the values of a series; or as many lines, which take them by turns. */
  protected updateLine(series: keyof M['updates'], options: LineOptions): BoundedLine {
    const line = new BoundedLine(options.limit);
    this.#drawn.update.push({ ...options, value: (n) => this.at(series, n), lines: [line] });
    return line;
  }
  protected updateLines(
    series: keyof M['updates'],
    count: number,
    options: LineOptions,
  ): readonly BoundedLine[] {
    const lines = Array.from({ length: count }, () => new BoundedLine(options.limit));
    this.#drawn.update.push({ ...options, value: (n) => this.at(series, n), lines });
    return lines;
  }

  protected epochLine(value: Drawn['value'], options: LineOptions): BoundedLine {
    const line = new BoundedLine(options.limit);
    this.#drawn.epoch.push({ ...options, value, lines: [line] });
    return line;
  }

  #seriesOf(name: keyof M['updates']): Float32Array {
    const series = this.#updates.get(name) ?? new Float32Array(this.#total).fill(Number.NaN);
    this.#updates.set(name, series);
    return series;
  }

  #measure(loss = Number.NaN): void {
    if (!Number.isFinite(loss)) return;
    this.largest = Math.max(this.largest, loss);
    if (loss > 0) this.smallest = Math.min(this.smallest, loss);
  }

  #draw(of: 'update' | 'epoch', number: number): void {
    // Of an update that has no loss nothing is drawn.
    if (of === 'update' && !Number.isFinite(this.at('loss', number))) return;
    const x = of === 'epoch' ? number : number / this.updatesPerEpoch;
    for (const { value, isLoss, lines } of this.#drawn[of]) {
      const y = value(number) ?? Number.NaN;
      if (Number.isFinite(y))
        lines[(number - 1) % lines.length]?.append(x, isLoss ? y * this.#factor : y);
    }
  }
}
