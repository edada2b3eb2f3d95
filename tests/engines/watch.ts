declare global {
  interface Window {
    readonly complaints?: string[];
  }
}

/**
 * Runs in a page before anything of its own: keeps in `window.complaints` what WebDriver tells
 * nobody.
 */
export function watchPage(): void {
  const complaints: string[] = [];
  Object.defineProperty(window, 'complaints', { value: complaints });
  const say = (value: unknown): string =>
    value instanceof Error ? `${value.name}: ${value.message}` : String(value);
  addEventListener(
    'error',
    (event: Event) => {
      if (event instanceof ErrorEvent) complaints.push(`uncaught: ${event.message}`);
      else if (event.target instanceof Element)
        complaints.push(`not loaded: ${event.target.outerHTML}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    complaints.push(`unhandled rejection: ${say(reason)}`);
  });
  addEventListener('securitypolicyviolation', (event) => {
    complaints.push(
      `CSP: ${event.effectiveDirective} forbids ${event.blockedURI || 'this'} ${event.sample}`,
    );
  });
  for (const level of ['error', 'warn'] as const) {
    const original = console[level].bind(console);
    console[level] = (...what: unknown[]) => {
      complaints.push(`console.${level}: ${what.map(say).join(' ')}`);
      original(...what);
    };
  }
}
