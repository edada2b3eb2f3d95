import { launchChromium } from '../browser/chromium.ts';
import { callOf, type BrowserDriver, type Viewport } from './driver.ts';
import { watchPage } from './watch.ts';

/** Chromium, through Playwright. */
export async function openChromium(viewport: Viewport): Promise<BrowserDriver> {
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport, locale: 'en-US' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`));
  await page.addInitScript(watchPage);
  const collect = async (): Promise<void> => {
    complaints.push(...(await page.evaluate(() => window.complaints?.splice(0) ?? [])));
  };
  return {
    name: 'Chromium',
    async open(url) {
      await collect();
      await page.goto('about:blank'); // else only the fragment might change
      await page.goto(url);
    },
    evaluate: (run, ...args) => page.evaluate(callOf(run, args)),
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
