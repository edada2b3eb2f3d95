// Hostile and mistaken input: a message, and the state from before.
import { describe, expect, test } from 'vitest';
import { reload, run, sharedPage, useBrowser, visit } from './page.ts';

useBrowser();
const open = sharedPage();

const million = 'x'.repeat(1_000_000);

describe('the fragment', () => {
  test.each([
    ['lr=0', 'above 0, at most 10'],
    ['lr=-1', 'above 0, at most 10'],
    ['lr=1e9', 'above 0, at most 10'],
    ['lr=NaN', 'above 0, at most 10'],
    ['seed=9007199254740992', 'from -9007199254740991 to 9007199254740991'],
    ['epochs=0', 'from 1 to 10000'],
    ['hidden=129', 'from 1 to 128'],
    ['optimizer=adagrad', 'sgd, rmsprop, adam, adamw'],
    ['sentences=hello', 'Sentence 1 has 1 word;'],
    ['sentences=hello+%3CPAD%3E', 'reserved'],
    ['%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1', 'no such setting'],
  ])('%s is refused, and the defaults stand', async (query, said) => {
    const page = await open(`#/train?${query}`);
    const notice = page.locator('.notice[role=alert]');
    expect(await notice.textContent()).toContain(said);
    expect(await notice.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => window.surprisal.settings()['lr'])).toBe(0.001);
    await run(page).step(3);
    expect((await run(page).losses())[0]).toBeCloseTo(2.1034, 4);
  });

  test('a change to a bad address keeps the run as it is', async () => {
    const page = await open('#/train?seed=7');
    await run(page).seek(42);
    await page.evaluate(() => (location.hash = '#/train?seed=8&lr=99'));
    await page.locator('.notice[role=alert]').waitFor();
    expect(await run(page).state()).toEqual({ status: 'paused', update: 42 });
    expect(new URL(page.url()).hash).toBe('#/train?seed=8&lr=99');
  });

  test('an unknown lab is named, and the first one shown', async () => {
    const page = await visit({ hash: '#/%3Cscript%3E' });
    expect(await page.locator('.notice').textContent()).toContain('There is no lab');
    expect(await page.evaluate(() => window.surprisal.lab)).toBe('train');
  });
});

