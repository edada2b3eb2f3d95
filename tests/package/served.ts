// Pages that show the package or the site as their own readers would, in Chromium.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';

let browser: Browser;

export function useChromium(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
}

/** Serves a folder until the test ends, WASM as what it is to many a server: octets. */
export async function served(folder: string, prefix = '/a b/'): Promise<string> {
  const types = { '.wasm': 'application/octet-stream' };
  const server = await serve(folder, { prefix, types });
  onTestFinished(() => server.stop());
  return server.address;
}

/** A page that neither reports an error nor asks another origin for anything. */
export async function opened(address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/u.test(protocol) && origin !== new URL(address).origin)
      faults.push(`a request to ${request.url()}`);
  });
  try {
    await page.goto(address);
    await look(page);
  } finally {
    await page.close();
  }
  expect(faults).toEqual([]);
}
