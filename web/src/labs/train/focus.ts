/** The probability that the reader points at; it lights up wherever it occurs. */
export interface Focus {
  readonly sentence: number;
  /** 0 is after the first word. */
  readonly position: number;
  readonly word: number;
}

export class FocusEvent extends CustomEvent<Focus | null> {
  constructor(focus: Focus | null) {
    super('probability-focus', { detail: focus, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'probability-focus': FocusEvent;
  }
}
