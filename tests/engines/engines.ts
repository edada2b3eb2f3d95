// The browsers that the tests of this folder run in, one after the other.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { serve, site, type Answers, type SiteServer } from '../browser/server.ts';
import { openChromium } from './chromium.ts';
import type { BrowserDriver } from './driver.ts';
import { openFirefox } from './firefox.ts';
import { watchAsked } from './watched.ts';
import { findMiniBrowser, openWebKit } from './webkit.ts';

const engines = [
  { name: 'Chromium', open: openChromium, isHere: true },
  {
    name: 'Firefox',
    open: openFirefox,
    isHere: existsSync(process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'),
  },
  { name: 'WebKit', open: openWebKit, isHere: findMiniBrowser() !== undefined },
] as const;

/** Only where the machine's own tools are used may a browser be missing. */
const mayBeMissing = process.env['SURPRISAL_TOOLCHAIN_ID'] === 'host';
const viewport = { width: 1280, height: 800 };
const pictures = fileURLToPath(new URL('../../build/test/engines/', import.meta.url));

export interface Session {
  readonly driver: BrowserDriver;
  /** The address of the site, with a slash at its end. */
  readonly site: string;
}

interface Options {
  readonly answers?: Answers;
  /** Whether whatever a page complains of fails its test. */
  readonly mustBeQuiet?: boolean;
}

/** The same tests in every engine. A picture of a failed page is left in `build/test/engines`. */
export function inEveryEngine(
  body: (session: () => Session) => void,
  { answers = {}, mustBeQuiet = true }: Options = {},
): void {
  for (const { name, open, isHere } of engines)
    describe.skipIf(mayBeMissing && !isHere)(name, () => {
      let session: Session | undefined;
      let server: SiteServer | undefined;
      let heard = 0;
      const at = (): Session => {
        if (session === undefined) throw new Error(`${name} did not start`);
        return session;
      };
      beforeAll(async () => {
        server = await serve(site, { change: watchAsked });
        server.answers = answers;
        session = { driver: await open(viewport), site: server.address };
      });
      beforeEach(async () => {
        heard = (await at().driver.errors()).length;
      });
      afterEach(async ({ task }) => {
        if (task.result?.state === 'fail') {
          await mkdir(pictures, { recursive: true });
          const file = `${name} ${task.name}`.replaceAll(/[^\w]+/g, '-').slice(0, 100);
          await writeFile(`${pictures}${file}.png`, await at().driver.picture());
        }
        if (mustBeQuiet) expect((await at().driver.errors()).slice(heard).join('\n')).toBe('');
      });
      afterAll(async () => {
        await session?.driver.close();
        await server?.stop();
      });
      body(at);
    });
}
