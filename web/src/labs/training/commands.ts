interface Waiting {
  readonly command: number;
  resolve(): void;
  reject(error: Error): void;
}

/** The commands that a worker was given, numbered upwards, and who waits for them to be done. */
export class Commands {
  /** What the reader asked for, known at once; the worker's answer follows. */
  wish: 'play' | 'pause' | null = null;
  #last = 0;
  #done = 0;
  #waiting: Waiting[] = [];

  /** The number of another command. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }

  get allDone(): boolean {
    return this.#done >= this.#last;
  }

  /** Until all that was commanded so far is done. */
  wait(): Promise<void> {
    const command = this.#last;
    return new Promise((resolve, reject) => this.#waiting.push({ command, resolve, reject }));
  }

  /** This command and all before it are done. */
  done(last: number): void {
    this.#done = last;
    if (this.allDone) this.wish = null;
  }

  /** Tells who has waited for what is done. */
  settle(): void {
    this.#waiting = this.#waiting.filter((waiting) => {
      if (waiting.command > this.#done) return true;
      waiting.resolve();
      return false;
    });
  }

  /** What is not done will not be. */
  abandon(error: Error): void {
    this.wish = null;
    for (const waiting of this.#waiting) waiting.reject(error);
    this.#waiting = [];
  }
}
