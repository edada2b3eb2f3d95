// What the page says of a download, or of what its policy keeps from it, is what happened.
import type { Frame, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { serve, site, type SiteServer } from './server.ts';
import { address, useBrowser, visit } from './page.ts';

useBrowser();

let other: SiteServer | undefined;
afterEach(async () => {
  await other?.stop();
  other = undefined;
});

/** A page around a frame with this sandbox; the frame's own origin may be another. */
async function framed(sandbox: string, src: string): Promise<{ page: Page; frame: Frame }> {
  const body = `<!doctype html><title>course</title><link rel="icon" href="data:,"><iframe width="900" height="700" ${sandbox} src="${src}"></iframe>`;
  const answers = { 'course.html': { type: 'text/html', body } };
  const page = await visit({
    at: `${address}course.html`,
    answers,
    ready: false,
    expected: /download|escape its sandboxing|autofocusing|a request to http:\/\/127/i,
  });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('there is no frame');
  await frame.waitForFunction(() => 'surprisal' in window);
  await frame.evaluate(() => window.surprisal.ready);
  return { page, frame };
}

/** Asks for the first file of that format; what is said of it. */
async function save(frame: Frame, format: string): Promise<string> {
  await frame.getByRole('button', { name: 'Take it with you' }).click();
  await frame.locator(`button[data-format="${format}"]`).first().click();
  const said = frame.locator('surprisal-menu .saved');
  await expect.poll(() => said.textContent()).not.toBe('');
  return ((await said.textContent()) ?? '').trim();
}

test('a frame that may not save says so, and shows the text', async () => {
  const { frame } = await framed(
    'sandbox="allow-scripts allow-same-origin"',
    'embed.html#/softmax',
  );
  expect(await save(frame, 'CSV')).toMatch(/^\S+\.csv was not saved: .* copied from here\.$/u);
  const shown = await frame.locator('surprisal-menu .instead pre').textContent();
  expect(shown?.split('\n').length).toBeGreaterThan(2);
});

test('a frame that may save, in pages of its own origin, says what it saved', async () => {
  const { page, frame } = await framed('', 'embed.html#/softmax');
  const download = page.waitForEvent('download');
  const said = await save(frame, 'CSV');
  expect(said).toBe(`Saved as ${(await download).suggestedFilename()}`);
});

test('a frame of another origin cannot know, and says what it did and where the text is', async () => {
  other = await serve(site);
  const { frame } = await framed(
    'sandbox="allow-scripts allow-same-origin"',
    `${other.address}embed.html#/softmax`,
  );
  expect(await save(frame, 'CSV')).toMatch(
    /^Given to the browser as \S+\.csv\. If no file appears, .* copied from here\.$/u,
  );
  expect(await frame.locator('surprisal-menu .instead pre').textContent()).not.toBe('');
});

test.each([
  ["worker-src 'none'", "worker-src 'self'"],
  ['worker-src blob:', "worker-src 'self'"],
])('a policy of %s is named as the cause', async (policy, lacking) => {
  other = await serve(site, {
    change: (url, body) =>
      url.pathname.endsWith('/') ? String(body).replace("worker-src 'self' blob:", policy) : body,
  });
  const page = await visit({
    at: other.address,
    hash: '#/train',
    expected: /Content.Security.Policy/i,
  });
  const notice = page.locator('.notice.problem');
  await expect.poll(() => notice.textContent()).toContain('Content-Security-Policy');
  expect(await notice.locator('.reason').textContent()).toBe(lacking);
});
