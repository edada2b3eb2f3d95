// Every lab in one language: what must hold in each of its states, in each width and look.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contracts, type Clause, type LabContract } from '../lab-contract.ts';
import { axeFindings, layoutFaults, smallTargets } from './checks.ts';
import { lookInForcedColours } from './forced-colours.ts';
import { misplacedMarks } from './marks.ts';
import { address, rested, scrollThrough, sharedTab, useBrowser, visit } from './page.ts';
import { commonStates } from './states.ts';
import { untranslated } from './untranslated.ts';

/** A window, and how small in it what one presses may be. */
const windows = [
  { width: 1280, least: 24 },
  { width: 320, least: 44 },
] as const;
type Theme = 'light' | 'dark';
const themes: readonly Theme[] = ['light', 'dark'];

const missing = { status: 404, type: 'text/html', body: '<!doctype html>' };

/** The rules that ask what colours there are. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** One lab on one page, and what has been found wrong with it. */
class Audit {
  readonly found: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  note(where: string, faults: readonly string[]): void {
    this.found.push(...faults.map((fault) => `${where}: ${fault}`));
  }

  async axe(where: string, within?: string): Promise<void> {
    this.note(where, await axeFindings(this.#page, { within }));
  }

  /** A theme changes colours alone: the other one is asked for them, and left for this one. */
  async bothThemes(theme: Theme): Promise<void> {
    const other = theme === 'light' ? 'dark' : 'light';
    await this.#page.emulateMedia({ colorScheme: other });
    this.note(other, await axeFindings(this.#page, { only: ofColours }));
    await this.#page.emulateMedia({ colorScheme: theme });
    await this.axe(theme);
  }

  async fits(where: string, least: number, within?: string): Promise<void> {
    this.note(where, await layoutFaults(this.#page, within));
    this.note(where, await smallTargets(this.#page, least, within));
    this.note(where, await untranslated(this.#page, within));
    this.note(where, await misplacedMarks(this.#page, within));
  }

  /** The lines of Chinese in every width that is common. */
  async marks(): Promise<void> {
    for (const width of [320, 390, 768, 1024, 1280]) {
      await this.resize(width);
      this.note(`${width} px`, await misplacedMarks(this.#page));
    }
  }

  async resize(width: number): Promise<void> {
    await this.#page.setViewportSize({ width, height: 800 });
    await rested(this.#page);
  }

  /** What holds for most labs, and must not hold for one that is excepted from it. */
  clause(contract: LabContract, clause: Clause, holds: boolean): void {
    const excepted = contract.except?.[clause] !== undefined;
    if (holds === excepted) this.note(clause, [excepted ? 'is no exception' : 'does not hold']);
  }

  async forcedColours(contract: LabContract): Promise<void> {
    for (const colorScheme of themes) {
      await this.#page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await rested(this.#page);
      const look = await lookInForcedColours(this.#page);
      const where = `forced colours, ${colorScheme}`;
      this.note(
        where,
        look.faint.map((mark) => `${mark} is faint`),
      );
      this.note(
        where,
        look.strange.map((words) => `${words} is in a strange colour`),
      );
      this.clause(contract, 'marks', look.marks > 5);
      if (look.pressed === 0) this.note(where, ['no button is pressed']);
      this.clause(
        contract,
        'colour',
        look.canvases.some((colours) => colours > 0),
      );
    }
    await this.#page.emulateMedia({ forcedColors: 'none' });
  }

  /** As for a reader to whom 32 px are what 16 px are to others. */
  async largeText(): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const setSize = (standard: number): Promise<unknown> =>
      session.send('Page.setFontSizes', { fontSizes: { standard } });
    await setSize(32);
    const link = this.#page.locator('nav a').first();
    expect(await link.evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px');
    for (const width of [1280, 640]) {
      await this.resize(width);
      await this.fits(`large text, ${width} px`, 44);
    }
    await setSize(16);
    await session.detach();
  }

  /** All states in a window; axe sees no difference between a wide and a narrow one. */
  async walk(contract: LabContract, { width, least }: (typeof windows)[number]): Promise<void> {
    await this.resize(width);
    await this.fits(`${width} px`, least);
    for (const state of [...commonStates, ...(contract.states ?? [])]) {
      if (state.clause !== undefined && contract.except?.[state.clause] !== undefined) continue;
      const where = `${width} px, ${state.name}`;
      await state.enter(this.#page);
      if (state.passing !== true) await this.fits(where, least, state.within);
      this.note(where, (await state.faults?.(this.#page)) ?? []);
      if (width === windows[0].width) await this.axe(where, state.within);
      await state.leave?.(this.#page);
    }
  }
}

/** Registers the audit of every lab; the theme is the one that its states are seen in. */
export function auditIn(locale: 'en-US' | 'zh-CN', theme: Theme): void {
  useBrowser();
  const options = { locale, colorScheme: theme, bypassCSP: true } as const;
  const visitInFrame = sharedTab(options);

  test.each(contracts)(
    '%s',
    async (lab, contract) => {
      const answers: Record<string, typeof missing> = { '.wasm': missing };
      const hash = `#/${lab}${contract.small ?? ''}`;
      const page = await visit({
        hash,
        options,
        answers,
        expected: /404|\.wasm|killed/,
        ready: false,
      });
      const audit = new Audit(page);
      await page.locator('#retry').waitFor();
      await scrollThrough(page);
      await audit.axe('no engine');

      delete answers['.wasm'];
      await page.locator('#retry').click();
      await page.evaluate(() => window.surprisal.ready);
      await page.locator('#retry').waitFor({ state: 'detached' });
      await scrollThrough(page);
      await contract.settle?.(page);

      await audit.forcedColours(contract);
      await audit.bothThemes(theme);
      await audit.largeText();
      for (const window of windows) await audit.walk(contract, window);
      if (locale === 'zh-CN') await audit.marks();
      expect(audit.found).toEqual([]);
    },
    240_000,
  );

  test.each(contracts)('%s in a frame', async (lab, { small = '' }) => {
    const page = await visitInFrame({ at: `${address}embed.html`, hash: `#/${lab}${small}` });
    const audit = new Audit(page);
    await scrollThrough(page);
    await audit.bothThemes(theme);
    for (const { width, least } of windows) {
      await audit.resize(width);
      audit.note(`${width} px`, await smallTargets(page, least));
      audit.note(`${width} px`, await untranslated(page));
    }
    expect(audit.found).toEqual([]);
  });
}
