/* global setTimeout, requestAnimationFrame, PerformanceObserver -- in the page */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { project } from '../../build-scripts/lib/run.mjs';
import { findChromium, flags } from './chromium.mjs';

const view = { viewport: { width: 1280, height: 800 }, locale: 'en-US' };

/** Runs that last at full speed: as many updates as there may be, and as large ones. */
const words = Array.from({ length: 50 }, (_, i) => `I see word${i}`).join('\n');
const fullSpeed = {
  many: `#/train?epochs=10000&speed=full&sentences=${encodeURIComponent(words)}`,
  large: '#/train?epochs=10000&speed=full&embed=64&hidden=128',
};

/** Serves `dist/site` on the loopback and measures it in headless Chromium, each time in a new profile. */
export async function openPage() {
  const executablePath = await findChromium();
  if (!executablePath) return undefined;
  const server = await preview({
    configFile: `${project}web/vite.config.ts`,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch({ executablePath, args: flags });
  const address = server.resolvedUrls.local[0];
  const visit = async (hash, use) => {
    const context = await browser.newContext(view);
    try {
      const page = await context.newPage();
      const responses = [];
      page.on('response', (response) => responses.push(response));
      await page.goto(address + hash);
      return await use(page, responses);
    } finally {
      await context.close();
    }
  };
  return {
    version: browser.version(),
    /** One sample of every figure of `page-figures.mjs`, by its name. */
    async run() {
      const many = await visit(fullSpeed.many, atFullSpeed);
      const large = await visit(fullSpeed.large, atFullSpeed);
      const worse = (name) => Math.max(many[name], large[name]);
      return {
        ...(await visit('', firstSecond)),
        ...(await visit('', firstLoad)),
        longest_task: worse('longestTask'),
        frame: worse('frame'),
        pause: worse('pause'),
        switch: await visit('', slowestSwitch),
      };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Milliseconds from the start of the navigation to the first picture, and to the first that moves. */
async function firstSecond(page) {
  return page.evaluate(async () => {
    const mark = () => performance.getEntriesByName('surprisal:moving')[0]?.startTime;
    while (mark() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { first_picture: paint.startTime, moving: mark() };
  });
}

/** While the run plays, at most three seconds: tasks over 50 ms, gaps between frames, and Pause. */
async function atFullSpeed(page) {
  await page.waitForFunction(() => (globalThis.surprisal.run?.update ?? 0) > 0);
  return page.evaluate(async () => {
    const tasks = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask', buffered: false });
    const { run } = globalThis.surprisal;
    const from = { time: performance.now(), update: run.update };
    const gaps = [];
    let last;
    await new Promise((resolve) => {
      const frame = (now) => {
        if (last !== undefined) gaps.push(now - last);
        last = now;
        if (run.status === 'playing' && now < from.time + 3000) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    const { update, status } = run;
    const seconds = (performance.now() - from.time) / 1000;
    const asked = performance.now();
    await run.pause();
    const pause = performance.now() - asked;
    await new Promise((resolve) => setTimeout(resolve, 100));
    gaps.sort((a, b) => a - b);
    return {
      longTasks: tasks.length,
      longestTask: Math.max(0, ...tasks),
      frame: gaps[Math.floor(gaps.length * 0.99)],
      longestFrame: gaps.at(-1),
      pause,
      seconds,
      updatesPerSecond: (update - from.update) / seconds,
      status,
    };
  });
}

/**
 * Milliseconds from a click on a lab's link to its first drawn frame, every lab once; the pointer
 * comes to the link a tenth of a second before it clicks.
 */
async function slowestSwitch(page) {
  await page.evaluate(() => globalThis.surprisal.ready);
  return page.evaluate(async () => {
    const root = globalThis.document.querySelector('surprisal-page').shadowRoot;
    const { entries } = root.querySelector('surprisal-navigation');
    const current = entries.findIndex(({ name }) => name === globalThis.surprisal.lab);
    let slowest = 0;
    for (const { name, load } of [
      ...entries.slice(current + 1),
      ...entries.slice(0, current + 1),
    ]) {
      void load(); // as its link does when the pointer comes
      await new Promise((resolve) => setTimeout(resolve, 100));
      const begun = performance.now();
      globalThis.location.hash = `#/${name}`;
      const shown = () =>
        globalThis.surprisal.lab === name &&
        root.querySelector('main h1, main > *')?.shadowRoot?.querySelector('h1');
      while (!shown()) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      slowest = Math.max(slowest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return slowest;
  });
}

/** Kilobytes, gzipped, that the front page asks for untouched: scripts, styles, WASM; and fonts. */
async function firstLoad(page, responses) {
  await firstSecond(page);
  await page.waitForLoadState('networkidle');
  const sizes = { first_load: 0, fonts: 0 };
  for (const response of responses) {
    const body = await response.body();
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.woff2')) sizes.fonts += body.length / 1000;
    else sizes.first_load += gzipSync(body, { level: 9 }).length / 1000;
  }
  return sizes;
}
