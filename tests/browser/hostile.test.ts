// Every nasty text in every setting of the address and every field of every lab: nothing of it
// becomes markup, nothing hangs, and what was there stays where it is refused.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packagedElements as elements } from '../../web/build/custom-elements.ts';
import { mended } from '../../web/src/links/mend.ts';
import { parseFragment } from '../../web/src/state/fragment.ts';
import { defaults, parseSettings, type SettingsTable } from '../../web/src/state/settings.ts';
import { contracts } from '../lab-contract.ts';
import { nasty } from '../nasty.ts';
import { useBrowser, visit } from './page.ts';

// Chromium else leaves out what comes too often, such as the 200th change of an address.
useBrowser('--disable-ipc-flooding-protection');

/** Each text goes to one of the places, and by `npm run test:long` to every one. */
const isLong = process.env['SURPRISAL_SOAK'] !== undefined;
const textsFor = (place: number, places: number): readonly string[] =>
  isLong ? nasty : nasty.filter((_, i) => i % places === place);

type Values = Readonly<Record<string, unknown>>;

const tables = new Map(elements.map(({ tagName, settings }) => [tagName, settings]));

/** The settings of a lab, each by itself. */
function tableOf(lab: string): SettingsTable {
  const table = tables.get(`surprisal-${lab}`);
  if (table === undefined) throw new Error(`there is no element for the lab ${lab}`);
  return table;
}

/** What a fragment says, as it stands or as a program may have changed it; null where it is refused. */
async function readingOf(
  hash: string,
  lab: string,
  check: (settings: Values) => readonly unknown[],
): Promise<Values | null> {
  const table = tableOf(lab);
  const take = (parameters: URLSearchParams): Values | null => {
    const { settings } = parseSettings(table, parameters);
    return settings === null || check(settings).length > 0 ? null : settings;
  };
  // As it comes back from an address: half a character does not.
  const literal = take(parseFragment(hash).parameters);
  if (literal !== null) return literal;
  const known = (name: string) => Promise.resolve(name === lab ? table : null);
  for await (const { parameters } of mended(hash, known)) {
    const settings = take(parameters);
    if (settings !== null) return settings;
  }
  return null;
}

/** What markup from a text would leave behind. */
const traces = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const foreign = 'script, iframe, object, embed, base, form, math:not(.katex *), img[src=x]';
    const found: Record<string, number> = { pwned: 'pwned' in window ? 1 : 0 };
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(foreign))
          found[element.localName] = (found[element.localName] ?? 0) + 1;
        for (const { name, value } of element.attributes)
          if (/^on/i.test(name) || /^javascript:/i.test(value))
            found[name] = (found[name] ?? 0) + 1;
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });

/** Settings that the page holds must be such as an address may have. */
function expectSound(table: SettingsTable, values: Values): void {
  expect(Object.keys(values)).toEqual(Object.keys(table));
  for (const [name, setting] of Object.entries(table))
    expect(setting.parse(setting.format(values[name]))).toEqual({ ok: true, value: values[name] });
}

interface Outcome {
  readonly hash: string;
  /** As JSON. */
  readonly settings: string;
  readonly refused: boolean;
}

/** Goes to each address in turn; what came of it where that is not what was expected. */
const followAll = (page: Page, all: readonly Outcome[]): Promise<readonly Outcome[]> =>
  page.evaluate(async (expected) => {
    const root = document.querySelector('surprisal-page')?.shadowRoot;
    const now = (hash: string): Outcome => ({
      hash,
      settings: JSON.stringify(window.surprisal.settings()),
      refused: (root?.querySelector('.notice[role=alert]') ?? null) !== null,
    });
    const others: Outcome[] = [];
    for (const one of expected) {
      if (location.hash !== one.hash) {
        const followed = new Promise((resolve) =>
          addEventListener('hashchange', resolve, { once: true }),
        );
        location.hash = one.hash;
        await followed;
        await new Promise(requestAnimationFrame); // it has loaded nothing new
      }
      let outcome: Outcome;
      let tries = 1000;
      do {
        await new Promise((resolve) => setTimeout(resolve, 0));
        outcome = now(one.hash);
        tries -= 1;
      } while (tries > 0 && (outcome.settings !== one.settings || outcome.refused !== one.refused));
      if (tries === 0) others.push(outcome);
    }
    return others;
  }, all);

