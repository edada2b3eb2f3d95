import { BoundedLine } from '../../charts/decimate.ts';
import type { HistoryTail } from './rnn-protocol.ts';

/** Points of a line that is one of several. */
const thinLine = 384;

/** Everything the page knows of a run's past: exact values, and lines of bounded length to draw. */
export class History {
  readonly sentences: number;
  readonly #losses: Float32Array;
  readonly #targets: Float32Array;
  readonly #epochs: Float32Array;
  readonly #perplexities: Float64Array;
  #factor = 1;
  known = 0;
  knownEpochs = 0;
  /** Largest and smallest loss that was seen, for the axes. */
  largest = 0;
  smallest = Infinity;
  /** x in epochs, loss in nats: one line for each sentence, and the mean of the epochs. */
  readonly lossLines: readonly BoundedLine[];
  readonly targetLines: readonly BoundedLine[];
  readonly meanLine = new BoundedLine();

  constructor(totalUpdates: number, sentences: number) {
    this.sentences = sentences;
    this.#losses = new Float32Array(totalUpdates);
    this.#targets = new Float32Array(totalUpdates);
    this.#epochs = new Float32Array(Math.ceil(totalUpdates / sentences));
    this.#perplexities = new Float64Array(this.#epochs.length);
    this.lossLines = Array.from({ length: sentences }, () => new BoundedLine(thinLine));
    this.targetLines = Array.from({ length: sentences }, () => new BoundedLine(thinLine));
  }

  append(tail: HistoryTail): void {
    tail.losses.forEach((loss, i) => {
      const index = tail.from + i;
      if (index !== this.known || index >= this.#losses.length) return;
      this.#losses[index] = loss;
      this.#targets[index] = tail.targetProbabilities[i] ?? Number.NaN;
      this.#drawUpdate(index);
      this.known += 1;
    });
    tail.epochLosses.forEach((loss, i) => {
      const epoch = tail.fromEpoch + i;
      if (epoch !== this.knownEpochs) return;
      this.#epochs[epoch] = loss;
      this.#perplexities[epoch] = tail.perplexities[i] ?? Number.NaN;
      this.#drawEpoch(epoch);
      this.knownEpochs += 1;
    });
  }

  /** The lines again, from the exact values, with losses in another unit. */
  setUnit(factor: number): void {
    if (factor === this.#factor) return;
    this.#factor = factor;
    for (const line of [...this.lossLines, ...this.targetLines, this.meanLine]) line.clear();
    for (let index = 0; index < this.known; index += 1) this.#drawUpdate(index);
    for (let epoch = 0; epoch < this.knownEpochs; epoch += 1) this.#drawEpoch(epoch);
  }

  #drawUpdate(index: number): void {
    const loss = this.#losses[index] ?? Number.NaN;
    if (!Number.isFinite(loss)) return;
    const x = (index + 1) / this.sentences;
    this.largest = Math.max(this.largest, loss);
    this.smallest = Math.min(this.smallest, loss);
    this.lossLines[index % this.sentences]?.append(x, loss * this.#factor);
    this.targetLines[index % this.sentences]?.append(x, this.#targets[index] ?? 0);
  }

  #drawEpoch(epoch: number): void {
    const loss = this.#epochs[epoch] ?? Number.NaN;
    if (Number.isFinite(loss)) this.meanLine.append(epoch + 1, loss * this.#factor);
  }

  /** p(target) of a sentence before its first update. */
  firstTarget(sentence: number): number {
    return this.targetProbability(sentence + 1) ?? Number.NaN;
  }

  /** Losses of the first `updates` updates. */
  losses(updates: number): readonly number[] {
    return Array.from(this.#losses.subarray(0, Math.min(updates, this.known)));
  }

  /** Update and epoch count from 1. */
  loss(update: number): number | undefined {
    return update <= this.known ? this.#losses[update - 1] : undefined;
  }
  targetProbability(update: number): number | undefined {
    return update <= this.known ? this.#targets[update - 1] : undefined;
  }
  epochLoss(epoch: number): number | undefined {
    return epoch <= this.knownEpochs ? this.#epochs[epoch - 1] : undefined;
  }
  perplexity(epoch: number): number | undefined {
    return epoch <= this.knownEpochs ? this.#perplexities[epoch - 1] : undefined;
  }
}
