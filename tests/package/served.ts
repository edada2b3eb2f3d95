// Pages of the project that has installed the package, in Chromium.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';

/** WASM has no type of its own, as on many a server. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

let browser: Browser;

export function useChromium(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
}

/** Serves a folder below `/a b/` until the test ends; returns the address of that. */
export async function served(folder: string): Promise<string> {
  const prefix = '/a b/';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    const file = path.startsWith(prefix) ? join(folder, path.slice(prefix.length)) : null;
    const content = file === null ? Promise.reject(new Error(path)) : readFile(file);
    content.then(
      (bytes) => {
        const type = types[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type }).end(bytes);
      },
      () => response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html>'),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${encodeURI(prefix)}`;
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
