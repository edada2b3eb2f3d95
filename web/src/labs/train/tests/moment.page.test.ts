// What the first picture says of itself: which word is the target, and of which moment a number is.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  run,
  scrollThrough,
  sharedPage,
  useBrowser,
  visit,
  words,
} from '../../../../../tests/browser/page.ts';

useBrowser();
const open = sharedPage();

test.each([
  [
    'every-position',
    '',
    'every position is trained to predict the sentence’s last word',
    'how the sentence will end, not which word comes next',
  ],
  [
    'last-position',
    '?mode=last-position',
    'only the last position is trained',
    'no loss counts them',
  ],
])('with %s trained, the outlined word is what the legend says', async (_, hash, when, why) => {
  const page = await open(`#/train${hash}`);
  for (const sentence of await page.locator('surprisal-distributions .sentence').all()) {
    const last = await words(sentence.locator('.line b'));
    expect(new Set(await sentence.locator('.word.y').allTextContents())).toEqual(new Set([last]));
  }
  const legend = page.locator('.legend').filter({ hasText: 'the target' });
  expect(await words(legend)).toContain(`the target: ${when}`);
  await legend.getByRole('button', { name: 'the target' }).click();
  expect(await words(page.locator('[popover]:popover-open, [role=tooltip]:visible'))).toContain(
    why,
  );
});

test('every number says of which moment it is', async () => {
  const page = await open('#/train');
  await run(page).seek(30);
  await scrollThrough(page);
  const said = async (selector: string): Promise<string> => words(page.locator(selector).first());
  const losses = await run(page).losses();
  // After 30 updates: the bars, their line of text, the equation.
  expect(await said('#expects-now')).toBe('after 30 updates');
  const equation = await said('surprisal-equation > div');
  expect(equation).toContain('after 30 updates');
  const [, now = ''] = /loss = .* = ([\d.]+) mean/.exec(equation) ?? [];
  expect(Number(now)).toBeLessThan(Number(losses[29]?.toFixed(4)));
  // Update 30 itself, whose numbers were computed before it: the inspector and the gradients.
  expect(await said('#inspect-heading small')).toContain('update 30, sentence 3');
  expect(await said('#inspect-heading small')).toContain('computed before it moves the weights');
  expect(await said('#maps-heading small')).toContain('weights after update 30');
});

/** What the picture of the loss has written at its dot, and what the text beside it says, frame by frame. */
async function framesOf(page: Page, count: number): Promise<(readonly [string, string])[]> {
  return page.evaluate(async (frames) => {
    const host = document.querySelector('surprisal-page')?.shadowRoot;
    const lab = host?.querySelector('surprisal-train-lab')?.shadowRoot;
    const pairs: (readonly [string, string])[] = [];
    const frameMade = (): Promise<unknown> =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    while (pairs.length < frames) {
      await new Promise(requestAnimationFrame);
      await frameMade();
      const said = lab?.querySelector('#now')?.textContent ?? '';
      pairs.push([document.documentElement.dataset['drawn'] ?? '', said]);
    }
    return pairs;
  }, count);
}

test('while it plays, the label in the picture and the text beside it are of one frame', async () => {
  const page = await visit({
    hash: '#/train',
    moving: true,
    prepare: () => {
      type Draw = (text: string, ...place: readonly number[]) => void;
      const { prototype } = CanvasRenderingContext2D;
      const original = Object.getOwnPropertyDescriptor(prototype, 'fillText') as { value: Draw };
      CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        if (this.font.startsWith('600 16px')) document.documentElement.dataset['drawn'] = text;
        Reflect.apply(original.value, this, [text, ...place]);
      };
    },
  });
  await run(page).play();
  const pairs = (await framesOf(page, 60)).filter(([, said]) => said !== ''); // from epoch 1 on
  await run(page).pause();
  expect(new Set(pairs.map(([drawn]) => drawn)).size).toBeGreaterThan(10);
  for (const [drawn, said] of pairs) {
    const [, perplexity = ''] = /([\d.]+)/.exec(said) ?? [];
    expect(Math.abs(Math.exp(Number(drawn)) - Number(perplexity))).toBeLessThan(2e-3);
  }
});
