// What axe finds: nothing, on every lab, in every state that one can bring it into.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from './checks.ts';
import { address, run, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

interface State {
  readonly name: string;
  readonly enter: (page: Page) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
  /** Where it shows, if nowhere else. */
  readonly within?: string;
}

const press = (selector: string) => (page: Page) => page.locator(selector).first().click();
const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');

/** Opens every table and whatever else unfolds, or closes what was opened so. */
const unfold = (open: boolean) => (page: Page) =>
  page.evaluate((wanted) => {
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLDetailsElement && element.open !== wanted)
          if (wanted || 'unfolded' in element.dataset) {
            element.open = wanted;
            element.dataset['unfolded'] = '';
          }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
  }, open);

const refuseField = async (page: Page): Promise<void> => {
  await page.locator('surprisal-field input:visible').first().fill('oops');
  await page.keyboard.press('Enter');
  await page.locator('surprisal-field [aria-invalid=true]').first().waitFor();
};
const refuseAddress = async (page: Page): Promise<void> => {
  await page.evaluate(() => location.replace(`${location.hash.split('?')[0]}?nonsense=1`));
  await page.locator('surprisal-page .notice[role=alert]').first().waitFor();
};

/** What every lab can be brought into. */
const common: readonly State[] = [
  {
    name: 'a term explained',
    enter: async (page) => {
      const term = page.locator('surprisal-term').filter({ visible: true }).first();
      await term.evaluate((element) => element.setAttribute('data-explained', ''));
      await term.locator('button').click();
    },
    leave: escape,
    within: 'surprisal-term[data-explained]',
  },
  {
    name: 'the menu open',
    enter: async (page) => {
      await press('surprisal-share button')(page);
      await page.locator('surprisal-menu dialog').waitFor();
    },
    leave: escape,
    within: 'surprisal-menu',
  },
  { name: 'playing', enter: press('#play'), leave: press('#play') },
  {
    name: 'all tables open, a field and an address refused',
    enter: async (page) => {
      await refuseField(page);
      await refuseAddress(page);
      await unfold(true)(page);
    },
    leave: unfold(false),
  },
];

const own: Readonly<Record<string, readonly State[]>> = {
  train: [
    ...Array.from({ length: 6 }, (_, i): State => ({
      name: `the inspector’s phase ${i + 1}`,
      enter: (page) => page.locator('surprisal-inspector [data-phase]').nth(i).click(),
      within: 'surprisal-inspector',
    })),
    { name: 'done', enter: (page) => run(page).seek(300) },
    {
      name: 'compared with PyTorch',
      enter: async (page) => {
        const [first = 0, second = 0] = await run(page).losses();
        await page
          .locator('#pasted')
          .fill(`{"step":1,"loss":${first}}\n{"step":2,"loss":${second + 1}}`);
        await press('#compare')(page);
        await page.locator('surprisal-torch tbody tr').first().waitFor();
      },
      within: 'surprisal-torch',
    },
    {
      name: 'nothing to compare',
      enter: async (page) => {
        await page.locator('#pasted').fill('nothing');
        await press('#compare')(page);
        await page.locator('surprisal-torch tbody').waitFor({ state: 'detached' });
      },
      within: 'surprisal-torch',
    },
    {
      name: 'the worker started again',
      enter: async (page) => {
        await page
          .workers()[0]
          ?.evaluate(() => self.close())
          .catch(() => undefined);
        await page.locator('surprisal-train-lab .notice[role=status]').waitFor();
      },
      within: '.notice[role=status]',
    },
  ],
  digits: [
    {
      name: 'done',
      enter: async (page) => {
        await run(page).play();
        await run(page).done();
        await page.locator('surprisal-test button').first().waitFor();
      },
    },
    {
      name: 'files refused',
      enter: async (page) => {
        const file = { name: 'a.idx', mimeType: '', buffer: Buffer.from('no images') };
        await page.locator('surprisal-data-menu input[type=file]').setInputFiles(file);
        await expect
          .poll(() => page.locator('surprisal-data-menu .problem').textContent())
          .not.toBe('');
      },
      within: 'surprisal-data-menu',
    },
  ],
  'cross-entropy': [
    {
      name: 'a pasted table refused',
      enter: async (page) => {
        await press('surprisal-paste summary')(page);
        await page.locator('surprisal-paste textarea').fill('1\t2\n3');
        await press('surprisal-paste #use')(page);
        await page.locator('surprisal-paste [aria-invalid=true]').waitFor();
      },
      leave: press('surprisal-paste summary'),
      within: 'surprisal-paste',
    },
  ],
  softmax: [],
  'neg-log': [],
  'next-token': [{ name: 'a text', enter: press('#source-text'), leave: press('#source-drawn') }],
  information: [],
};

const small: Readonly<Record<string, string>> = { digits: '?train=200&test=100&epochs=2&batch=20' };
const missing = { status: 404, type: 'text/html', body: '<!doctype html>' };

test.each(Object.keys(own))(
  '%s',
  async (lab) => {
    const answers: Record<string, typeof missing> = { '.wasm': missing };
    const page = await visit({
      hash: `#/${lab}${small[lab] ?? ''}`,
      options: { bypassCSP: true },
      answers,
      expected: /404|\.wasm/,
      ready: false,
    });
    const found: string[] = [];
    const check = async (state: string, within?: string): Promise<void> => {
      const findings = await axeFindings(page, within);
      found.push(...findings.map((finding) => `${state}: ${finding}`));
    };
    const show = async (
      colorScheme: 'light' | 'dark',
      name: 'English' | '中文',
    ): Promise<string> => {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('button', { name, exact: true }).click();
      return `${colorScheme}, ${name}`;
    };
    const walk = async (how: string): Promise<void> => {
      for (const { name, enter, leave, within } of [...common, ...(own[lab] ?? [])]) {
        await enter(page);
        await check(`${how}, ${name}`, within);
        await leave?.(page);
      }
    };

    await page.locator('#retry').waitFor();
    await scrollThrough(page);
    await check('no engine');
    const dark = await show('dark', '中文');
    await check(`no engine, ${dark}`);
    delete answers['.wasm'];
    await press('#retry')(page);
    await page.evaluate(() => window.surprisal.ready);
    await page.locator('#retry').waitFor({ state: 'detached' });
    if (lab === 'train') {
      const seek = () => run(page).seek(184);
      await expect.poll(() => seek().then(() => 'there', String)).toBe('there');
    }
    await check(dark);
    await walk(dark);
    await check(await show('dark', 'English'));
    await check(await show('light', '中文'));
    const light = await show('light', 'English');
    await check(light);
    await walk(light);
    expect(found).toEqual([]);
  },
  180_000,
);

test.each(['train', 'digits', 'softmax', 'cross-entropy'])('%s by itself', async (lab) => {
  const page = await visit({
    at: `${address}embed.html`,
    hash: `#/${lab}${small[lab] ?? ''}`,
    options: { bypassCSP: true },
  });
  await scrollThrough(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page)).toEqual([]);
});
