// Takes the picture that the README opens with: the built page at update 184 of its default run.
// npm run picture
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const file = here('../pictures/front.png');

const server = await preview({
  configFile: here('../vite.config.ts'),
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  await page.goto(server.resolvedUrls.local[0]);
  await page.evaluate(() => globalThis.surprisal.ready);
  await page.evaluate(() => globalThis.surprisal.run.seek(184));
  await page.evaluate(() => globalThis.document.fonts.ready);
  await page.waitForTimeout(300);
  await mkdir(here('../pictures'), { recursive: true });
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await server.close();
}
