// What every lab can be brought into.
import type { Page } from 'playwright-core';
import type { State } from '../lab-contract.ts';

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
const play = (page: Page): Promise<void> => page.locator('#play').click();

/** A demonstration gives way to the settings; a run stays where it is. */
const backToSettings = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const holder = document.querySelector('surprisal-page') as unknown as {
      readonly element: { readonly player: Player };
    };
    if (window.surprisal.run === undefined) await holder.element.player.seek(0);
    interface Player {
      seek(update: number): Promise<void>;
    }
  });

/** Opens every table and whatever else unfolds, or closes what was opened so. */
const unfold = (open: boolean) => (page: Page) =>
  page.evaluate((wanted) => {
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLDetailsElement && element.open !== wanted)
          if (wanted || 'unfolded' in element.dataset) {
            element.open = wanted;
            element.dataset['unfolded'] = '';
          }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
  }, open);

export const commonStates: readonly State[] = [
  {
    name: 'a term explained',
    clause: 'term',
    enter: async (page) => {
      const term = page.locator('surprisal-term').filter({ visible: true }).first();
      await term.evaluate((element) => element.setAttribute('data-explained', ''));
      await term.locator('button').click();
    },
    leave: escape,
    within: 'surprisal-term[data-explained]',
  },
  {
    name: 'the menu open',
    enter: async (page) => {
      await page.locator('surprisal-share button').click();
      await page.locator('surprisal-menu dialog').waitFor();
    },
    leave: async (page) => {
      await escape(page);
      await page.locator('surprisal-menu dialog').waitFor({ state: 'detached' });
    },
    within: 'surprisal-menu',
    faults: (page) =>
      page
        .locator('surprisal-menu .content')
        .evaluate(({ scrollWidth, clientWidth }) =>
          scrollWidth > clientWidth ? ['the menu scrolls sideways'] : [],
        ),
  },
  {
    name: 'playing',
    enter: play,
    leave: async (page) => {
      await play(page);
      await backToSettings(page);
    },
    passing: true,
  },
  {
    name: 'a field refused',
    clause: 'field',
    enter: async (page) => {
      await page.locator('surprisal-field input:visible').first().fill('oops');
      await page.keyboard.press('Enter');
      await page.locator('surprisal-field [aria-invalid=true]').first().waitFor();
    },
    within: 'surprisal-field',
  },
  {
    name: 'an address refused',
    enter: async (page) => {
      await page.evaluate(() => location.replace(`${location.hash.split('?')[0]}?nonsense=1`));
      await page.locator('surprisal-page .notice[role=alert]').first().waitFor();
    },
    within: '.notice[role=alert]',
  },
  { name: 'all tables open', enter: unfold(true), leave: unfold(false) },
];
