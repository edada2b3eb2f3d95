/** Lets through `burst` at once and `perSecond` in the long run. */
export class Allowance {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #left: number;
  #at: number;
  #warned = false;

  /** `now` is in milliseconds. */
  constructor(burst: number, perSecond: number, now: () => number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
    this.#left = burst;
    this.#at = now();
  }

  /** `last` is the first one that is refused, so that it can be said once. */
  take(): 'granted' | 'last' | 'refused' {
    const now = this.#now();
    const gained = Math.max(0, ((now - this.#at) * this.#perSecond) / 1000);
    this.#left = Math.min(this.#burst, this.#left + gained);
    this.#at = now;
    if (this.#left >= 1) {
      this.#left -= 1;
      if (this.#left > this.#burst / 2) this.#warned = false;
      return 'granted';
    }
    if (this.#warned) return 'refused';
    this.#warned = true;
    return 'last';
  }
}
