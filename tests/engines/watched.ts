import { createHash } from 'node:crypto';
import { watchPage } from './watch.ts';

const script = `(${String(watchPage)})()`;
const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * A page with `watchPage` as its first script, allowed by its hash: WebKit's WebDriver can neither
 * run a script before those of a page nor read its console.
 */
export function watched(html: string): string {
  return html
    .replace(/(<meta[^>]*Content-Security-Policy[^>]*script-src)/s, `$1 ${hash}`)
    .replace(/<head[^>]*>/, `$&<script>${script}</script>`);
}

/** For a server: any page is watched that is asked for with `?watched`. */
export const watchAsked = (url: URL, body: string | Buffer): string | Buffer =>
  url.searchParams.has('watched') ? watched(String(body)) : body;
