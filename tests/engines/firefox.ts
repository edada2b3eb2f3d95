import puppeteer from 'puppeteer-core';
import { callOf, type BrowserDriver, type Viewport } from './driver.ts';
import { watchPage } from './watch.ts';

/** Firefox, through Puppeteer and WebDriver BiDi. */
export async function openFirefox(viewport: Viewport): Promise<BrowserDriver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: null,
    protocolTimeout: 240_000,
    extraPrefsFirefox: {
      // As for a reader; automation relaxes both, and then pages work that should not.
      'security.fileuri.strict_origin_policy': true,
      'privacy.file_unique_origin': true,
      'intl.accept_languages': 'en-US',
    },
  });
  const page = await browser.newPage(); // the first one never has the focus
  await page.setViewport(viewport);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn')
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`));
  await page.evaluateOnNewDocument(watchPage);
  const collect = async (): Promise<void> => {
    complaints.push(...(await page.evaluate(() => window.complaints?.splice(0) ?? [])));
  };
  return {
    name: 'Firefox',
    async open(url) {
      await collect();
      await page.goto('about:blank'); // else only the fragment might change
      await page.goto(url);
    },
    evaluate: (run, ...args) => page.evaluate(callOf(run, args)) as Promise<never>,
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async errors() {
      await collect();
      return complaints;
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
