/** A promise of something that may have to begin again: whoever asks before then waits for it. */
export class Deferred {
  #settled = false;
  #resolve: () => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #promise = this.#make();

  /** Settles when it has begun, or will not. */
  get promise(): Promise<void> {
    return this.#promise;
  }

  resolve(): void {
    this.#settled = true;
    this.#resolve();
  }

  reject(error: Error): void {
    this.#settled = true;
    this.#reject(error);
  }

  /** A promise that has not settled stays, with all who wait for it; one that has makes room for another. */
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
