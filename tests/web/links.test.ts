// Links as mail and chat programs leave them are read as what they were.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packagedElements } from '../../web/build/custom-elements.ts';
import { mended } from '../../web/src/links/mend.ts';
import { formatFragment, parseFragment } from '../../web/src/state/fragment.ts';
import { parseSettings, type SettingsTable } from '../../web/src/state/settings.ts';
import { contracts } from '../lab-contract.ts';
import { nasty } from '../nasty.ts';
import './any-text.ts';

const tables = new Map(
  packagedElements.map(({ tagName, settings }) => [tagName.replace('surprisal-', ''), settings]),
);
const tableOf = (lab: string): Promise<SettingsTable | null> =>
  Promise.resolve(tables.get(lab) ?? null);

type Reading = readonly [lab: string, settings: Readonly<Record<string, unknown>> | null] | null;

function written(fragment: string): Reading {
  const { lab, parameters } = parseFragment(fragment);
  const table = tables.get(lab);
  const settings = table === undefined ? null : parseSettings(table, parameters).settings;
  return settings === null ? null : [lab, settings];
}

/** As the page reads it. */
async function read(fragment: string): Promise<Reading> {
  const literal = written(fragment);
  if (literal !== null) return literal;
  for await (const { lab, parameters } of mended(fragment, tableOf)) {
    const { settings } = parseSettings(tables.get(lab) ?? {}, parameters);
    if (settings !== null) return [lab, settings];
  }
  return null;
}

const encoded = (fragment: string): string => `#${encodeURIComponent(fragment.slice(1))}`;
/** Puts something in behind a letter or digit of the query, outside of escapes. */
const put =
  (what: string) =>
  (fragment: string, place: number): string => {
    const places = [...fragment.matchAll(/%[\dA-F]{2}|[\w.-]/gu)]
      .map(({ index, 0: { length } }) => index + length)
      .filter((at) => at > fragment.indexOf('?') + 1);
    const at = places[place % places.length];
    return at === undefined ? fragment : fragment.slice(0, at) + what + fragment.slice(at);
  };
const query = (change: (query: string) => string) => (fragment: string) => {
  const [place = '', asked] = fragment.split('?');
  return asked === undefined ? fragment : `${place}?${change(asked)}`;
};

