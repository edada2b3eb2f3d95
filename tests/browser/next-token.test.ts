// The lab of contexts and targets, as a reader meets it.
import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { scrollThrough, useBrowser, visit, words } from './page.ts';

useBrowser();

const open = (query = '', moving = false): Promise<Page> =>
  visit({ hash: `#/next-token${query === '' ? '' : `?${query}`}`, moving });
const lab = (page: Page): Locator => page.locator('surprisal-next-token-lab');
const rows = (page: Page): Locator => page.locator('surprisal-predictions .prediction');
const settings = (page: Page) => page.evaluate(() => window.surprisal.settings());
const card = (page: Page, name: string): Promise<string> => words(page.locator(`#loss-${name}`));

/** What stands in the cells of the table, one line for each row. */
const table = (page: Page): Promise<string[]> =>
  page.locator('surprisal-predictions tbody tr').evaluateAll((lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('.token')]
        .map((cell) => {
          const text = cell.textContent.trim();
          return cell.classList.contains('next') ? `→ ${text}` : text;
        })
        .join(' '),
    ),
  );

async function setField(page: Page, name: string, text: string): Promise<void> {
  const field = lab(page).locator(`surprisal-field input[name=${name}]`);
  await field.fill(text);
  await field.press('Enter');
}

const typeText = (page: Page, text: string): Promise<void> =>
  page.locator('surprisal-own-text textarea').fill(text);
const vocabulary = (page: Page): Promise<string[]> =>
  page.locator('.vocabulary li').allTextContents();
const textProblem = (page: Page): Promise<string> =>
  words(page.locator('surprisal-own-text #problem'));

describe("the notebook's batch", () => {
  test('is 7 9 4 7 4 / 9 3 0 4 9 / 0 0 7 0 5, and unfolds into twelve predictions', async () => {
    const page = await open();
    expect(await table(page)).toEqual([
      '7 9 4 7 4',
      '7 → 9',
      '7 9 → 4',
      '7 9 4 → 7',
      '7 9 4 7 → 4',
      '9 3 0 4 9',
      '9 → 3',
      '9 3 → 0',
      '9 3 0 → 4',
      '9 3 0 4 → 9',
      '0 0 7 0 5',
      '0 → 0',
      '0 0 → 7',
      '0 0 7 → 0',
      '0 0 7 0 → 5',
    ]);
    expect(await words(page.locator('.count'))).toBe(
      '12 predictions = batch size 3 × context size 4',
    );
  });

  test('gives the recorded losses, 2.3182 and 2.8195, each with its perplexity', async () => {
    const page = await open();
    expect(await card(page, 'nll')).toBe('NLL of log-softmax 2.3182 perplexity 10.1574');
    expect(await card(page, 'cross-entropy')).toBe('cross-entropy 2.8195 perplexity 16.7686');
    const code = await words(page.locator('surprisal-code code'));
    expect(code).toContain('torch.manual_seed(538)');
    expect(code).toContain('print(loss) # tensor(2.3182)');
    expect(code).toContain('print(loss) # tensor(2.8195)');
  });

  test('the rows are −log p, and their mean is the loss', async () => {
    const page = await open('loss=cross-entropy');
    await page.locator('#prediction-table summary').click();
    const body = page.locator('#prediction-table tbody tr');
    await expect.poll(() => body.count()).toBe(12);
    const cells = await body.evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent)),
    );
    const shown = await rows(page).locator('.cost').allTextContents();
    expect(cells.map((line) => line[6])).toEqual(shown.map((text) => text.trim()));
    const sum = cells.reduce((total, line) => total + Number(line[6]), 0);
    expect(sum / 12).toBeCloseTo(2.8195, 3);
    expect(cells.at(-1)?.at(-1)).toBe('2.8195');
    for (const line of cells) expect(-Math.log(Number(line[5]))).toBeCloseTo(Number(line[6]), 1);
  });

  test('with the cell in between, 2.6696 and 2.1994, and why', async () => {
    const page = await open();
    const note = page.locator('#extra-note');
    expect(await words(note)).toContain('2.6696 and 2.1994');
    await page.locator('input[name=extra]').check();
    await expect.poll(() => card(page, 'nll')).toContain('2.6696');
    expect(await card(page, 'cross-entropy')).toContain('2.1994');
    expect(await words(note)).toContain('randn(12, 8)');
    expect(await words(note)).toContain('2.3182 and 2.8195');
    expect(await words(page.locator('surprisal-code code'))).toContain('torch.randn(12, 8)');
    expect(new URL(page.url()).hash).toBe('#/next-token?extra=on');
    await page.reload();
    await page.evaluate(() => window.surprisal.ready);
    expect(await card(page, 'nll')).toContain('2.6696');
  });

  test('in bits', async () => {
    const page = await open();
    await page.locator('input[name=bits]').check();
    await expect.poll(() => card(page, 'nll')).toContain('3.3445');
    expect(await card(page, 'nll')).toContain('perplexity 10.1574');
    expect(await words(page.locator('.perplexity'))).toContain('23.3445 = 10.1574');
  });
});