describe('the sentence editor', () => {
  const first = 'surprisal-sentences li:first-of-type input';

  test.each([
    ['nothing', '', 'has 0 words'],
    ['one word', 'hello', 'has 1 word;'],
    ['a million letters', million, 'too long'],
    ['a long word', `a ${'y'.repeat(50)}`, 'more than 40 letters'],
    ['the padding typed by hand', 'hello <PAD>', 'reserved'],
    ['too many words', 'a '.repeat(40), 'has 40 words'],
  ])('%s gets a message beside it, and the run stays', async (_name, text, said) => {
    const page = await open('#/train');
    await run(page).seek(10);
    await page.locator(first).fill(text);
    await page.locator(first).press('Enter');
    expect(await page.locator('surprisal-sentences #problem').textContent()).toContain(said);
    expect(await page.locator(first).getAttribute('aria-invalid')).toBe('true');
    expect(await run(page).state()).toEqual({ status: 'paused', update: 10 });
    expect(new URL(page.url()).hash).toBe('#/train');
  });

  test.each([
    ['markup', '<script>alert(1)</script> <b>bold</b> &amp; x'],
    ['emoji', '👩‍👩‍👧 loves 🍕'],
    ['right-to-left text', 'שלום עולם טוב'],
    ['a word many times over', 'the the the the'],
  ])('%s is a sentence like any other', async (_name, text) => {
    const page = await open('#/train');
    await page.locator(first).fill(text);
    await page.locator(first).press('Enter');
    await page.waitForFunction(
      (wanted) => (window.surprisal.settings()['sentences'] as string[][])[0]?.join(' ') === wanted,
      text,
    );
    await run(page).step(30);
    const line = page.locator('surprisal-distributions .line').first();
    expect(await line.textContent()).toContain(text.split(' ').at(-1));
    expect(
      await page
        .locator('surprisal-distributions script, surprisal-distributions .line b b')
        .count(),
    ).toBe(0);
    await reload(page);
    expect(await line.textContent()).toContain(text.split(' ').at(-1));
  });

  test('sentences are added and removed, and the vocabulary follows', async () => {
    const page = await open('#/train');
    await page.locator('surprisal-sentences #add').click();
    await page.locator('surprisal-sentences li:nth-of-type(4) input').fill('good morning world');
    await page.keyboard.press('Enter');
    const vocabulary = page.locator('surprisal-sentences .vocabulary');
    await expect.poll(() => vocabulary.textContent()).toContain('Vocabulary, 12');
    expect(await page.locator('surprisal-distributions .sentence').count()).toBe(4);
    await page.getByRole('button', { name: 'Remove sentence 1' }).click();
    await expect.poll(() => vocabulary.textContent()).toContain('Vocabulary, 9');
  });

  test('its limits are lived with: 50 sentences, 200 words', async () => {
    const sentences = Array.from({ length: 50 }, (_, i) =>
      Array.from({ length: 32 }, (_unused, j) => `w${(i * 4 + j) % 199}`).join(' '),
    ).join('\n');
    const settings = new URLSearchParams({ sentences, epochs: '4', hidden: '128', embed: '64' });
    const page = await open(`#/train?${settings}`);
    await run(page).step(200);
    expect((await run(page).state()).status).toBe('done');
    expect(await run(page).losses()).toHaveLength(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });
});

describe('a field', () => {
  test.each(['0', '-1', '1e9', 'NaN', 'Infinity', '', 'abc', '1,5,5', '11,5'])(
    'learning rate %s is refused beside it',
    async (text) => {
      const page = await open('#/train');
      await run(page).seek(5);
      const field = page.locator('surprisal-controls input[name=lr]');
      await field.fill(text);
      await field.press('Enter');
      expect(await page.locator('#lr-problem').textContent()).toContain('above 0, at most 10');
      expect(await run(page).state()).toEqual({ status: 'paused', update: 5 });
      await field.fill('0.01');
      await field.press('Enter');
      expect(await page.locator('#lr-problem').textContent()).toBe('');
      await expect.poll(() => page.evaluate(() => window.surprisal.settings()['lr'])).toBe(0.01);
    },
  );
});

test('a run that diverges says at which update and why, and stops', async () => {
  const page = await open('#/train?optimizer=sgd&lr=10&weight-decay=1');
  await run(page).step(300);
  const { status, update } = await run(page).state();
  expect(status).toBe('error');
  expect(await page.locator('#end').textContent()).toContain(`stopped at update ${update + 1}`);
  expect(await run(page).losses()).toHaveLength(update + 1);
  await run(page).seek(2);
  expect(await run(page).state()).toEqual({ status: 'paused', update: 2 });
});

describe('what PyTorch printed', () => {
  const paste = async (text: string) => {
    const page = await open('#/train');
    await page.locator('#torch summary').first().click();
    await page.locator('surprisal-torch textarea').fill(text);
    await page.locator('surprisal-torch #compare').click();
    const verdict = page.locator('surprisal-torch .verdict');
    return { page, verdict };
  };
  // torch.manual_seed(0) before the model is built: product figures of the third sentence.
  const printed = [1.7801, 1.4916, 1.2284, 1.063, 0.9708, 0.9062, 0.8478, 0.7903, 0.7329, 0.6751];

  test('agrees, epoch by epoch', async () => {
    const { page, verdict } = await paste(
      printed.map((loss, i) => `Epoch [${10 * (i + 1)}/100], Loss: ${loss.toFixed(4)}`).join('\n'),
    );
    await expect.poll(() => verdict.textContent()).toContain('All 10 losses agree');
    expect(await page.locator('surprisal-torch tbody tr').count()).toBe(10);
    expect(await run(page).state()).toEqual({ status: 'idle', update: 0 });
  });

  test('or parts, at an update that is named', async () => {
    const { verdict } = await paste('{"step":1,"loss":2.103421}\n{"step":2,"loss":2.5}');
    await expect.poll(() => verdict.textContent()).toContain('part at update 2');
  });

  test.each([
    ['nothing', '', 'Nothing to compare'],
    ['something else', '<html>404</html>', 'Nothing to compare'],
    ['another run', '{"step":301,"loss":1}', 'has 300'],
  ])('%s gets a message', async (_name, text, said) => {
    const { verdict } = await paste(text);
    await expect.poll(() => verdict.textContent()).toContain(said);
  });
});
