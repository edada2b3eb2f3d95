// The drivers themselves: what goes wrong in a page is heard, and input arrives.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Answers } from '../browser/server.ts';
import { inEveryEngine } from './engines.ts';
import { temporaryFolder } from './file.ts';

/** Each page runs one script, under a policy. */
const scripts: Readonly<Record<string, string>> = {
  throws: "setTimeout(() => { throw new TypeError('thrown late'); });",
  rejects: "Promise.reject(new Error('rejected early'));",
  logs: "console.error('logged', 42);",
  warns: "console.warn('warned of');",
  violates: "document.body.append(Object.assign(new Image(), { src: '/forbidden.png' }));",
  evaluates: "try { eval('1'); } catch { /* the policy has been violated all the same */ }",
  listens: `document.body.append(document.createElement('input'));
    addEventListener('click', ({ clientX, clientY, isTrusted }) => {
      document.title = [clientX, clientY, isTrusted].join();
      document.querySelector('input').focus();
    });
    addEventListener('change', ({ target }) => { document.title = target.value; });`,
};
const policy = "default-src 'none'; img-src data:; script-src 'self'";

const answers: Answers = Object.fromEntries(
  Object.entries(scripts).flatMap(([name, script]) => [
    [
      `/${name}.html`,
      {
        status: 200,
        type: 'text/html',
        body: `<!doctype html><html><head><link rel="icon" href="data:,">
          <meta http-equiv="Content-Security-Policy" content="${policy}"></head>
          <body>A page<script src="/${name}.js"></script></body></html>`,
      },
    ],
    [`/${name}.js`, { status: 200, type: 'text/javascript', body: script }],
  ]),
);

const folder = temporaryFolder();

inEveryEngine(
  (session) => {
    test.each([
      ['throws', 'thrown late'],
      ['rejects', 'rejected early'],
      ['logs', 'logged 42'],
      ['warns', 'warned of'],
      ['violates', 'img-src'],
      ['evaluates', 'script-src'],
    ])('a page that %s is heard of', async (name, said) => {
      const { driver, site } = session();
      const before = (await driver.errors()).length;
      await driver.open(`${site}${name}.html`);
      await expect
        .poll(async () => (await driver.errors()).slice(before).join('\n'))
        .toContain(said);
    });

    test('what was heard on one page is kept when another is opened', async () => {
      const { driver, site } = session();
      const before = (await driver.errors()).length;
      await driver.open(`${site}logs.html`);
      await driver.open(`${site}listens.html`);
      expect((await driver.errors()).slice(before).join('\n')).toContain('logged 42');
    });

    test('a click and keys arrive as a reader’s', async () => {
      const { driver, site } = session();
      const before = (await driver.errors()).length;
      await driver.open(`${site}listens.html`);
      const title = (): Promise<string> => driver.evaluate(() => document.title);
      await driver.click(300, 200);
      expect(await title()).toBe('300,200,true');
      expect(await driver.evaluate(() => document.hasFocus())).toBe(true);
      await driver.type('0.5 –é');
      await driver.press('Enter');
      expect(await title()).toBe('0.5 –é');
      expect((await driver.errors()).slice(before)).toEqual([]);
    });

    test('a file is an origin of its own, as for a reader', async () => {
      const { driver } = session();
      writeFileSync(`${folder}a.html`, '<!doctype html><html><head></head><body>A page');
      writeFileSync(`${folder}b.txt`, 'text');
      await driver.open(pathToFileURL(`${folder}a.html`).href);
      const read = driver.evaluate((url) => fetch(url).then(() => 'read'), 'b.txt');
      await expect(read).rejects.toThrow();
    });

    test('functions run in the page, with their arguments, and what they throw comes back', async () => {
      const { driver, site } = session();
      await driver.open(`${site}listens.html`);
      const sum = (a: number, b: readonly number[]): Promise<number> =>
        Promise.resolve(a + b.length + innerWidth);
      expect(await driver.evaluate(sum, 2, [1, 2, 3])).toBe(1285);
      const fail = (): never => {
        throw new RangeError('out of it');
      };
      await expect(driver.evaluate(fail)).rejects.toThrow('out of it');
    });
  },
  { answers, mustBeQuiet: false },
);
