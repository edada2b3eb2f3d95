// What is shipped: from where it comes, under which licence, and what it may do in a browser.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { licences, packageOf } from '../../web/build/licences.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesOf = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path}`,
  );

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

describe('packages', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('every one is locked by a digest, and none runs a script when it is installed', () => {
    expect(installed.length).toBeGreaterThan(0);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test('none is needed by those who use what is built', () => {
    const manifest = JSON.parse(read('package.json')) as object;
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies'])
      expect(manifest).not.toHaveProperty(kind);
  });
});

describe('licences', () => {
  test('each has its name, its text and its holder', () => {
    const all = licences();
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['lit', 'chart.js', 'katex', 'Eigen', 'musl', 'commander']),
    );
    for (const { name, license, source, text } of all) {
      expect({ name, license }).toMatchObject({
        license: expect.stringMatching(/^\(?[\w.-]+/) as unknown,
      });
      expect({ name, source }).toMatchObject({
        source: expect.stringMatching(/^https:/) as unknown,
      });
      expect(text.length, name).toBeGreaterThan(500);
      expect(text, name).not.toMatch(/<(year|owner|copyright holders?)>/i);
    }
  });

  test.each(['dist/site', 'dist/package', 'dist/cli'])('%s has them all beside it', (folder) => {
    const text = read(`${folder}/third-party-licenses.txt`);
    for (const { name, text: licence } of licences()) {
      expect(text).toContain(name);
      expect(text).toContain(licence);
    }
  });

  test('a file belongs to the innermost package around it', () => {
    expect(packageOf('/a/node_modules/lit/node_modules/@b/c/d.js')).toBe('@b/c');
    expect(packageOf('/a/node_modules/lit/index.js')).toBe('lit');
    expect(packageOf('/a/web/src/main.ts')).toBeUndefined();
  });
});

/** Every script as a browser or Node gets it, those inside the one-file pages too. */
function scripts(): readonly (readonly [string, string])[] {
  const files = ['dist/site', 'dist/package', 'dist/cli'].flatMap(filesOf);
  const own = files
    .filter((path) => /\.m?js$/.test(path))
    .map((path) => [path, read(path)] as const);
  const inside = oneFilePages.map((path) => {
    const packed = /id="surprisal-program">([^<]+)</.exec(read(path))?.[1] ?? '';
    return [path, gunzipSync(Buffer.from(packed, 'base64')).toString()] as const;
  });
  return [...own, ...inside];
}

const oneFilePages = ['dist/surprisal.html', 'dist/site/embed.html'];

describe('in a browser', () => {
  test('no script makes code of text, or markup of text but where Lit parses its templates', () => {
    const found = scripts().map(([path, code]) => ({
      path,
      code: code.match(/\beval\(|\bFunction\(|\bimportScripts\((?!\))/g) ?? [],
      markup: code.match(/outerHTML|insertAdjacentHTML|document\.write|setHTMLUnsafe/g) ?? [],
      templates: code.match(/innerHTML/g) ?? [],
    }));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ code, markup }) => code.length + markup.length > 0)).toEqual([]);
    expect(found.filter(({ templates }) => templates.length > 1)).toEqual([]);
  });

  const directivesOf = (path: string): Record<string, string> => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(read(path))?.[1] ?? '';
    return Object.fromEntries(
      policy.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')] as const;
      }),
    );
  };
  const locked = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'connect-src': "'self'",
    'img-src': expect.stringMatching(/^('self' )?data: blob:$/) as unknown,
    'font-src': expect.stringMatching(/^('self' )?data:$/) as unknown,
    'worker-src': expect.stringMatching(/^('self' )?blob:$/) as unknown,
    'require-trusted-types-for': "'script'",
  };

  test('the hosted page may load its own files alone', () => {
    expect(directivesOf('dist/site/index.html')).toEqual({
      ...locked,
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'manifest-src': "'self'",
      'trusted-types': 'lit-html surprisal',
    });
  });

  test.each(oneFilePages)('%s may run what its hashes name, and nothing else', (path) => {
    const page = read(path);
    const hashes = (pattern: RegExp): string[] =>
      Array.from(page.matchAll(pattern), ([, text = '']) => {
        return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      });
    const [start, ...others] = hashes(/<script>([^]*?)<\/script>/g);
    const [style, ...otherStyles] = hashes(/<style>([^]*?)<\/style>/g);
    expect([...others, ...otherStyles]).toEqual([]);
    const directives = directivesOf(path);
    expect(directives).toEqual({
      ...locked,
      'script-src': expect.stringMatching(
        /^'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval'$/,
      ) as unknown,
      'style-src': style,
      'trusted-types': 'lit-html surprisal surprisal-start',
    });
    expect(directives['script-src']).toContain(start);
  });
});