/** Puts each text into the field of that number, counted through all shadow roots. */
const typeAll = (page: Page, field: number, texts: readonly string[]) =>
  page.evaluate(
    async ([at, all]) => {
      const fields: (HTMLInputElement | HTMLTextAreaElement)[] = [];
      const collect = (root: ParentNode): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element instanceof HTMLDetailsElement) element.open = true;
          if (element.matches('input[type=text], input:not([type]), textarea'))
            fields.push(element as HTMLInputElement);
          if (element.shadowRoot) collect(element.shadowRoot);
        }
      };
      const settings = new Set<string>();
      collect(document);
      const count = fields.length;
      for (const text of all) {
        fields.length = 0;
        collect(document);
        const target = fields[at];
        if (target === undefined) break;
        target.focus();
        target.value = text;
        const options = { bubbles: true, composed: true };
        target.dispatchEvent(new InputEvent('input', { ...options, data: text }));
        target.dispatchEvent(new Event('change', options));
        target.dispatchEvent(new KeyboardEvent('keydown', { ...options, key: 'Enter' }));
        const around = target.getRootNode() as ParentNode;
        if (target instanceof HTMLTextAreaElement)
          around.querySelector<HTMLButtonElement>('#use, #compare')?.click();
        await new Promise((resolve) => setTimeout(resolve, 0));
        // JSON has no −∞, but a number that reads as it.
        const infinite = (_: string, value: unknown): unknown =>
          value === -Infinity ? '-1e999' : value;
        const now = JSON.stringify(window.surprisal.settings(), infinite);
        settings.add(now.replaceAll('"-1e999"', '-1e999'));
        target.blur();
      }
      return { count, settings: [...settings] };
    },
    [field, texts] as const,
  );

const isAlive = async (page: Page, lab: string): Promise<void> => {
  expect(await page.evaluate(() => window.surprisal.lab)).toBe(lab);
  expect(await page.locator('main h1').textContent()).not.toBe('');
  await page.evaluate((hash) => (location.hash = hash), `#/${lab}`);
  await page.evaluate(() => window.surprisal.ready);
};

describe.each(contracts)('%s', (lab, { small = '', check = () => [], except }) => {
  const table = tableOf(lab);

  test('every setting of the address', async () => {
    const page = await visit({ hash: `#/${lab}` });
    const before = await traces(page);
    let held = JSON.stringify(defaults(table));
    const names = Object.keys(table);
    const expected: Outcome[] = [];
    for (const [place, name] of names.entries())
      for (const text of textsFor(place, names.length)) {
        const hash = `#/${lab}?${String(new URLSearchParams({ [name]: text }))}`;
        const settings = await readingOf(hash, lab, check);
        if (settings !== null) held = JSON.stringify(settings);
        expected.push({ hash, settings: held, refused: settings === null });
      }
    expect(await followAll(page, expected)).toEqual([]);
    expect(await traces(page)).toEqual(before);
    await isAlive(page, lab);
  }, 600_000);

  test('every field', async () => {
    const page = await visit({ hash: `#/${lab}${small}` });
    const before = await traces(page);
    const { count: fields } = await typeAll(page, 0, []);
    expect(fields > 2, `${fields} fields`).toBe(!except?.fields);
    for (let field = 0; field < fields; field += 1) {
      const { settings } = await typeAll(page, field, textsFor(field, fields));
      for (const text of settings) {
        const values = JSON.parse(text) as Values;
        expectSound(table, values);
        expect(check(values)).toEqual([]);
      }
    }
    expect(await traces(page)).toEqual(before);
    await isAlive(page, lab);
  }, 600_000);
});
