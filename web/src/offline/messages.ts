/** What the page tells its service worker; only pages of the same origin can. */
export type ToServiceWorker =
  /** Do not wait until the pages of the earlier version are closed. */
  | { readonly type: 'take-over' }
  /** A page has begun, with this script as its entry. */
  | { readonly type: 'started'; readonly script: string };
