import type { Player, RunStatus } from '../../state/player.ts';
import type { Demonstration } from './demonstration.ts';

/** A demonstration as a player: `update` counts the steps on show, 0 is rest. */
export class DemonstrationPlayer implements Player {
  readonly loss = null;
  readonly #demonstration: Demonstration;
  readonly #shown: () => Promise<unknown>;

  /** `shown` settles when the lab has drawn the step. */
  constructor(demonstration: Demonstration, shown: () => Promise<unknown>) {
    this.#demonstration = demonstration;
    this.#shown = shown;
  }

  get status(): RunStatus {
    const { playing, step, finished } = this.#demonstration;
    if (playing) return 'playing';
    if (step !== null) return 'paused';
    return finished ? 'done' : 'idle';
  }

  get total(): number {
    return this.#demonstration.steps;
  }

  get update(): number {
    const { step, finished } = this.#demonstration;
    if (step !== null) return step + 1;
    return finished ? this.total : 0;
  }

  async settled(): Promise<void> {
    await this.#shown();
  }

  async play(): Promise<void> {
    this.#demonstration.play();
    await this.#shown();
  }

  async pause(): Promise<void> {
    this.#demonstration.pause();
    await this.#shown();
  }

  /** At most to the end. */
  async step(count = 1): Promise<void> {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`step: ${count} is not a whole number of steps, 0 or more`);
    await this.seek(Math.min(this.update + count, this.total));
  }

  async seek(update: number): Promise<void> {
    if (!Number.isSafeInteger(update) || update < 0 || update > this.total)
      throw new RangeError(`seek: ${update} is not a whole number from 0 to ${this.total}`);
    this.#demonstration.seek(update === 0 ? null : update - 1);
    await this.#shown();
  }
}