const distortions: Readonly<Record<string, (fragment: string, place: number) => string>> = {
  encoded: encoded,
  'encoded twice': (fragment) => encoded(encoded(fragment)),
  'with ?, = and & encoded': (fragment) =>
    fragment.replace(/\?/gu, '%3F').replace(/=/gu, '%3D').replace(/&/gu, '%26'),
  'with = encoded': (fragment) => fragment.replace(/=/gu, '%3d'),
  'with & encoded': (fragment) => fragment.replace(/&/gu, '%26'),
  'with ? encoded': (fragment) => fragment.replace(/\?/gu, '%3F'),
  'with &amp;': (fragment) => fragment.replace(/&/gu, '&amp;'),
  'with &amp;amp;': (fragment) => fragment.replace(/&/gu, '&amp;amp;'),
  'with &#38;': (fragment) => fragment.replace(/&/gu, '&#38;'),
  'with &#x26;': (fragment) => fragment.replace(/&/gu, '&#x26;'),
  'with &amp; encoded': (fragment) => encoded(fragment.replace(/&/gu, '&amp;')),
  'quoted-printable': (fragment) => fragment.replace(/=/gu, '=3D'),
  'with a slash after the lab': (fragment) => fragment.replace(/^#\/([\w-]+)/u, '#/$1/'),
  'with a bang': (fragment) => fragment.replace('#/', '#!/'),
  'with two slashes': (fragment) => fragment.replace('#/', '#//'),
  'in capitals': (fragment) => fragment.replace(/^#\/[\w-]+/u, (lab) => lab.toUpperCase()),
  'with a capital': (fragment) => fragment.replace(/^#\/\w/u, (start) => start.toUpperCase()),
  'with names in capitals': query((asked) =>
    asked.replace(/(^|&)([\w-]+)/gu, (_, mark: string, name: string) => mark + name.toUpperCase()),
  ),
  'with a tracker': query((asked) => `${asked}&utm_source=mail&utm_medium=e%2Dmail`),
  'with a tracker first': query((asked) => `fbclid=IwAR0_x-1&${asked}`),
  'with a tracker behind another ?': query((asked) => `${asked}?gclid=Cj0`),
  'with & behind it': query((asked) => `${asked}&`),
  'with a plus as it is': (fragment) => fragment.replace(/%2B/gu, '+'),
  'with a zero-width space': put('%E2%80%8B'),
  'with a soft hyphen': put('%C2%AD'),
  'with a byte order mark': put('\ufeff'),
  'with a line break': put('%0A'),
  'with a line break and spaces': put('%0D%0A%20%20'),
  ...Object.fromEntries(
    [
      '.',
      ',',
      ')',
      '>',
      '/',
      ';',
      '%22',
      "'",
      ').',
      '%3E',
      ']',
      '!',
      '**',
      '%E3%80%82',
      '）',
      '&quot;',
      '%E2%80%9D.',
      '...',
      '%20',
      '&gt;',
      '%0A',
      '#top',
    ].map((mark) => [`with ${mark} behind it`, (fragment: string) => fragment + mark]),
  ),
};

/** Texts that a setting takes, of every kind that it has. */
function textsOf(lab: string, name: string, table: SettingsTable): fc.Arbitrary<string> {
  const setting = table[name];
  if (setting === undefined) throw new Error(`${lab} has no ${name}`);
  const refused = setting.parse('\0x');
  const refusal = refused.ok ? null : refused.refusal;
  const known = new URLSearchParams(contracts.find(([one]) => one === lab)?.[1].link[0]).get(name);
  const usual = fc.constantFrom(
    setting.format(setting.fallback),
    ...(known === null ? [] : [known]),
  );
  const others =
    refusal?.kind === 'choice'
      ? fc.constantFrom(...refusal.choices)
      : refusal?.kind === 'number'
        ? fc
            .double({
              min: Math.max(refusal.minimum, -1e12),
              max: Math.min(refusal.maximum, 1e12),
              noNaN: true,
            })
            .chain((value) => {
              const number = refusal.whole ? Math.trunc(value) : value;
              return fc.constantFrom(String(number), number.toExponential());
            })
        : fc.constantFrom('1e+3,-2.5e-7', '0.25,0.75', '1,2,3', 'I am fine\nhow are you', 'on');
  const isText = setting.parse('a+b').ok; // a plus may be meant, or a space
  return fc
    .oneof(usual, others)
    .filter((text) => setting.parse(text).ok && !(isText && text.includes('+')));
}

const links = fc
  .constantFrom(...tables)
  .chain(([lab, table]) =>
    fc
      .subarray(Object.keys(table), { minLength: 1 })
      .chain((names) =>
        fc
          .tuple(...names.map((name) => textsOf(lab, name, table)))
          .map((texts) =>
            formatFragment(
              lab,
              new URLSearchParams(names.map((name, i) => [name, texts[i] ?? ''])),
            ),
          ),
      ),
  );

/** What a text setting takes as it stands cannot be told from what its writer meant. */
const meansSomethingElse = (original: string, distorted: string): boolean => {
  const literal = written(distorted);
  if (literal === null) return distorted.includes('%0A') && /%0A|\+/u.test(original); // lines of words
  return JSON.stringify(literal) !== JSON.stringify(written(original));
};

/** Its last setting takes a mark behind it as a part of itself. */
function endsInText(link: string): boolean {
  const { lab, parameters } = parseFragment(link);
  const [name, text] = [...parameters].at(-1) ?? ['', ''];
  return tables.get(lab)?.[name]?.parse(`${text} x.`).ok === true;
}

describe('a link', () => {
  test.each(Object.entries(distortions))('%s is read as it was', async (_, distort) => {
    await fc.assert(
      fc.asyncProperty(links, fc.nat(), async (link, place) => {
        const distorted = distort(link, place);
        fc.pre(!meansSomethingElse(link, distorted));
        expect(await read(distorted), distorted).toEqual(written(link));
      }),
    );
  });

  test('with several of these at once is read as it was', async () => {
    const few = ['with a slash after the lab', 'with a tracker', 'with &amp;', 'in capitals'];
    const last = ['encoded', 'with . behind it', 'with ). behind it', 'with a plus as it is'];
    await fc.assert(
      fc.asyncProperty(
        links,
        fc.subarray(few),
        fc.constantFrom(...last),
        async (link, names, end) => {
          const all = [...names, end].map((name) => distortions[name] ?? String);
          const distorted = all.reduce((text, distort) => distort(text, 0), link);
          fc.pre(!meansSomethingElse(link, distorted) && !endsInText(link));
          expect(await read(distorted), distorted).toEqual(written(link));
        },
      ),
    );
  });

  test.each([
    ['#/train?seed=7&nonsense=1'],
    ['#/train?lr=99'],
    ['#/train?seed=1+2'],
    ['#/train?seed=1.5'],
    ['#/train?sentences=hello+%3CPAD%3E'],
    ['#/train?seed=7,8'],
    ['#/nowhere'],
    ['#/nowhere?seed=7'],
    ['#%3Cscript%3E'],
  ])('%s stays refused', async (fragment) => {
    expect(await read(fragment)).toBeNull();
  });

  test('of any text, nasty or long, is answered', async () => {
    for (const text of nasty)
      for (const fragment of [`#${text}`, `#/train?${text}`, `#/softmax?logits=${text}`]) {
        const reading = await read(fragment);
        if (reading !== null) expect(tables.has(reading[0])).toBe(true);
      }
  });
});
