// What axe finds on the page as it is now.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{
    violations: readonly {
      id: string;
      nodes: readonly { target: readonly unknown[]; failureSummary?: string }[];
    }[];
  }>;
}

export interface AxeQuestion {
  /** The first element that matches, instead of the page. */
  readonly within?: string | undefined;
  /** These rules alone, by their names. */
  readonly only?: readonly string[];
}

/** What axe finds wrong on the page, through all shadow roots. The page needs `bypassCSP`. */
export async function axeFindings(page: Page, question: AxeQuestion = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async ({ within: selector, only }) => {
    const pathTo = (root: ParentNode, wanted: string): string[] | null => {
      if (root.querySelector(wanted) !== null) return [wanted];
      for (const { localName, shadowRoot } of root.querySelectorAll('*')) {
        const below = shadowRoot === null ? null : pathTo(shadowRoot, wanted);
        if (below !== null) return [localName, ...below];
      }
      return null;
    };
    const path = selector === undefined ? undefined : pathTo(document, selector);
    if (path === null) throw new Error(`there is no ${selector}`);
    const where = path === undefined ? document : { include: [{ fromShadowDom: path }] };
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(where, {
      resultTypes: ['violations'],
      ...(only === undefined ? {} : { runOnly: only }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} at ${target.flat().join(' ')}: ${failureSummary ?? ''}`,
      ),
    );
  }, question);
}