describe('what moves', () => {
  test('predictions are counted up by themselves, and rest at twelve', async () => {
    const page = await open('', true);
    const count = page.locator('.count b');
    const seen = new Set<string>();
    await expect
      .poll(async () => {
        seen.add(await words(count));
        return (
          seen.has('12') && (await page.locator('#play').getAttribute('aria-label')) === 'Play'
        );
      })
      .toBe(true);
    expect(seen.size).toBeGreaterThan(3);
    expect(await page.locator('.later').count()).toBe(0);
  });

  test('with reduced motion all stands at once, and Step unfolds it', async () => {
    const page = await open();
    expect(await page.locator('.later').count()).toBe(0);
    for (let step = 1; step <= 7; step += 1) await page.locator('#step').click();
    await expect.poll(() => words(page.locator('.count b'))).toBe('7');
    expect(await page.locator('.later').count()).toBe(5);
    expect(await words(page.locator('.chosen .next'))).toBe('4');
    expect(await words(page.locator('#row-heading'))).toContain('Prediction 7');
    await page.locator('#back').click();
    await expect.poll(() => words(page.locator('.count b'))).toBe('6');
  });

  test('nothing moves its place while it unfolds', async () => {
    const page = await open();
    const places = () =>
      page
        .locator(
          'surprisal-predictions .token, surprisal-predictions .cost, h2, h3, .count, #play, .scrub, .fields',
        )
        .evaluateAll((elements) =>
          elements.map((element) => {
            const { x, y, width } = element.getBoundingClientRect();
            return [Math.round(x), Math.round(y), element.matches('h3') ? 0 : Math.round(width)];
          }),
        );
    await page.evaluate(() => document.fonts.ready);
    await page.locator('#row-formula .katex').first().waitFor();
    const before = await places();
    for (let step = 0; step < 12; step += 1) {
      await page.locator('#step').click();
      expect(await places()).toEqual(before);
    }
  });
});

describe('one row, many places', () => {
  test('pointing at a prediction shows its distribution, with the target marked', async () => {
    const page = await open();
    await rows(page).nth(4).hover();
    const heading = page.locator('#row-heading');
    await expect.poll(() => words(heading)).toContain('Prediction 5');
    expect(await words(heading)).toContain('logits[1, 0], target class 0');
    const classes = page.locator('.classes tbody tr');
    expect(await classes.count()).toBe(8);
    const answer = await words(page.locator('.classes .answer'));
    const line = rows(page).nth(4);
    expect(answer).toContain(await words(line.locator('.p')));
    expect(answer).toContain(await words(line.locator('.cost')));
    expect(await words(line.locator('.answer'))).toBe('0');
    const probabilities = await page.locator('.classes .probability').allTextContents();
    expect(probabilities.reduce((sum, text) => sum + Number(text), 0)).toBeCloseTo(1, 3);
  });

  test('by keyboard too', async () => {
    const page = await open();
    await rows(page).first().locator('button').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown'])
      await page.keyboard.press(key);
    const heading = page.locator('#row-heading');
    await expect.poll(() => words(heading)).toContain('Prediction 3');
    const focused = page.locator('surprisal-predictions button:focus');
    expect(await focused.getAttribute('aria-label')).toBe('Prediction 3');
    await page.keyboard.press('End');
    await expect.poll(() => words(heading)).toContain('Prediction 12');
    expect(await focused.getAttribute('aria-label')).toBe('Prediction 12');
    await page.keyboard.press('Home');
    await expect.poll(() => words(heading)).toContain('Prediction 1');
    expect(await rows(page).first().locator('button').getAttribute('aria-pressed')).toBe('true');
  });

  test('the table of its classes equals the picture', async () => {
    const page = await open();
    await page.locator('#class-table summary').click();
    const cells = page.locator('#class-table tbody tr');
    await expect.poll(() => cells.count()).toBe(8);
    expect(await page.locator('#class-table tbody td:nth-of-type(2)').allTextContents()).toEqual(
      await page.locator('.classes .probability').allTextContents(),
    );
  });
});

