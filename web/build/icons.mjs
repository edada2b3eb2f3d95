// Draws the site's PNG icons from web/public/icons/icon.svg, in headless Chromium.
// npm run icons
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = new URL('../public/icons/', import.meta.url);
const source = await readFile(new URL('icon.svg', folder), 'utf8');

/**
 * Systems cut `full` icons to a shape of their own: those have no corners, and the drawing of the
 * maskable one stays in the circle of 80 % that every shape leaves.
 */
const icons = [
  { name: 'icon-192', size: 192 },
  { name: 'icon-512', size: 512 },
  { name: 'maskable-512', size: 512, full: true, scale: 0.78 },
  { name: 'apple-touch-icon', size: 180, full: true, scale: 0.9 },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const { name, size, full = false, scale = 1 } of icons) {
    const page = await browser.newPage({
      viewport: { width: size, height: size },
      deviceScaleFactor: 1,
    });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${source}`);
    await page.evaluate(
      ([isFull, by]) => {
        const { document } = globalThis;
        if (isFull) document.querySelector('#ground').setAttribute('rx', '0');
        const middle = `translate(32 32) scale(${by}) translate(-32 -32)`;
        document.querySelector('#drawing').setAttribute('transform', middle);
      },
      [full, scale],
    );
    const path = fileURLToPath(new URL(`${name}.png`, folder));
    await page.screenshot({ path, omitBackground: true });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
}
