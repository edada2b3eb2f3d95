/** How far down each lab was when it was left: it is shown there again, and any other from its top. */
export class ScrollPlaces<Lab extends object> {
  readonly #places = new WeakMap<Lab, number>();

  /** Browsers would scroll before the lab has changed, but for a document that is loaded again. */
  connect(): () => void {
    const free = (): void => void (history.scrollRestoration = 'auto');
    const hold = (): void => void (history.scrollRestoration = 'manual');
    hold();
    addEventListener('pagehide', free);
    addEventListener('pageshow', hold);
    return () => {
      free();
      removeEventListener('pagehide', free);
      removeEventListener('pageshow', hold);
    };
  }

  leave(lab: Lab): void {
    this.#places.set(lab, scrollY);
  }

  show(lab: Lab, isBack: boolean): void {
    scrollTo(0, isBack ? (this.#places.get(lab) ?? 0) : 0);
  }
}
