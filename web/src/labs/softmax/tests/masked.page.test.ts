// A masked class on the page: no probability, no slope, no bar, and the sum is 1.
import { expect, test } from 'vitest';
import { sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { at, exponentials, hash, poll, type } from './on-page.ts';

useBrowser();

const open = sharedPage();

test('-inf masks a class', async () => {
  const page = await open(at());
  await type(page, 'z2', '-inf');
  await poll(page).toEqual(['0.8699', '0', '0.1301']);
  expect(hash(page)).toBe('#/softmax?logits=2,-Infinity,0.1');
  expect((await exponentials(page))[1]).toBe('0.0000');
  expect(await words(page.locator('#probability-sum'))).toContain('1.0000');
  expect(await words(page.locator('surprisal-code pre').first())).toContain(
    "z = torch.tensor([2.0, float('-inf'), 0.1])",
  );
  expect(await page.locator('input[name=slider2]').inputValue()).toBe('-4');
  expect(await words(page.locator('surprisal-lab-softmax, main').first())).not.toContain('NaN');
});

test('the logit that the chart moves can be masked, and the last unmasked one cannot', async () => {
  const page = await open(at('logits=2,-inf,1'));
  await type(page, 'z3', '−∞');
  await poll(page).toEqual(['1.0000', '0', '0']);
  await type(page, 'z1', '-inf');
  await expect.poll(() => words(page.locator('#problem-0'))).toContain('one logit at least');
  await poll(page).toEqual(['1.0000', '0', '0']);
  await page.getByRole('button', { name: 'Remove z₁', exact: true }).click();
  await expect.poll(() => words(page.locator('#problem-0'))).toContain('one logit at least');
});
