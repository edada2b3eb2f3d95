import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { expect, test } from 'vitest';
import { customElementsManifest } from '../../web/build/custom-elements.ts';
import type { CommonDescription } from '../../web/src/elements/describe.ts';
import { elements } from '../../web/src/elements/descriptions.ts';

const common: CommonDescription = {
  attributes: [{ name: 'theme', type: { text: "'auto' | 'light'" }, default: '"auto"' }],
  members: [
    {
      kind: 'method',
      name: 'step',
      description: 'Goes on.',
      parameters: [{ name: 'count', type: { text: 'number' }, default: '1', optional: true }],
      return: { type: { text: 'Promise<void>' } },
    },
  ],
  events: [{ name: 'ready', type: { text: 'CustomEvent' }, description: 'It can be driven.' }],
  slots: [{ name: 'caption', description: 'What stands below.' }],
  cssParts: [{ name: 'controls' }],
  cssProperties: [{ name: '--paper', default: 'white' }],
};
const classes = 'dist/package/elements.js';
const manifest = customElementsManifest(elements, common, {
  classes,
  definitions: 'dist/package/define.js',
});
const declarations = manifest.modules[0]?.declarations as readonly CustomElementDeclaration[];

function attribute(tagName: string, name: string) {
  const found = declarations.find((one) => one.tagName === tagName);
  return found?.attributes?.find((one) => one.name === name);
}

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve('custom-elements-manifest/schema.json'), 'utf8'),
) as object;
const isValid = new Ajv({ allErrors: true, strict: false }).compile(schema);

test("the manifest is valid by the schema's own rules", () => {
  isValid(JSON.parse(JSON.stringify(manifest)));
  expect(isValid.errors).toBeNull();
  expect(isValid({ ...manifest, modules: [{ kind: 'javascript-module' }] })).toBe(false);
});

test('there is one element for each lab', () => {
  const folder = fileURLToPath(new URL('../../web/src/labs/', import.meta.url));
  const labs = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/settings.ts`));
  expect(labs.length).toBeGreaterThan(5);
  expect(declarations.map(({ tagName }) => tagName).toSorted()).toEqual(
    labs.map((name) => `surprisal-${name}`).toSorted(),
  );
});

test('each is exported once and registered once', () => {
  const exports = manifest.modules.map((module) => module.exports?.map(({ name }) => name));
  expect(exports).toEqual([
    declarations.map(({ name }) => name),
    declarations.map(({ tagName }) => tagName),
  ]);
  for (const module of manifest.modules)
    for (const { declaration } of module.exports ?? []) expect(declaration.module).toBe(classes);
});

test('every setting is an attribute, its default one that it takes, described in sentences', () => {
  for (const { tagName, settings, renamed = {} } of elements)
    for (const [name, setting] of Object.entries(settings)) {
      const found = attribute(tagName, renamed[name] ?? name);
      expect(found?.description, name).toMatch(/^[\p{Lu}1-9].*\.$/su);
      const text = String(JSON.parse(found?.default ?? ''));
      expect(setting.parse(text), name).toEqual({ ok: true, value: setting.fallback });
    }
});

test.each([
  ['surprisal-train', 'seed', 'number', '0', 'A whole number from 0 to 9007199254740991.'],
  ['surprisal-train', 'lr', 'number', '0.001', 'A number above 0, at most 10.'],
  ['surprisal-train', 'mode', "'every-position' | 'last-position'", '"every-position"', ''],
  ['surprisal-train', 'clip', "number | 'off'", '"off"', 'A number above 0, at most 3.4'],
  ['surprisal-train', 'hidden-size', 'number', '20', 'A whole number from 1 to 128.'],
  [
    'surprisal-softmax',
    'logits',
    'string',
    '"2,1,0.1"',
    '2 to 10 entries between commas: a number from -1e+30 to 1e+30.',
  ],
  ['surprisal-next-token', 'extra', "'off' | 'on'", '"off"', ''],
  ['surprisal-digits', 'train', "number | 'all'", '"all"', 'A whole number from 1 to 250000.'],
])('%s takes %s as %s, %s unless given', (tagName, name, type, fallback, range) => {
  expect(attribute(tagName, name)).toMatchObject({
    type: { text: type },
    default: fallback,
    description: expect.stringContaining(range) as string,
  });
});

test("no attribute has the name of one of HTML's own", () => {
  const global = ['hidden', 'id', 'class', 'style', 'title', 'slot', 'part', 'is', 'inert', 'dir'];
  for (const { attributes = [] } of declarations)
    expect(attributes.map(({ name }) => name).filter((name) => global.includes(name))).toEqual([]);
});
