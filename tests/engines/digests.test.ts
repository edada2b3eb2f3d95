// Every digest of the native program against that of the same program as WASM in every engine.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inEveryEngine } from './engines.ts';
import { builds, nativeCounts, nativeDigests } from './native.ts';

/** The page runs the program in a classic worker and keeps what it prints. */
const page = `<!doctype html><html><head><link rel="icon" href="data:,"></head>
  <body><script src="/digests/page.js"></script></body></html>`;
const pageScript = `
  window.printed = new Promise((resolve, reject) => {
    const worker = new Worker('/digests/worker.js');
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });`;
const workerScript = `
  const lines = [];
  self.Module = {
    print: (line) => lines.push(line),
    printErr: (line) => lines.push(line),
    onExit: () => postMessage(lines),
  };
  importScripts('/digests/surprisal_digests.cjs');`;

declare global {
  interface Window {
    readonly printed?: Promise<string[]>;
  }
}

const answer = (type: string, body: string | Buffer) => ({ status: 200, type, body });
const program = (name: string): Buffer => readFileSync(`${builds}wasm/${name}`);
const answers = {
  '/digests/page.html': answer('text/html', page),
  '/digests/page.js': answer('text/javascript', pageScript),
  '/digests/worker.js': answer('text/javascript', workerScript),
  '/digests/surprisal_digests.cjs': answer('text/javascript', program('surprisal_digests.cjs')),
  '/digests/surprisal_digests.wasm': answer('application/wasm', program('surprisal_digests.wasm')),
};

inEveryEngine(
  (session) => {
    test.runIf(nativeCounts)(
      'all digests are those of the native program',
      async () => {
        const { driver, site } = session();
        await driver.open(`${site}digests/page.html`);
        const printed = await driver.evaluate(() => window.printed ?? []);
        expect(nativeDigests.size).toBeGreaterThan(500);
        expect(printed).toEqual(Array.from(nativeDigests, (line) => line.join(' ')));
      },
      300_000,
    );
  },
  { answers },
);
