import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** The shell is the same engine without the windows of a browser, which take as long as the tests. */
const shell = '/usr/bin/chromium-headless-shell';
/** The whole browser. */
export const wholeChromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const executablePath = process.env['CHROMIUM'] ?? (existsSync(shell) ? shell : wholeChromium);

/** Chromium as tests want it: no window, no profile, and nothing that it asks for by itself. */
export function launchChromium(
  more: readonly string[] = [],
  options: LaunchOptions = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    ...options,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
