// What is folded away and how it opens; two logits on a map; classes by other names; a question.
import { expect, test } from 'vitest';
import { sharedPage, useBrowser, visit, words } from '../../../../../tests/browser/page.ts';
import { at, hash, poll, table, unfolded } from './on-page.ts';

useBrowser();

const open = sharedPage();

test('depth is folded, and opens by a click, by a link and by an experiment', async () => {
  const page = await visit({ hash: at() });
  const isOpen = (id: string) =>
    page.locator(`#${id} > details`).evaluate((one) => (one as HTMLDetailsElement).open);
  for (const id of ['apart', 'jacobian', 'stability']) expect(await isOpen(id)).toBe(false);
  await page.locator('#jacobian summary').first().click();
  expect(await isOpen('jacobian')).toBe(true);
  await page.evaluate(() => (location.hash = '#/softmax?largest=12'));
  await expect.poll(() => isOpen('stability')).toBe(true);
  expect(await isOpen('jacobian')).toBe(true);
  // The reader closes it, and it stays so, whatever else changes.
  await page.locator('#stability > details > summary').click();
  await page.evaluate(() => (location.hash = '#/softmax?largest=12&logits=1,2,3'));
  await poll(page).toEqual(['0.0900', '0.2447', '0.6652']);
  expect(await isOpen('stability')).toBe(false);
  await page.locator('#try-cold').click();
  await page.locator('#try-half').click();
  await expect.poll(() => isOpen('stability')).toBe(true);
  // Back at the default inside it, it does not close under the reader's hand.
  await page.locator('#float32').click();
  await expect.poll(() => hash(page)).toBe('#/softmax');
  expect(await isOpen('stability')).toBe(true);
});

test('the point on the map is walked by keys and dragged, and adds the fourth class', async () => {
  const page = await unfolded(open(at()));
  expect(await words(page.locator('#apart-classes'))).toContain('no z₄ yet');
  await page.locator('#apart-map .frame').focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,0.2,0.4');
  await page.keyboard.press('Home');
  await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,-2,0.4');
  expect(await words(page.locator('#apart-map output'))).toMatch(/^p₃ at z₃ = −2\.0, z₄ = 0\.4 = /);
  const box = await page.locator('#apart-map canvas').boundingBox();
  if (box === null) throw new Error('no map');
  // Pointing alone moves nothing.
  await page.mouse.move(box.x + 6, box.y + 6);
  await page.mouse.move(box.x + 100, box.y + 100);
  expect(hash(page)).toBe('#/softmax?logits=2,1,-2,0.4');
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,2,2');
  await expect.poll(() => words(page.locator('#apart-classes'))).toContain('p₃ is 0.2969');
});

test('the lines meet, the ratio stays, and the classes may be named 0, 1, 2', async () => {
  const page = await open(at());
  const meetings = page.locator('#crossings');
  expect(await words(meetings)).toContain('At z₃ = 1 the lines meet: p₃ = p₂ = 0.2119.');
  expect(await words(meetings)).toContain('At z₃ = 2 the lines meet: p₃ = p₁ = 0.4223.');
  const ratio = page.locator('#ratio td');
  for (const z of ['-2', '1.5', '3']) {
    await page.evaluate((to) => (location.hash = `#/softmax?logits=2,1,${to}`), z);
    await expect.poll(() => page.locator('input[name=z3]').inputValue()).toBe(z);
    expect(await ratio.allTextContents()).toEqual(['2.7183', '2.7183', '2.7183']);
  }
  await page.locator('input[name=classes]').check();
  await expect.poll(() => hash(page)).toContain('names=classes');
  expect(await words(page.locator('.legend').first())).toMatch(/Class 0.*Class 1.*Class 2/);
  expect(await words(page.locator('#ratio th'))).toBe('Class 0 : Class 1');
  await table(page, 'sweep-table');
  const heads = page.locator('#sweep-table thead th');
  expect(await heads.allTextContents()).toEqual(['z₃', 'Class 0', 'Class 1', 'Class 2']);
});

test('the first question stands on the first screen, and is answered by bars', async () => {
  const page = await open(at(), { viewport: { width: 1280, height: 800 } });
  const predict = page.locator('surprisal-predict');
  const box = await predict.locator('#main').boundingBox();
  expect((box?.y ?? 800) + (box?.height ?? 0)).toBeLessThan(800);
  await predict.locator('[role=slider], input[type=range]').first().focus();
  await page.keyboard.press('End');
  await predict.locator('#main').click();
  await expect.poll(() => words(predict.locator('.said'))).toContain('it cancels');
  expect(await predict.locator('.value').allTextContents()).toEqual(['0.66', '0.24', '0.10']);
});
