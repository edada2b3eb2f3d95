import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { expect, test } from 'vitest';
import { packagedElements, packageManifest } from '../../web/build/custom-elements.ts';
import { settingAttributes } from '../../web/src/state/attributes.ts';
import { commonDescription } from '../../web/src/elements/common-description.ts';

const manifest = packageManifest();
const declarations = (manifest.modules[0]?.declarations ?? []).filter(
  (one): one is CustomElementDeclaration => 'customElement' in one,
);

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

test('each is registered once, by the module that registers', () => {
  const [classes, definitions] = manifest.modules;
  expect(definitions?.exports).toEqual(
    declarations.map(({ name, tagName }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: classes?.path },
    })),
  );
});

test('the custom properties are those that the style sheets ask for', () => {
  const styles = ['style/tokens.css', 'elements/host-styles.ts'].map((file) =>
    readFileSync(new URL(`../../web/src/${file}`, import.meta.url), 'utf8'),
  );
  const asked = [...styles.join('\n').matchAll(/var\(\s*(--surprisal-[\w-]+)/gu)].map(
    ([, name]) => name,
  );
  expect(commonDescription.cssProperties.map(({ name }) => name).toSorted()).toEqual(
    asked.toSorted(),
  );
});

test('every setting is an attribute, its default one that it takes, described in sentences', () => {
  for (const { tagName, settings } of packagedElements)
    for (const { setting: name, attribute: written } of settingAttributes(settings)) {
      const setting = settings[name];
      const found = attribute(tagName, written);
      expect(found?.description, name).toMatch(/^[\p{Lu}1-9].*\.$/su);
      const text = String(JSON.parse(found?.default ?? ''));
      expect(setting?.parse(text), name).toEqual({ ok: true, value: setting?.fallback });
    }
});

test.each([
  [
    'surprisal-train',
    'seed',
    'number',
    '0',
    'A whole number from -9007199254740991 to 9007199254740991.',
  ],
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
