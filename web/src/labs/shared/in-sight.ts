import type { LitElement, ReactiveController } from 'lit';

/** Tells whether any part of its host that `selector` finds is in sight, or soon will be. */
export class InSight implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #tell: (inSight: boolean) => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: LitElement, selector: string, tell: (inSight: boolean) => void) {
    this.#host = host;
    this.#selector = selector;
    this.#tell = tell;
    host.addController(this);
  }

  /** The parts are there once the host has been drawn, and stay. */
  hostUpdated(): void {
    if (this.#observer === undefined && this.#host.isConnected) this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#observe();
  }

  #observe(): void {
    const inSight = new Set<Element>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) inSight.add(target);
          else inSight.delete(target);
        this.#tell(inSight.size > 0);
      },
      { rootMargin: '200px' },
    );
    for (const part of this.#host.renderRoot.querySelectorAll(this.#selector))
      this.#observer.observe(part);
  }
}
