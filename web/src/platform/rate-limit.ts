/** An allowance that fills up again while it is not used: a few at once, and a few a second. */
export class RateLimit {
  readonly #most: number;
  readonly #perSecond: number;
  #left: number;
  #counted: number;

  constructor(most: number, perSecond: number, now: number) {
    this.#most = most;
    this.#perSecond = perSecond;
    this.#left = most;
    this.#counted = now;
  }

  /** As of the last time that one was taken. */
  get left(): number {
    return this.#left;
  }

  /** Takes one if there is one; `now` in milliseconds. */
  take(now: number): boolean {
    const gained = ((now - this.#counted) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#most, this.#left + gained);
    this.#counted = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
