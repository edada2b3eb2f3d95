import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import type { Licence } from '../src/about/licence.ts';
import { otherWorks, shippedPackages, type OtherWork } from './shipped.ts';

const require = createRequire(import.meta.url);
const modules = new URL('../../node_modules/', import.meta.url);
const virtual = 'virtual:licences';
const fileName = 'third-party-licenses.txt';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

function addressOf({ homepage, repository = '' }: Manifest): string {
  const address = homepage ?? (typeof repository === 'string' ? repository : repository.url);
  const short = /^[\w-]+\/[\w.-]+$/.test(address); // npm's way to write a repository on GitHub
  return (short ? `https://github.com/${address}` : address)
    .replace(/^git(?:\+https)?:/, 'https:')
    .replace(/\.git$/, '');
}

function ofPackage(name: string): Licence {
  const folder = new URL(`${name}/`, modules);
  const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as Manifest;
  const { version } = manifest;
  const license = manifest.license.replace(/^\((.*)\)$/, '$1');
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  const text = readFileSync(new URL(file, folder), 'utf8').trim();
  return { name, version, license, source: addressOf(manifest), text };
}

function ofOther({ name, license, copyright, source }: OtherWork): Licence {
  const [identifier = license] = license.split(' WITH ');
  const { licenseText } = require(`spdx-license-list/licenses/${identifier}.json`) as {
    licenseText: string;
  };
  const body = licenseText.replace(/^Copyright .*<.*\n/m, '').trim();
  return { name, version: '', license, source, text: `${copyright}\n\n${body}` };
}

/** The licence of everything that ships and is not ours, by name. */
export const licences = (): readonly Licence[] =>
  [...shippedPackages.map(ofPackage), ...otherWorks.map(ofOther)].sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );

const named = new Set([...shippedPackages, ...otherWorks.map(({ name }) => name)]);

const asText = (): string =>
  licences()
    .map(({ name, version, license, source, text }) =>
      [`${name} ${version}`.trim(), license, source, '', text].join('\n'),
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`);

/** `@scope/name` or `name`, of a file in the innermost `node_modules`. */
export const packageOf = (path: string): string | undefined =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

/**
 * `import licences from 'virtual:licences'`, and, `asFile`, the same as a text file beside what is built.
 * Stops the build when something ships that `shipped.ts` does not name.
 */
export function shippedLicences({ asFile }: { readonly asFile: boolean }): Plugin {
  return {
    name: 'surprisal:licences',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load: (id) => (id === `\0${virtual}` ? `export default ${JSON.stringify(licences())}` : null),
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const sources = output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
        for (const source of sources) {
          const name = packageOf(source);
          if (name !== undefined && !named.has(name))
            this.error(`${name} would ship, and web/build/shipped.ts does not name it: ${source}`);
        }
      }
      if (asFile) this.emitFile({ type: 'asset', fileName, source: `${asText()}\n` });
    },
  };
}
