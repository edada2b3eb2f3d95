// Every lab in every engine: it opens, its controls change it, and nothing goes wrong.
import { describe, expect, test } from 'vitest';
import { contracts, type Change } from '../lab-contract.ts';
import { clickOn, fillIn, openLab, scrollThrough, settingsOf } from './controls.ts';
import type { BrowserDriver } from './driver.ts';
import { inEveryEngine } from './engines.ts';
import { downloadedPage } from './file.ts';

const perform = (driver: BrowserDriver, change: Change): Promise<void> =>
  'click' in change
    ? clickOn(driver, change.click)
    : fillIn(driver, `input[name=${change.fill}]`, change.text);

const page = downloadedPage();

inEveryEngine((session) => {
  describe.each([
    ['the site', () => session().site],
    ['the file', () => page],
  ] as const)('%s', (_name, address) => {
    test.each(contracts)(
      '%s opens, and its controls change it',
      async (lab, { small = '', changes }) => {
        const { driver } = session();
        await openLab(driver, `${address()}#/${lab}${small}`);
        expect(await driver.evaluate(() => window.surprisal.lab)).toBe(lab);
        await scrollThrough(driver);
        for (const change of changes) {
          const { setting, value } = change;
          expect((await settingsOf(driver))[setting]).not.toEqual(value);
          await perform(driver, change);
          await expect.poll(async () => (await settingsOf(driver))[setting]).toEqual(value);
          expect(await driver.evaluate(() => location.hash)).toContain(`${setting}=`);
        }
      },
    );

    test('one gets to another lab and back', async () => {
      const { driver } = session();
      await openLab(driver, `${address()}#/softmax?logits=1,2,3`);
      await clickOn(driver, 'nav a[href="#/information"]');
      await expect.poll(() => driver.evaluate(() => window.surprisal.lab)).toBe('information');
      await driver.evaluate(() => history.back());
      await expect.poll(() => driver.evaluate(() => window.surprisal.lab)).toBe('softmax');
      expect((await settingsOf(driver))['logits']).toEqual([1, 2, 3]);
    });
  });
});
