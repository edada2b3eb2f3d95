/** A pause or a jump of the clock longer than this is not made up for. */
const longestLag = 250;

/** Says when updates are due that come at a rate; null is as fast as it goes. */
export class Metronome {
  #rate: number | null = null;
  /** When the beat began, and with which update. */
  #start = { time: 0, update: 0 };

  set rate(rate: number | null) {
    this.#rate = rate;
  }

  restart(time: number, update: number): void {
    this.#start = { time, update };
  }

  /** How many updates should be done by now, after `update` of them. */
  due(now: number, update: number): number {
    if (this.#rate === null) return Infinity;
    const interval = 1000 / this.#rate;
    const lag = now - this.#start.time - (update - this.#start.update) * interval;
    if (lag > longestLag + interval || lag < -interval) this.restart(now, update);
    const { time, update: first } = this.#start;
    return first + Math.floor(((now - time) * this.#rate) / 1000) - update;
  }

  /** Milliseconds until the next one is. */
  delay(now: number, update: number): number {
    if (this.#rate === null) return 0;
    const interval = 1000 / this.#rate;
    const next = this.#start.time + (update - this.#start.update + 1) * interval;
    return Math.max(1, Math.min(next - now, interval));
  }
}
