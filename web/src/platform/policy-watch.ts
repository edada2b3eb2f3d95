/** What a Content-Security-Policy calls what it has blocked, as it is written to be allowed. */
const sources: Readonly<Record<string, string>> = { blob: 'blob:', data: 'data:' };

/** Milliseconds that a browser may take to tell of what it has blocked. */
const patience = 200;

/** Hears of what the page's Content-Security-Policy blocks. */
export class PolicyWatch {
  #violation: SecurityPolicyViolationEvent | null = null;
  #onViolation: () => void = () => undefined;

  readonly #hear = (event: SecurityPolicyViolationEvent): void => {
    this.#violation = event;
    this.#onViolation();
  };

  watch(): void {
    this.#violation = null;
    document.addEventListener('securitypolicyviolation', this.#hear);
  }

  rest(): void {
    document.removeEventListener('securitypolicyviolation', this.#hear);
  }

  /** What would have to be allowed, such as `worker-src blob:`; null where nothing was blocked. */
  async lacking(directive: string): Promise<string | null> {
    if (this.#violation === null)
      await new Promise<void>((resolve) => {
        this.#onViolation = resolve;
        setTimeout(resolve, patience);
      });
    const violation = this.#violation;
    // Where it is not written, another stands in for it.
    if (
      violation === null ||
      !/^(?:worker|child|script|default)-src/.test(violation.effectiveDirective)
    )
      return null;
    const { blockedURI } = violation;
    const own = blockedURI.startsWith(`${location.origin}/`);
    return `${directive} ${own ? "'self'" : (sources[blockedURI.replace(/:.*$/, '')] ?? blockedURI)}`;
  }
}