describe('fields', () => {
  test('seed, sizes and classes make another exercise', async () => {
    const page = await open();
    await setField(page, 'batch', '2');
    await setField(page, 'context', '6');
    await setField(page, 'classes', '20');
    await setField(page, 'seed', '1');
    await expect
      .poll(() => words(page.locator('.count')))
      .toBe('12 predictions = batch size 2 × context size 6');
    expect(await page.locator('.classes tbody tr').count()).toBe(20);
    const hash = new URL(page.url()).hash;
    expect(hash).toBe('#/next-token?seed=1&batch=2&context=6&classes=20');
    const losses = await card(page, 'nll');
    const unfolded = await table(page);
    const other = await visit({ hash });
    expect(await card(other, 'nll')).toBe(losses);
    expect(await table(other)).toEqual(unfolded);
  });

  test.each([
    ['batch', '0', '1 to 64'],
    ['batch', '65', '1 to 64'],
    ['context', '1.5', '1 to 64'],
    ['classes', 'many', '1 to 64'],
    ['seed', '9007199254740992', '0 to 9007199254740991'],
    ['seed', '-1', '0 to 9007199254740991'],
  ])('%s %s is refused beside it, and all stays', async (name, text, said) => {
    const page = await open('seed=7');
    const before = await card(page, 'nll');
    await setField(page, name, text);
    const field = lab(page).locator(`surprisal-field[name=${name}]`);
    expect(await words(field.locator('.problem'))).toContain(said);
    expect(await card(page, 'nll')).toBe(before);
    expect(new URL(page.url()).hash).toBe('#/next-token?seed=7');
  });

  test.each(['batch=65', 'loss=mse', 'text=The+cat', 'text=words:cat', 'extra=maybe', 'p=1'])(
    'the address %s is refused, and the notebook stands',
    async (query) => {
      const page = await open(query);
      expect(await page.locator('.notice[role=alert]').count()).toBe(1);
      expect(await card(page, 'nll')).toContain('2.3182');
    },
  );
});

