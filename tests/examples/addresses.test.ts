// Every frame in web/examples and in the teacher's page shows the lab that its address names.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../browser/server.ts';
import { inProject } from '../package/processes.ts';
import { opened, served, useChromium } from '../package/served.ts';

useChromium();

const ours = /\.(html|md|mdx|qmd)$/u;
const left = /(^|\/)(node_modules|dist|build|_build|surprisal|package|\.docusaurus)\//u;

const files = readdirSync(inProject('web/examples'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('web/examples', path).replaceAll('\\', '/'))
  .filter((path) => ours.test(path) && !left.test(path));
const frames = [...files, 'web/docs/embedding.md'].flatMap((file) =>
  [...readFileSync(inProject(file), 'utf8').matchAll(/embed\.html(#\/[^\s"'<`]+)/gu)].map(
    ([, fragment = '']) => [file, fragment.replaceAll('&amp;', '&')] as const,
  ),
);

test('plain HTML, Moodle, MyST, Quarto and the docs have frames', () => {
  const folders = frames.map(([file]) => file.split('/').at(-2));
  expect([...new Set(folders)].toSorted()).toEqual([
    'docs',
    'moodle',
    'myst',
    'plain-html',
    'quarto',
  ]);
});

test.each(frames)('%s: %s', async (_, fragment) => {
  await opened(`${await served(site)}embed.html${fragment}`, async (page) => {
    await page.evaluate(() => window.surprisal.ready);
    expect(await page.evaluate(() => window.surprisal.lab)).toBe(
      /^#\/([a-z-]+)/u.exec(fragment)?.[1],
    );
    expect(await page.locator('[part=notice]').count()).toBe(0);
  });
});
