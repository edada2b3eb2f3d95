import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { build, createServer } from 'vite';
import { consumer, expectedDigest, quietly, training, written } from './consumer.ts';
import { opened, served, useChromium } from './served.ts';

useChromium();

const page = (script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Consumer</title>
  <link rel="icon" href="data:,"></head><body><output></output>${script}</body></html>`;
const shows = `
import { train } from './training.js';
const output = document.querySelector('output');
train().then(({ digest }) => (output.textContent = digest), (error) => (output.textContent = error.message));
`;

async function showsTheDigest(shown: Page): Promise<void> {
  await expect.poll(() => shown.textContent('output')).not.toBe('');
  expect(await shown.textContent('output')).toBe(await expectedDigest());
}

test('a page without a bundler trains with the files as they are installed', async () => {
  written('training.js', training);
  written('plain.js', shows);
  written(
    'plain.html',
    page(`<script type="importmap">
      { "imports": { "surprisal/engine": "./node_modules/surprisal/dist/package/engine.js" } }
    </script><script type="module" src="./plain.js"></script>`),
  );
  await opened(`${await served(consumer)}plain.html`, showsTheDigest);
});

test('a page bundled by Vite trains, its engine a file of its own', async () => {
  written('training.js', training);
  written('bundled.js', shows);
  const input = written('bundled.html', page('<script type="module" src="./bundled.js"></script>'));
  const outDir = join(consumer, 'bundled page');
  await build({ ...quietly, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  const assets = readdirSync(join(outDir, 'assets'));
  expect(assets.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
  await opened(`${await served(outDir)}bundled.html`, showsTheDigest);
});

test("a page of Vite's development server trains", async () => {
  written('training.js', training);
  written('developed.js', shows);
  written('developed.html', page('<script type="module" src="./developed.js"></script>'));
  const cacheDir = join(consumer, 'vite cache');
  const server = await createServer({
    ...quietly,
    base: '/',
    cacheDir,
    server: { port: 0, host: '127.0.0.1' },
  });
  onTestFinished(async () => {
    await server.close();
    rmSync(cacheDir, { recursive: true, force: true });
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  await opened(`${address}developed.html`, showsTheDigest);
});
