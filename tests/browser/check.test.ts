// "Is my loss right?": a page beside the labs, for tables out of other people's training.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings, layoutFaults, smallTargets } from './checks.ts';
import { address, speak, useBrowser, visit, words } from './page.ts';
import { unfold } from './unfold.ts';

useBrowser();

const dump = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/explain/${name}`, import.meta.url));
const verdict = (page: Page) => page.locator('#verdict');
const codes = (page: Page): Promise<(string | null)[]> =>
  page.locator('.verdict li').evaluateAll((all) => all.map((one) => one.getAttribute('data-code')));

async function choose(page: Page, ...files: readonly string[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(files.map(dump));
}

test('the example names softmax twice and its floor, by keyboard alone', async () => {
  const page = await visit({ hash: '#/softmax' });
  const link = page.locator('footer a');
  await link.focus();
  await page.keyboard.press('Enter');
  const example = page.getByRole('button', { name: 'Example: softmax twice' });
  await example.waitFor();
  expect(await page.title()).toBe('Surprisal · Is my loss right?');
  expect(await page.evaluate(() => window.surprisal.lab)).toBe('check');
  await example.focus();
  await page.keyboard.press('Enter');
  await verdict(page).waitFor();
  expect(await codes(page)).toEqual(['softmax-twice']);
  expect(await words(page.locator('.verdict ol'))).toContain(
    'cannot fall below ln(e + 10 − 1) − 1 = 1.4612',
  );
  expect(await words(page.locator('dd.loss'))).toBe('1.9914');
  expect(await words(page.locator('dd.reference'))).toBe('2.3026');
});

test.each([
  ['one_hot.npz', 'targets-one-hot'],
  ['sum_called_mean.npz', 'loss-is-sum'],
  ['softmax_twice_bfloat16.safetensors', 'softmax-twice'],
  ['nan_cell.json', 'nan'],
  ['shifted_csv.csv', 'targets-shifted'],
])('a file that is chosen: %s', async (file, code) => {
  const page = await visit({ hash: '#/check' });
  await choose(page, file);
  await verdict(page).waitFor();
  expect(await codes(page)).toContain(code);
});

test('two files are one dump, and a sound one is left in peace', async () => {
  const page = await visit({ hash: '#/check' });
  await choose(page, 'sound_float16.logits.npy', 'sound_float16.targets.npy');
  await verdict(page).waitFor();
  expect(await verdict(page).textContent()).toBe('Nothing seems to be wrong');
  expect(await codes(page)).toEqual([]);
});

test('a file that is dropped', async () => {
  const page = await visit({ hash: '#/check' });
  const bytes = Array.from(await readFile(dump('all_ignored.npz')));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(all)], 'all_ignored.npz'));
    return data;
  }, bytes);
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
  await verdict(page).waitFor();
  expect(await codes(page)).toEqual(['targets-all-ignored']);
});

test('what is refused is named, and stays in its box', async () => {
  const page = await visit({ hash: '#/check' });
  await page.locator('surprisal-check .drop textarea').fill('1,2\n3,x');
  await page.locator('#check').click();
  const problem = page.locator('#problem').first();
  await expect.poll(() => problem.textContent()).toBe('The text: at 2:2 stands "x", no number.');
  expect(await page.locator('surprisal-check .drop textarea').inputValue()).toBe('1,2\n3,x');
  expect(await page.locator('surprisal-check .drop textarea').getAttribute('aria-invalid')).toBe(
    'true',
  );
  await page.locator('#example').click();
  await verdict(page).waitFor();
  expect(await problem.textContent()).toBe('');
});

test('a large table is read in a worker, and can be cancelled', async () => {
  const page = await visit({ hash: '#/check' });
  const large = await page.evaluateHandle(() => {
    const header =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1000000, 40), }".padEnd(117) + '\n';
    const head = Uint8Array.from([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0]);
    const cells = new Float32Array(40_000_000);
    const data = new DataTransfer();
    data.items.add(new File([head, header, cells], 'logits.npy'));
    return data;
  });
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: large });
  await page.locator('#cancel').click();
  expect(await page.locator('p.soft[role="status"]').textContent()).toContain('Cancelled.');
  await page.locator('#example').click();
  await verdict(page).waitFor();
  expect(await codes(page)).toEqual(['softmax-twice']);
});

test('a lab is left and found again, with what was checked', async () => {
  const page = await visit({ hash: '#/softmax?temperature=2' });
  await page.locator('footer a').click();
  await page.locator('#example').click();
  await verdict(page).waitFor();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => window.surprisal.lab)).toBe('softmax');
  expect(new URL(page.url()).hash).toBe('#/softmax?temperature=2');
  expect(await page.locator('surprisal-check').count()).toBe(0);
  await page.goForward();
  await verdict(page).waitFor();
  expect(new URL(page.url()).hash).toBe('#/check');
});

test.each(['en-US', 'zh-CN'])(
  'axe, sizes and words in %s, both themes, wide and narrow',
  async (locale) => {
    for (const width of [1280, 320])
      for (const colorScheme of ['light', 'dark'] as const) {
        const options = { locale, colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
        const page = await visit({ hash: '#/check', options });
        for (const file of ['mean_over_ignored.npz', 'sound_trained.npz']) {
          await choose(page, file);
          await expect
            .poll(() => page.locator('.verdict').getAttribute('class'))
            .toContain(file.startsWith('sound') ? 'sound' : 'wrong');
          expect(await axeFindings(page)).toEqual([]);
          expect(await layoutFaults(page)).toEqual([]);
          expect(await smallTargets(page, width === 320 ? 44 : 24)).toEqual([]);
        }
        await page.context().close();
      }
  },
);

test('the language changes the words of a verdict, not the verdict', async () => {
  const page = await visit({ hash: '#/check' });
  await choose(page, 'sum_called_mean.npz');
  await verdict(page).waitFor();
  await speak(page, '中文');
  expect(await verdict(page).textContent()).toBe('可能出了错');
  expect(await words(page.locator('.verdict ol'))).toContain('总和');
  expect(await codes(page)).toEqual(['loss-is-sum']);
});

const rowVerdicts = (page: Page) => page.locator('surprisal-slip .row-verdict');

test('the hand calculation that circulates: 45 wrong numbers, the first of each row marked', async () => {
  const page = await visit({ hash: '#/cross-entropy' });
  await page.locator('#footnote').waitFor({ state: 'attached' });
  await unfold(page);
  await page.locator('#footnote a').click();
  await page.locator('#slip-example').click();
  await rowVerdicts(page).first().waitFor();
  expect(await words(page.locator('#summary'))).toMatch(/^45 of 97 numbers are wrong, /);
  expect(await page.locator('surprisal-slip .number:not(.right)').count()).toBe(45);
  const fourth = rowVerdicts(page).nth(3);
  expect(await words(fourth.locator('.is-first'))).toContain('16.1676');
  expect(await words(fourth.locator('.first'))).toContain('1.0000, of class 3');
  expect(await words(fourth.locator('.off'))).toContain('1.0631');
  await fourth.locator('summary').click();
  expect(await words(fourth.locator('li.follows').first())).toContain('0.0375');
});

test('a calculation of one’s own, in order, then refused, by keyboard', async () => {
  const page = await visit({ hash: '#/check' });
  const box = page.locator('surprisal-slip textarea');
  await box.fill(
    '| z | e^z | p |\n|---|---|---|\n| 2 | 7.3891 | 0.73106 |\n| 1 | 2.7183 | 0.2689 |',
  );
  await page.locator('#find').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => words(page.locator('#summary'))).toBe('All 4 numbers are right.');
  await box.fill('row 1\nlogits: 2, 1\nsoftmin: 3');
  await page.locator('#find').click();
  const problem = page.locator('surprisal-slip #problem');
  await expect.poll(() => words(problem)).toMatch(/^Line 3: “softmin.*Known are row, logits/);
  expect(await box.getAttribute('aria-invalid')).toBe('true');
  expect(await box.inputValue()).toContain('softmin');
});

test.each(['en-US', 'zh-CN'])(
  'the slips are sound by axe, in size and in order, in %s',
  async (locale) => {
    for (const width of [1280, 320]) {
      const options = { locale, viewport: { width, height: 800 }, bypassCSP: true };
      const page = await visit({ hash: '#/check', options });
      await page.locator('#slip-example').click();
      await rowVerdicts(page).first().waitFor();
      await rowVerdicts(page).first().locator('summary').click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      expect(await smallTargets(page, width === 320 ? 44 : 24)).toEqual([]);
      await page.context().close();
    }
  },
);

test('nothing of it is loaded before it is asked for, and nothing is sent', async () => {
  const asked: { readonly url: string; readonly method: string }[] = [];
  const page = await visit({
    hash: '#/softmax',
    before: (page) =>
      Promise.resolve(
        void page.on('request', (one) => asked.push({ url: one.url(), method: one.method() })),
      ),
  });
  const ofCheck = () => asked.filter(({ url }) => url.includes('/check-'));
  expect(ofCheck()).toEqual([]);
  await page.goto(`${address}#/check`);
  await page.locator('#example').waitFor();
  expect(ofCheck().length).toBeGreaterThan(0);
  await choose(page, 'sound_trained.npz');
  await verdict(page).waitFor();
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
});
