/**
 * Where the labs get what is not script: `#delivery` stands for `site.ts` (files beside the page),
 * `embedded.ts` (everything in one HTML file) or `package.ts` (an npm package in a foreign page).
 */

/** Addresses of classic worker scripts. */
export interface Workers {
  readonly train: string;
  readonly digits: string;
}
