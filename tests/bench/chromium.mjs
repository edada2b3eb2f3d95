import { access, constants, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { delimiter } from 'node:path';
import { chromium } from 'playwright-core';
import { project } from '../../build-scripts/lib/run.mjs';
import { parseLines } from './runtimes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const macOs = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
];
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
];
const types = { html: 'text/html', mjs: 'text/javascript', wasm: 'application/wasm' };

/** Path of a Chromium on this machine; CHROMIUM in the environment goes first. */
export async function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM,
    ...names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)),
    ...macOs.map((path) => `/Applications/${path}`),
  ];
  for (const candidate of candidates) {
    if (
      candidate &&
      (await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      ))
    ) {
      return candidate;
    }
  }
  return undefined;
}

/** Serves an empty page and the two files of the WASM benchmark, on loopback only. */
async function serve() {
  const server = createServer(async (request, response) => {
    const name = request.url.slice(1) || 'empty.html';
    const type = types[name.split('.').pop()];
    if (name === 'empty.html') {
      response.setHeader('content-type', type).end('<!doctype html><link rel=icon href=data:,>');
    } else if (/^surprisal_bench\.(mjs|wasm)$/.test(name)) {
      response.setHeader('content-type', type).end(await readFile(`${project}build/wasm/${name}`));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return server;
}

/** The WASM program in headless Chromium, a new page in every round; undefined without a Chromium. */
export async function openChromium() {
  const executablePath = await findChromium();
  if (!executablePath) return undefined;
  const server = await serve();
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    name: 'chromium',
    title: 'Chromium',
    version: browser.version(),
    async run() {
      const page = await browser.newPage();
      try {
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        const lines = await page.evaluate(async () => {
          const { default: createBench } = await import('/surprisal_bench.mjs');
          const printed = [];
          await createBench({ print: (line) => printed.push(line) });
          return printed;
        });
        return parseLines(lines);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
