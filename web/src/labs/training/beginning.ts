/** The beginning of something that may have to begin again: what is asked before then waits for it. */
export class Beginning {
  #settled = false;
  #resolve: () => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #promise = this.#make();

  /** Settles when it has begun, or will not. */
  get promise(): Promise<void> {
    return this.#promise;
  }

  begun(): void {
    this.#settled = true;
    this.#resolve();
  }

  fail(error: Error): void {
    this.#settled = true;
    this.#reject(error);
  }

  /** Who waits already goes on waiting. */
  again(): void {
    if (this.#settled) this.#promise = this.#make();
  }

  #make(): Promise<void> {
    this.#settled = false;
    const promise = new Promise<void>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    promise.catch(() => undefined); // perhaps nobody waits
    return promise;
  }
}