describe('the own text', () => {
  test('begins with The cat sat . and its three predictions', async () => {
    const page = await open();
    await page.locator('#source-text').click();
    await expect
      .poll(() => table(page))
      .toEqual(['The cat sat .', 'The → cat', 'The cat → sat', 'The cat sat → .']);
    expect(await words(page.locator('.count'))).toBe('3 predictions; a full batch has 3 × 4 = 12');
    expect(await vocabulary(page)).toEqual(['0 The', '1 cat', '2 sat', '3 .']);
    expect(await words(page.locator('.perplexity'))).toContain('e1.3863 = 4.0000');
    expect(new URL(page.url()).hash).toBe('#/next-token?source=text');
  });

  test('by characters, of any size, and back by its link', async () => {
    const page = await open('source=text');
    await page.locator('#by-characters').click();
    await expect.poll(() => words(page.locator('.count b'))).toBe('12');
    await setField(page, 'context', '2');
    await setField(page, 'batch', '2');
    await expect.poll(() => words(page.locator('.pages'))).toContain('batch 1 of 3');
    expect((await table(page)).slice(0, 3)).toEqual(['T h e', 'T → h', 'T h → e']);
    await page.locator('#next-batch').click();
    await expect.poll(async () => (await table(page))[0]).toBe('c a t');
    const other = await visit({ hash: new URL(page.url()).hash });
    expect((await table(other))[0]).toBe('T h e');
    expect(await words(other.locator('#unfold-heading'))).toContain('13 characters');
  });

  test.each([
    ['emoji', '👩‍🔬 loves 🍕 .', 4],
    ['right-to-left text', 'שלום עולם טוב', 3],
    ['markup', '<script>alert(1)</script> <img src=x onerror=alert(2)> &amp;', 5],
    ['lines and tabs', 'a\nb\tc', 3],
  ])('%s is text like any other', async (_, text, count) => {
    const page = await open('source=text&context=64');
    await typeText(page, text);
    await expect.poll(() => words(page.locator('.count b'))).toBe(String(count - 1));
    expect(await textProblem(page)).toBe('');
    const head = page.locator('surprisal-predictions .sequence .token');
    expect((await head.allTextContents()).map((token) => token.trim())).toEqual(text.split(/\s+/u));
    expect(await page.locator('surprisal-predictions :is(script, img)').count()).toBe(0);
    await page.reload();
    await page.evaluate(() => window.surprisal.ready);
    expect(await page.locator('surprisal-own-text textarea').inputValue()).toBe(text);
    expect(await words(page.locator('.count b'))).toBe(String(count - 1));
  });

  test.each([
    ['nothing', '', 'has 0 words'],
    ['one token', 'cat', 'has 1 words'],
    ['white space', ' \n ', 'has 0 words'],
    ['too many characters', 'x '.repeat(5001), 'at most 10000 characters'],
    ['a control character', 'the \u0007 cat', 'U+0007'],
  ])('%s gets a message, and what stood before stays', async (_, text, said) => {
    const page = await open('source=text&text=words:one+two+three');
    const before = await table(page);
    await typeText(page, text);
    await expect.poll(() => textProblem(page)).toContain(said);
    expect(await page.locator('textarea').getAttribute('aria-invalid')).toBe('true');
    expect(await table(page)).toEqual(before);
    expect((await settings(page))['text']).toEqual({ tokenizer: 'words', text: 'one two three' });
    await typeText(page, 'now it fits');
    await expect.poll(() => textProblem(page)).toBe('');
    await expect.poll(async () => (await table(page))[0]).toBe('now it fits');
  });

  test('a million pasted characters get a message, and are not even kept in the field', async () => {
    const page = await open('source=text');
    const field = page.locator('textarea');
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
    const page = await open('source=text');
    await page.locator('textarea').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('to be or not to be');
    await expect.poll(() => words(page.locator('.count b'))).toBe('5');
    expect(await vocabulary(page)).toEqual(['0 to', '1 be', '2 or', '3 not']);
  });

  test('10,000 characters, each another word or another character, are answered', async () => {
    const page = await open('source=text&context=64&batch=64');
    await typeText(page, Array.from({ length: 2000 }, (_, i) => `${i}`.padStart(4, 'w')).join(' '));
    await expect.poll(() => words(page.locator('#unfold-heading'))).toContain('2000 words');
    expect(await page.locator('.vocabulary li').count()).toBe(200);
    await page.locator('#vocabulary-table summary').click();
    await expect.poll(() => page.locator('#vocabulary-table tbody tr').count()).toBe(100);
    await page.locator('#by-characters').click();
    await expect.poll(() => words(page.locator('#unfold-heading'))).toContain('9999 characters');
    await expect.poll(() => words(page.locator('.pages').first())).toContain('batch 1 of 3');
  });
});

describe('the largest batch', () => {
  test.each([320, 1280])('is paged, at %i pixels', async (width) => {
    const page = await visit({
      hash: '#/next-token?batch=64&context=64&classes=64',
      options: { viewport: { width, height: 800 } },
    });
    expect(await words(page.locator('.count'))).toBe(
      '4096 predictions = batch size 64 × context size 64',
    );
    expect(await rows(page).count()).toBe(16);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => words(rows(page).first().locator('button'))).toBe('17');
    await page.locator('.chosen button').focus();
    await page.keyboard.press('End');
    await expect.poll(() => words(page.locator('#row-heading'))).toContain('logits[63, 63]');
    expect(await words(page.locator('surprisal-predictions button:focus'))).toBe('4096');
    const box = await page.locator('surprisal-predictions .scroll').boundingBox();
    const target = await page.locator('.chosen .next').boundingBox();
    expect(target !== null && box !== null && target.x >= box.x).toBe(true);
    expect((target?.x ?? 0) + (target?.width ?? 0)).toBeLessThanOrEqual(
      (box?.x ?? 0) + (box?.width ?? 0),
    );
    await scrollThrough(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });

  test('one prediction of one class costs nothing', async () => {
    const page = await open('batch=1&context=1&classes=1');
    expect(await card(page, 'nll')).toBe('NLL of log-softmax 0.0000 perplexity 1.0000');
    expect(await words(page.locator('.count'))).toBe(
      '1 predictions = batch size 1 × context size 1',
    );
  });
});

test('what to try is one click from the defaults', async () => {
  const page = await open('seed=3&batch=9&unit=bits');
  await page.locator('#try-extra').click();
  await expect.poll(() => card(page, 'nll')).toContain('2.6696');
  await page.locator('#try-cat').click();
  await expect.poll(() => words(page.locator('.count b'))).toBe('3');
  await page.locator('#try-characters').click();
  await expect.poll(() => words(page.locator('.count b'))).toBe('12');
  await page.locator('#try-full').click();
  await expect.poll(() => words(page.locator('.count b'))).toBe('4096');
});
