// Labs as elements of a page that is not ours.
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { visit } from './page.ts';
import { serve } from './server.ts';

const folder = fileURLToPath(new URL('../../dist/package/', import.meta.url));

interface HostPage {
  /** Of the page's own style sheet. */
  readonly css?: string;
  /** Of its root. */
  readonly attributes?: string;
  readonly options?: BrowserContextOptions;
}

/** A page with this in its body, once all labs in it are ready. */
export async function hostPage(
  body: string,
  { css = '', attributes = '', options = {} }: HostPage = {},
): Promise<Page> {
  const server = await serve(folder);
  onTestFinished(() => server.stop());
  const text = `<!doctype html><html lang="en" ${attributes}><meta charset="utf-8"><title>lesson</title>
    <link rel="icon" href="data:,"><style>${css}</style>
    <script type="module" src="define.js"></script>${body}</html>`;
  server.answers = { 'lesson.html': { status: 200, type: 'text/html', body: text } };
  const page = await visit({ at: `${server.address}lesson.html`, ready: false, options });
  await page.evaluate(async () => {
    const labs = Array.from(document.body.querySelectorAll<Lab>('*')).filter(({ localName }) =>
      localName.startsWith('surprisal-'),
    );
    await Promise.all(
      labs.map(async (lab) => {
        await customElements.whenDefined(lab.localName);
        await lab.ready;
      }),
    );
    interface Lab extends HTMLElement {
      readonly ready: Promise<void>;
    }
  });
  return page;
}
