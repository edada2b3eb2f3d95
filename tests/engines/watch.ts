declare global {
  interface Window {
    readonly complaints?: string[];
  }
}

/**
 * Runs in a page before anything of its own: keeps in `window.complaints` what WebDriver tells
 * nobody. A page in a frame tells the page around it too.
 */
export function watchPage(): void {
  if ('complaints' in window) return;
  const complaints: string[] = [];
  Object.defineProperty(window, 'complaints', { value: complaints });
  const complain = (complaint: string): void => {
    complaints.push(complaint);
    if (parent !== window) parent.postMessage({ complaint }, '*');
  };
  const say = (value: unknown): string =>
    value instanceof Error ? `${value.name}: ${value.message}` : String(value);
  addEventListener(
    'error',
    (event: Event) => {
      if (event instanceof ErrorEvent) complain(`uncaught: ${event.message}`);
      else if (event.target instanceof Element) complain(`not loaded: ${event.target.outerHTML}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    complain(`unhandled rejection: ${say(reason)}`);
  });
  addEventListener('securitypolicyviolation', (event) => {
    complain(
      `CSP: ${event.effectiveDirective} forbids ${event.blockedURI || 'this'} ${event.sample}`,
    );
  });
  for (const level of ['error', 'warn'] as const) {
    const original = console[level].bind(console);
    console[level] = (...what: unknown[]) => {
      complain(`console.${level}: ${what.map(say).join(' ')}`);
      original(...what);
    };
  }
}
