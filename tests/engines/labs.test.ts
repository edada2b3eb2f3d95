// Every lab in every engine: it opens, its controls change it, and nothing goes wrong.
import { describe, expect, test } from 'vitest';
import { clickOn, fillIn, openLab, scrollThrough, settingsOf } from './controls.ts';
import type { BrowserDriver } from './driver.ts';
import { inEveryEngine } from './engines.ts';
import { downloadedPage } from './file.ts';

/** Something that a reader does, and what the settings say then. */
type Change = readonly [
  act: (driver: BrowserDriver) => Promise<void>,
  setting: string,
  value: unknown,
];
const fill =
  (name: string, text: string) =>
  (driver: BrowserDriver): Promise<void> =>
    fillIn(driver, `input[name=${name}]`, text);
const click =
  (selector: string) =>
  (driver: BrowserDriver): Promise<void> =>
    clickOn(driver, selector);

const labs: Readonly<Record<string, readonly Change[]>> = {
  train: [
    [fill('lr', '0.01'), 'lr', 0.01],
    [click('input[name=bits]'), 'unit', 'bits'],
  ],
  softmax: [
    [fill('temperature', '2.5'), 'temperature', 2.5],
    [fill('add', '-4'), 'add', -4],
    [click('input[name=bits]'), 'unit', 'bits'],
  ],
  'neg-log': [
    [fill('p', '0.125'), 'p', 0.125],
    [click('input[name=bits]'), 'unit', 'bits'],
  ],
  'cross-entropy': [
    [fill('label-smoothing', '0.2'), 'label-smoothing', 0.2],
    [click('[data-choice=sum]'), 'reduction', 'sum'],
  ],
  'next-token': [
    [fill('classes', '9'), 'classes', 9],
    [click('input[name=extra]'), 'extra', true],
  ],
  information: [
    [fill('prob', '0.25'), 'prob', 0.25],
    [click('#y-0'), 'y', '0'],
  ],
  'digits?train=300&test=100&epochs=2': [
    [fill('batch', '32'), 'batch', 32],
    [click('input[name=bits]'), 'unit', 'bits'],
  ],
};

const page = downloadedPage();

inEveryEngine((session) => {
  describe.each([
    ['the site', () => session().site],
    ['the file', () => page],
  ] as const)('%s', (_name, address) => {
    test.each(Object.entries(labs))(
      '%s opens, and its controls change it',
      async (lab, changes) => {
        const { driver } = session();
        await openLab(driver, `${address()}#/${lab}`);
        expect(await driver.evaluate(() => window.surprisal.lab)).toBe(lab.replace(/\?.*/, ''));
        await scrollThrough(driver);
        for (const [act, setting, value] of changes) {
          expect((await settingsOf(driver))[setting]).not.toEqual(value);
          await act(driver);
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
