// The four files of a data set, as others name, pack and lay them out.
import type { JSHandle, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { imagesFolder } from '../../../../../tests/engine/digits-files.ts';
import { sharedPage, useBrowser, visit } from '../../../../../tests/browser/page.ts';
import { dataText, names, small } from './on-page.ts';

useBrowser();

const open = sharedPage();

type Written = readonly [name: string, bytes: Buffer];
const four: readonly Written[] = names.map((name) => [
  name,
  readFileSync(`${imagesFolder}/${name}`),
]);

/** Several members, and zeros behind them, as tapes and some archives leave them. */
const patched = (bytes: Buffer): Buffer =>
  Buffer.concat([
    gzipSync(bytes.subarray(0, 333)),
    gzipSync(bytes.subarray(333, 7000)),
    gzipSync(bytes.subarray(7000)),
    gzipSync(''),
    Buffer.alloc(300),
  ]);

/** The drop of these files. */
const drop = (page: Page, files: readonly Written[]): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const [name, base64] of all) {
        const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(([name, bytes]) => [name, bytes.toString('base64')] as const),
  );

let page: Page;
beforeEach(async () => {
  page = await open(small);
});

test.each<[string, readonly Written[]]>([
  ['each plain and packed', [...four, ...four.map(([n, b]): Written => [`${n}.gz`, gzipSync(b)])]],
  ['of several members, padded', four.map(([name, bytes]) => [`${name}.gz`, patched(bytes)])],
  ['with dots', four.map(([name, bytes]) => [name.replace('-idx', '.idx'), bytes])],
  ['in capitals', four.map(([name, bytes]) => [`${name.toUpperCase()}.GZ`, gzipSync(bytes)])],
])('dropped, %s', async (_, files) => {
  const dataTransfer = await drop(page, files);
  await page.locator('surprisal-digits-lab h1').dispatchEvent('drop', { dataTransfer });
  await expect.poll(() => dataText(page)).toBe('Your files: 640 to train, 200 to test.');
  expect(await page.locator('surprisal-data-menu .problem').textContent()).toBe('');
});

test('a folder dropped whole, with folders in it', async () => {
  // What a browser gives of a folder can only be made by hand.
  const dataTransfer = await drop(page, [['MNIST', Buffer.alloc(0)]]);
  const bytes = await drop(page, [...four, ['notes.txt', Buffer.from('not an image')]]);
  await page.locator('surprisal-data-menu .drop').evaluate(
    (place, [transfer, held]) => {
      const files = [...held.files];
      const entryOf = (file: File, path: string) => ({
        isFile: true,
        isDirectory: false,
        fullPath: `${path}/${file.name}`,
        file: (give: (file: File) => void) => give(file),
      });
      const folderOf = (path: string, all: readonly object[]) => ({
        isFile: false,
        isDirectory: true,
        fullPath: path,
        createReader: () => {
          const left = [...all];
          // A reader gives some at a time.
          return { readEntries: (give: (some: object[]) => void) => give(left.splice(0, 2)) };
        },
      });
      const raw = folderOf(
        '/MNIST/raw',
        files.map((file) => entryOf(file, '/MNIST/raw')),
      );
      const root = folderOf('/MNIST', [raw]);
      const items = [{ kind: 'file', webkitGetAsEntry: () => root }];
      const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', {
        value: { items, files: transfer.files, types: ['Files'] },
      });
      place.dispatchEvent(event);
    },
    [dataTransfer, bytes] as const,
  );
  await expect.poll(() => dataText(page)).toBe('Your files: 640 to train, 200 to test.');
});

const served = (files: readonly Written[], folder = 'data/') =>
  Object.fromEntries(files.map(([name, body]) => [`/${folder}${name}`, { body }]));

test.each<[string, Parameters<typeof visit>[0]]>([
  ['with dots', { answers: served(four.map(([n, b]) => [n.replace('-idx', '.idx'), b])) }],
  [
    'in capitals, packed',
    {
      answers: served(four.map(([n, b]) => [`${n.toUpperCase()}.GZ`, patched(b)])),
    },
  ],
  ["in torchvision's folders", { answers: served(four, 'data/MNIST/raw/') }],
  [
    'under names that the server lists',
    {
      answers: {
        ...served(four.map(([name, bytes]) => [`my ${name}`, bytes])),
        '/data/': {
          type: 'text/html',
          body: `<a href="../">..</a>${four
            .map(([name]) => `<li><a href="my%20${name}">my ${name}</a>`)
            .join('')}`,
        },
      },
    },
  ],
])("the site's folder, %s", async (_, how) => {
  const visited = await visit({ hash: small, expected: /404/, ...how });
  await visited.locator('#folder').click();
  await expect.poll(() => dataText(visited)).toBe('From data/: 640 to train, 200 to test.');
});
