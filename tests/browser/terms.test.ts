// What a term means, and in which other labs it is met.
import { expect, test } from 'vitest';
import { concepts } from '../../web/src/course/generated/concepts.ts';
import { listedLabs } from '../labs.ts';
import { address, sharedPage, useBrowser, visit, words } from './page.ts';
import { unfold } from './unfold.ts';

useBrowser();
const open = sharedPage();

test.each(listedLabs)('the terms of %s are met where the page says they are', async (lab) => {
  const page = await open(`#/${lab}`);
  await unfold(page);
  await page.locator('surprisal-term').first().waitFor();
  const said = Object.keys(concepts).filter((concept) => concepts[concept]?.includes(lab));
  const named = async (): Promise<readonly string[]> =>
    page
      .locator('surprisal-term[concept]')
      .evaluateAll((all) =>
        [...new Set(all.map((one) => one.getAttribute('concept') ?? ''))].filter(
          (concept) => concept !== '',
        ),
      );
  await expect.poll(async () => [...(await named())].sort()).toEqual([...said].sort());
});

test('a term says in which other labs it is met, and leads there', async () => {
  const page = await visit({ hash: '#/softmax' });
  const term = page.locator('surprisal-term[concept=logit]').first();
  await term.locator('button').click();
  await expect.poll(() => words(term.locator('#meaning'))).toContain('Seen in cross-entropy');
  await term.getByRole('link', { name: 'cross-entropy' }).click();
  await page.waitForFunction(() => window.surprisal.lab === 'cross-entropy');
});

test('where no page is around, a term leads nowhere', async () => {
  const page = await visit({ at: `${address}embed.html`, hash: '#/softmax' });
  const term = page.locator('surprisal-term[concept=logit]').first();
  await term.locator('button').click();
  expect(await term.locator('#meaning a').count()).toBe(0);
});
