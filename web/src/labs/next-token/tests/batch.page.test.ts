// The notebook's batch, what moves in it, and each row in its many places.
import { describe, expect, test } from 'vitest';
import { reload, sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { at, card, openBatch, rows, table } from './on-page.ts';

useBrowser();

const open = sharedPage();

describe("the notebook's batch", () => {
  test('is 7 9 4 7 4 / 9 3 0 4 9 / 0 0 7 0 5, and unfolds into twelve predictions', async () => {
    const page = await open(at());
    await openBatch(page);
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
      '12 of 12 predictions: batch size 3 × context size 4',
    );
  });

  test('gives the recorded losses, 2.3182 and 2.8195, each with its perplexity', async () => {
    const page = await open(at());
    await openBatch(page);
    expect(await card(page, 'nll')).toBe('NLL of log-softmax 2.3182 perplexity 10.1574');
    expect(await card(page, 'cross-entropy')).toBe('cross-entropy 2.8195 perplexity 16.7686');
    const code = await words(page.locator('surprisal-code code'));
    expect(code).toContain('torch.manual_seed(538)');
    expect(code).toContain('print(loss) # tensor(2.3182)');
    expect(code).toContain('print(loss) # tensor(2.8195)');
  });

  test('the rows are −log p, and their mean is the loss', async () => {
    const page = await open(at('loss=cross-entropy'));
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
    const page = await open(at());
    await openBatch(page);
    const note = page.locator('#extra-note');
    expect(await words(note)).toContain('2.6696 and 2.1994');
    await page.locator('input[name=extra]').check();
    await expect.poll(() => card(page, 'nll')).toContain('2.6696');
    expect(await card(page, 'cross-entropy')).toContain('2.1994');
    expect(await words(note)).toContain('randn(12, 8)');
    expect(await words(note)).toContain('2.3182 and 2.8195');
    expect(await words(page.locator('surprisal-code code'))).toContain('torch.randn(12, 8)');
    expect(new URL(page.url()).hash).toBe('#/next-token?extra=on');
    await reload(page);
    expect(await card(page, 'nll')).toContain('2.6696');
  });

  test('in bits', async () => {
    const page = await open(at());
    await openBatch(page);
    await page.locator('input[name=bits]').check();
    await expect.poll(() => card(page, 'nll')).toContain('3.3445');
    expect(await card(page, 'nll')).toContain('perplexity 10.1574');
    expect(await words(page.locator('#batch .perplexity'))).toContain('23.3445 = 10.1574');
  });
});

describe('what moves', () => {
  test('predictions are counted up by themselves, and rest at twelve', async () => {
    const page = await open(at(), { moving: true });
    await openBatch(page);
    await page.locator('#play').click();
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
    const page = await open(at());
    await openBatch(page);
    expect(await page.locator('.later').count()).toBe(0);
    for (let step = 1; step <= 7; step += 1) await page.locator('#step').click();
    await expect.poll(() => words(page.locator('.count b'))).toBe('7');
    // What is true of all predictions is not said of those that have been counted.
    expect(await words(page.locator('.count'))).toBe(
      '7 of 12 predictions: batch size 3 × context size 4',
    );
    expect(await page.locator('.later').count()).toBe(5);
    expect(await words(page.locator('.chosen .next'))).toBe('4');
    expect(await words(page.locator('#row-heading'))).toContain('Prediction 7');
    await page.locator('#back').click();
    await expect.poll(() => words(page.locator('.count b'))).toBe('6');
  });

  test('nothing moves its place while it unfolds', async () => {
    const page = await open(at());
    await openBatch(page);
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
    const page = await open(at());
    await openBatch(page);
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
    const page = await open(at());
    await openBatch(page);
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
    const page = await open(at());
    await openBatch(page);
    await page.locator('#class-table summary').click();
    const cells = page.locator('#class-table tbody tr');
    await expect.poll(() => cells.count()).toBe(8);
    expect(await page.locator('#class-table tbody td:nth-of-type(2)').allTextContents()).toEqual(
      await page.locator('.classes .probability').allTextContents(),
    );
  });
});
