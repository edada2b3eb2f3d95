// A phone's keypad for numbers has digits and a mark for decimals, no minus and no letters.
import { expect, test } from 'vitest';
import { labs } from '../labs.ts';
import { sharedPage, useBrowser } from './page.ts';

useBrowser();

const open = sharedPage();

test.each(labs)('every field of %s can be typed with the keypad that it asks for', async (lab) => {
  const page = await open(`#/${lab}`);
  const fields = await page.evaluate(() => {
    const found: { name: string; keypad: string; text: string }[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLDetailsElement) element.open = true;
        if (element instanceof HTMLInputElement && element.inputMode !== '')
          found.push({ name: element.name, keypad: element.inputMode, text: element.value });
        if (element.shadowRoot !== null) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });
  expect(fields.length).toBeGreaterThan(0);
  const typed: Readonly<Record<string, RegExp>> = {
    numeric: /^\d*$/,
    decimal: /^\d*[.]?\d*$/,
    text: /^/,
  };
  expect(fields.filter(({ keypad, text }) => typed[keypad]?.test(text) !== true)).toEqual([]);
});
