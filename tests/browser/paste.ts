import type { Locator } from 'playwright-core';

/** What a paste into an element brings; whether the browser is left to put it in. */
export const paste = (at: Locator, text: string): Promise<boolean> =>
  at.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    return element.dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  }, text);
