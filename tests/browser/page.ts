import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
  ViewportSize,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchRequests } from './rest.ts';
import { serve, site, type Answers, type SiteServer } from './server.ts';

let server: SiteServer;
let browser: Browser;
let faults: string[] = [];
/** Those of the shared pages, which outlive a test that has passed. */
const sharedContexts = new Set<BrowserContext>();
export let address = '';
const usualViewport: ViewportSize = { width: 1280, height: 800 };

/** Serves `dist/site` on the loopback and drives Chromium; every error that a page reports fails its test. */
export function useBrowser(...flags: readonly string[]): void {
  beforeAll(async () => {
    server = await serve(site);
    address = server.address;
    browser = await launchChromium(flags);
  });
  afterEach(async ({ task }) => {
    const seen = faults;
    if (seen.length > 0 || task.result?.state === 'fail') sharedContexts.clear();
    const left = browser.contexts().filter((context) => !sharedContexts.has(context));
    await Promise.all(left.map((context) => context.close()));
    faults = [];
    server.answers = {};
    expect(seen).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
}

export interface Visit {
  /** By default `dist/site` at the top of a server. */
  readonly at?: string;
  readonly hash?: string;
  readonly options?: BrowserContextOptions;
  /** By default the reader prefers reduced motion, so that nothing moves unasked. */
  readonly moving?: boolean;
  readonly answers?: Answers;
  /** Console errors that this visit is meant to cause. */
  readonly expected?: RegExp;
  readonly ready?: boolean;
  /** Keeps the site for use offline, as for any reader: it asks for all files, so most tests do without. */
  readonly offline?: boolean;
  /** Runs in the page before its own scripts. */
  readonly prepare?: (() => void) | undefined;
  /** Is given the page before it goes anywhere. */
  readonly before?: (page: Page) => Promise<void>;
}

export async function visit({
  at = address,
  hash = '',
  options = {},
  moving = false,
  answers: instead = {},
  expected,
  ready = true,
  offline = false,
  prepare,
  before,
}: Visit = {}): Promise<Page> {
  server.answers = instead;
  const context = await browser.newContext({
    viewport: usualViewport,
    locale: 'en-US',
    reducedMotion: moving ? 'no-preference' : 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const report = (text: string): void => {
    if (!expected?.test(text)) faults.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') report(message.text());
  });
  page.on('pageerror', (error) => report(error.stack ?? String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(at).origin)
      report(`a request to ${request.url()}`);
  });
  watchRequests(page);
  if (!offline) await context.addInitScript(refuseServiceWorkers);
  if (prepare !== undefined) await page.addInitScript(prepare);
  await before?.(page);
  await page.goto(at + hash);
  if (ready) await page.evaluate(() => window.surprisal.ready);
  return page;
}

/** As in a browser that has none of them to give. */
function refuseServiceWorkers(): void {
  if ('ServiceWorkerContainer' in window)
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('none is wanted'));
}

/** How a shared page is opened anew: by default as `visit` opens one. */
export interface Reopening {
  readonly moving?: boolean;
  readonly viewport?: ViewportSize;
}

/** A visit whose page is not closed after the test, unless that has failed. */
async function sharedVisit(where: Visit): Promise<Page> {
  const page = await visit(where);
  sharedContexts.add(page.context());
  return page;
}

/**
 * One page for the tests of a file: each is given it with its lab anew, as it stands at an address.
 * What the page complains of fails the test that has it, and the next one gets another page.
 */
export function sharedPage(
  options: BrowserContextOptions = {},
): (hash: string, how?: Reopening) => Promise<Page> {
  let page: Page | undefined;
  return async (hash, how) => {
    if (page === undefined || page.isClosed()) page = await sharedVisit({ hash, options });
    await openAnew(page, hash, how);
    return page;
  };
}

/** One page for the tests of a file: each visits with it, and is given a document of its own. */
export function sharedTab(
  options: BrowserContextOptions = {},
): (where?: Pick<Visit, 'at' | 'hash' | 'answers' | 'moving' | 'ready'>) => Promise<Page> {
  let page: Page | undefined;
  return async (where = {}) => {
    if (page === undefined || page.isClosed())
      return (page = await sharedVisit({ ...where, options }));
    const { at = address, hash = '', answers = {}, moving = false, ready = true } = where;
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    server.answers = answers;
    await page.setViewportSize(usualViewport);
    await page.emulateMedia({ reducedMotion: moving ? 'no-preference' : 'reduce' });
    await page.goto(at + hash);
    if (ready) await page.evaluate(() => window.surprisal.ready);
    return page;
  };
}

/** Opens a lab with nothing left of what was done before: in an element of its own, in place of the page's. */
export async function openAnew(
  page: Page,
  hash: string,
  { moving = false, viewport = usualViewport }: Reopening = {},
): Promise<void> {
  await page.mouse.move(0, 0);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ reducedMotion: moving ? 'no-preference' : 'reduce' });
  await page.evaluate(async (address) => {
    performance.clearMarks();
    const before = document.querySelector('surprisal-page');
    before?.remove();
    location.hash = address;
    await new Promise(requestAnimationFrame); // nobody hears that the address has changed
    document.body.prepend(document.createElement('surprisal-page'));
    await window.surprisal.ready;
    scrollTo(0, 0);
  }, hash);
}

/** To a lab as a reader goes: by its name in the navigation, or else through the contents. */
export async function goTo(page: Page, lab: string): Promise<void> {
  const direct = page.locator(`surprisal-navigation a[href="#/${lab}"]`);
  if (await direct.isVisible()) {
    await direct.click();
    return;
  }
  await page.locator('header .contents a').click();
  await page.locator(`main surprisal-contents a.lab[href="#/${lab}"]`).click();
}

/** The run as the page's hook tells it. */
export function run(page: Page) {
  return {
    state: () =>
      page.evaluate(() => {
        const { status, update } = hookedRun();
        return { status, update };
        function hookedRun() {
          if (window.surprisal.run === undefined) throw new Error('this lab has no run');
          return window.surprisal.run;
        }
      }),
    losses: () => page.evaluate(() => window.surprisal.run?.losses() ?? []),
    digest: () => page.evaluate(() => window.surprisal.run?.digest()),
    seek: (update: number) => page.evaluate((to) => window.surprisal.run?.seek(to), update),
    step: (count: number) => page.evaluate((by) => window.surprisal.run?.step(by), count),
    play: () => page.evaluate(() => window.surprisal.run?.play()),
    pause: () => page.evaluate(() => window.surprisal.run?.pause()),
    done: () => page.waitForFunction(() => window.surprisal.run?.status === 'done'),
  };
}

/**
 * Does what leads to another document and waits until that one is ready: what is asked before, the
 * document that is being left may still answer.
 */
export async function newDocument(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
  await page.evaluate(() => window.surprisal.ready);
}

export const reload = (page: Page): Promise<void> => newDocument(page, () => page.reload());

/** Until the service worker has every file of the site, and the page is in its hands. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Asks for the other language, whose words come in a part of their own, and waits for them. */
export async function speak(page: Page, language: '中文' | 'English'): Promise<void> {
  await page.getByRole('button', { name: language, exact: true }).click();
  const tag = language === '中文' ? 'zh-Hans' : 'en';
  await page.waitForFunction((lang) => document.documentElement.lang === lang, tag);
}

export { rested, scrollThrough } from './rest.ts';

/** What an element says, with the line breaks of its template taken for the spaces they are. */
export async function words(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}
