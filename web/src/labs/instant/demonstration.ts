/**
 * What moves before the reader does: a row of steps that plays by itself, and rests at its end.
 * A step is a picture of the lab; `null` is rest, the lab as its settings have it.
 */
export interface DemonstrationSpec {
  readonly steps: number;
  readonly perSecond: number;
}

/** Milliseconds without a frame that are not made up for: a hidden page, or a clock that jumps. */
const longestPause = 250;

/** Counts through the steps by the clock; calls `onStep` in the animation frame of every new one. */
export class Demonstration {
  /** 0 to `steps` − 1, or null at rest. */
  step: number | null = null;
  playing = false;
  /** The demonstration rests because it has played to its end. */
  finished = false;
  readonly #spec: () => DemonstrationSpec;
  readonly #onStep: () => void;
  #frame = 0;
  #began = { time: 0, step: 0 };
  #lastFrame = 0;

  constructor(spec: () => DemonstrationSpec, onStep: () => void) {
    this.#spec = spec;
    this.#onStep = onStep;
  }

  get steps(): number {
    return this.#spec().steps;
  }

  /** From where it stands, or from the start. */
  play(): void {
    if (this.playing) return;
    this.playing = true;
    this.finished = false;
    this.step ??= 0;
    this.#lastFrame = performance.now();
    this.#began = { time: this.#lastFrame, step: this.step };
    this.#next();
    this.#onStep();
  }

  pause(): void {
    this.#halt();
    this.#onStep();
  }

  /** The step before the first and the one after the last are rest. */
  seek(step: number | null): void {
    this.#halt();
    this.finished = false;
    this.step = step === null || step < 0 || step >= this.steps ? null : step;
    this.#onStep();
  }

  /** One step on or back, round and round, with rest between the last and the first. */
  move(by: 1 | -1): void {
    if (this.step !== null) this.seek(this.step + by);
    else this.seek(by > 0 ? 0 : this.steps - 1);
  }

  /** At rest, and silent. */
  end(): void {
    this.#halt();
    this.finished = false;
    this.step = null;
  }

  #halt(): void {
    this.playing = false;
    cancelAnimationFrame(this.#frame);
  }

  #next(): void {
    this.#frame = requestAnimationFrame((now) => {
      if (!this.playing) return;
      const { steps, perSecond } = this.#spec();
      const pause = now - this.#lastFrame;
      this.#lastFrame = now;
      if (Math.abs(pause) > longestPause) this.#began.time += pause;
      const passed = Math.max(0, now - this.#began.time) / 1000;
      const step = this.#began.step + Math.floor(passed * perSecond);
      if (step >= steps) {
        this.#halt();
        this.step = null;
        this.finished = true;
        this.#onStep();
        return;
      }
      if (step !== this.step) {
        this.step = step;
        this.#onStep();
      }
      this.#next();
    });
  }
}
