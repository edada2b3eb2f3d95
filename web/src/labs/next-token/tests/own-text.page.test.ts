// A text of the reader’s own, whatever it is.
import { describe, expect, test } from 'vitest';
import { reload, sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import {
  at,
  openBatch,
  setField,
  settings,
  table,
  textProblem,
  typeText,
  vocabulary,
} from './on-page.ts';

useBrowser();

const open = sharedPage();

describe('the own text', () => {
  test('begins with The cat sat . and its three predictions', async () => {
    const page = await open(at());
    await openBatch(page);
    await page.locator('#source-text').click();
    await expect
      .poll(() => table(page))
      .toEqual(['The cat sat .', 'The → cat', 'The cat → sat', 'The cat sat → .']);
    expect(await words(page.locator('.count'))).toBe('3 predictions; a full batch has 3 × 4 = 12');
    expect(await vocabulary(page)).toEqual(['0 The', '1 cat', '2 sat', '3 .']);
    expect(await words(page.locator('#batch .perplexity'))).toContain('e1.3863 = 4.0000');
    expect(new URL(page.url()).hash).toBe('#/next-token?source=text');
  });

  test('by characters, of any size, and back by its link', async () => {
    const page = await open(at('source=text'));
    await page.locator('#by-characters').click();
    await expect.poll(() => words(page.locator('.count b'))).toBe('12');
    await setField(page, 'context', '2');
    await setField(page, 'batch', '2');
    await expect.poll(() => words(page.locator('.pages'))).toContain('batch 1 of 3');
    expect((await table(page)).slice(0, 3)).toEqual(['T h e', 'T → h', 'T h → e']);
    await page.locator('#next-batch').click();
    await expect.poll(async () => (await table(page))[0]).toBe('c a t');
    await open(new URL(page.url()).hash);
    expect((await table(page))[0]).toBe('T h e');
    expect(await words(page.locator('#unfold-heading'))).toContain('13 characters');
  });

  test.each([
    ['emoji', '👩‍🔬 loves 🍕 .', 4],
    ['right-to-left text', 'שלום עולם טוב', 3],
    ['markup', '<script>alert(1)</script> <img src=x onerror=alert(2)> &amp;', 5],
    ['lines and tabs', 'a\nb\tc', 3],
  ])('%s is text like any other', async (_, text, count) => {
    const page = await open(at('source=text&context=64'));
    await typeText(page, text);
    await expect.poll(() => words(page.locator('.count b'))).toBe(String(count - 1));
    expect(await textProblem(page)).toBe('');
    const head = page.locator('surprisal-predictions .sequence .token');
    expect((await head.allTextContents()).map((token) => token.trim())).toEqual(text.split(/\s+/u));
    expect(await page.locator('surprisal-predictions :is(script, img)').count()).toBe(0);
    await reload(page);
    expect(await page.locator('#line-text textarea').inputValue()).toBe(text);
    expect(await words(page.locator('.count b'))).toBe(String(count - 1));
  });

  test.each([
    ['nothing', '', 'has 0 words'],
    ['one token', 'cat', 'has 1 word,'],
    ['white space', ' \n ', 'has 0 words'],
    ['too many characters', 'x '.repeat(5001), 'at most 10000 characters'],
    ['a control character', 'the \u0007 cat', 'U+0007'],
  ])('%s gets a message, and what stood before stays', async (_, text, said) => {
    const page = await open(at('source=text&text=words:one+two+three'));
    const before = await table(page);
    await typeText(page, text);
    await expect.poll(() => textProblem(page)).toContain(said);
    expect(await page.locator('#line-text textarea').getAttribute('aria-invalid')).toBe('true');
    expect(await table(page)).toEqual(before);
    expect((await settings(page))['text']).toEqual({ tokenizer: 'words', text: 'one two three' });
    await typeText(page, 'now it fits');
    await expect.poll(() => textProblem(page)).toBe('');
    await expect.poll(async () => (await table(page))[0]).toBe('now it fits');
  });

  test('a million pasted characters get a message, and are not even kept in the field', async () => {
    const page = await open(at('source=text'));
    const field = page.locator('#line-text textarea');
    await field.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'x '.repeat(500_000));
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(() => textProblem(page)).toContain('at most 10000 characters');
    expect(await field.inputValue()).toBe('The cat sat .');
    expect(await words(page.locator('.count b'))).toBe('3');
  });

  test('a text is pasted', async () => {
    const page = await open(at('source=text'));
    await page.locator('#line-text textarea').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('to be or not to be');
    await expect.poll(() => words(page.locator('.count b'))).toBe('5');
    expect(await vocabulary(page)).toEqual(['0 to', '1 be', '2 or', '3 not']);
  });

  test('10,000 characters, each another word or another character, are answered', async () => {
    const page = await open(at('source=text&context=64&batch=64'));
    await typeText(page, Array.from({ length: 2000 }, (_, i) => `${i}`.padStart(4, 'w')).join(' '));
    await expect.poll(() => words(page.locator('#unfold-heading'))).toContain('2000 words');
    expect(await page.locator('.vocabulary li').count()).toBe(200);
    await page.locator('#vocabulary-table summary').click();
    await expect.poll(() => page.locator('#vocabulary-table tbody tr').count()).toBe(25);
    await page.locator('#by-characters').click();
    await expect.poll(() => words(page.locator('#unfold-heading'))).toContain('9999 characters');
    await expect.poll(() => words(page.locator('.pages').first())).toContain('batch 1 of 3');
  });
});
