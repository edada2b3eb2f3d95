import { BoundedLine, type Point } from '../../charts/decimate.ts';
import type { DigitsTail, TestResult } from './digits-protocol.ts';

/** Everything the page knows of a run's past: exact values, and lines of bounded length to draw. */
export class DigitsHistory {
  readonly updatesPerEpoch: number;
  readonly #losses: Float32Array;
  readonly #smoothed: Float32Array;
  readonly #epochs: number[] = [];
  readonly tests: TestResult[] = [];
  #factor = 1;
  known = 0;
  /** Largest and smallest loss that was seen, for the axes. */
  largest = 0;
  smallest = Infinity;
  /** x in epochs. */
  readonly lossLine = new BoundedLine();
  readonly smoothedLine = new BoundedLine();
  testPoints: Point[] = [];

  constructor(totalUpdates: number, updatesPerEpoch: number) {
    this.updatesPerEpoch = updatesPerEpoch;
    this.#losses = new Float32Array(totalUpdates);
    this.#smoothed = new Float32Array(totalUpdates);
  }

  append(tail: DigitsTail): void {
    tail.losses.forEach((loss, i) => {
      const index = tail.from + i;
      if (index !== this.known || index >= this.#losses.length) return;
      this.#losses[index] = loss;
      this.#smoothed[index] = tail.smoothedLosses[i] ?? Number.NaN;
      this.#drawUpdate(index);
      this.known += 1;
    });
    tail.epochLosses.forEach((loss, i) => {
      if (tail.fromEpoch + i === this.#epochs.length) this.#epochs.push(loss);
    });
    for (const test of tail.tests) {
      this.tests.push(test);
      this.#drawTest(this.tests.length);
    }
  }

  /** The lines again, from the exact values, in another unit. */
  setUnit(factor: number): void {
    if (factor === this.#factor) return;
    this.#factor = factor;
    this.lossLine.clear();
    this.smoothedLine.clear();
    this.testPoints = [];
    for (let index = 0; index < this.known; index += 1) this.#drawUpdate(index);
    for (let epoch = 1; epoch <= this.tests.length; epoch += 1) this.#drawTest(epoch);
  }

  #drawUpdate(index: number): void {
    const loss = this.#losses[index] ?? Number.NaN;
    const smoothed = this.#smoothed[index] ?? Number.NaN;
    if (!Number.isFinite(loss)) return;
    const x = (index + 1) / this.updatesPerEpoch;
    this.largest = Math.max(this.largest, loss);
    if (loss > 0) this.smallest = Math.min(this.smallest, loss);
    this.lossLine.append(x, loss * this.#factor);
    if (Number.isFinite(smoothed)) this.smoothedLine.append(x, smoothed * this.#factor);
  }

  #drawTest(epoch: number): void {
    const loss = this.tests[epoch - 1]?.loss ?? Number.NaN;
    if (Number.isFinite(loss)) this.testPoints.push({ x: epoch, y: loss * this.#factor });
  }

  /** Losses of the first `updates` updates. */
  losses(updates: number): readonly number[] {
    return Array.from(this.#losses.subarray(0, Math.min(updates, this.known)));
  }

  /** Update and epoch count from 1. */
  loss(update: number): number | undefined {
    return update <= this.known ? this.#losses[update - 1] : undefined;
  }
  smoothedLoss(update: number): number | undefined {
    return update <= this.known ? this.#smoothed[update - 1] : undefined;
  }
  epochLoss(epoch: number): number | undefined {
    return this.#epochs[epoch - 1];
  }
  /** The last test at or before `update`. */
  testAt(update: number): TestResult | undefined {
    return this.tests[Math.min(Math.floor(update / this.updatesPerEpoch), this.tests.length) - 1];
  }
}
