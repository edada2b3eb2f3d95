// The projects in web/examples that have a package.json, each in a copy of its own below build/.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { inject } from 'vitest';
import { inProject, runIn } from '../package/processes.ts';

const tarball = inject('tarball');

/** What the tests' own run says to tools about itself is not for the projects. */
const outside = {
  NODE_ENV: undefined,
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_ignore_scripts: 'true',
  npm_config_update_notifier: 'false',
};

/** What the project's tools leave in its folder. */
const left = new Set(['node_modules', 'dist', 'build', '.docusaurus', '_build', 'surprisal']);

function hashOf(...files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${basename(file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Does `make` unless it was done before with the same `wanted`. */
async function once(stamp: string, wanted: string, make: () => Promise<unknown>): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await make();
  writeFileSync(stamp, wanted);
}

const isSource = (path: string): boolean => !path.split(sep).some((name) => left.has(name));

/** The project's files, without what its tools leave. */
function sourcesOf(project: string): string[] {
  return readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)))
    .filter(isSource)
    .toSorted();
}

interface Variation {
  readonly script?: string;
  /** Files that the copy has beside, or instead of, the project's own, by path. */
  readonly beside?: Readonly<Record<string, string>>;
}

/**
 * The folder of a copy of the project: with its packages, as its lock has them, and ours, and after
 * its script. What has not changed since the last time is not done again; only a changed lock needs
 * the network.
 */
export async function built(
  name: string,
  { script = 'build', beside = {} }: Variation = {},
): Promise<string> {
  const project = inProject(`web/examples/${name}`);
  const folder = inProject(`build/examples/${name}`);
  const modules = join(folder, 'node_modules');
  const sources = sourcesOf(project);
  const npm = (...args: readonly string[]) => runIn(folder, 'npm', args, outside);

  const ours = hashOf(tarball);
  const own = hashOf(...sources.map((file) => join(project, file)));
  const wanted = [own, ours, script, JSON.stringify(beside)].join(' ');
  await once(`${folder}.stamp`, wanted, async () => {
    mkdirSync(folder, { recursive: true });
    for (const entry of readdirSync(folder))
      if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true });
    for (const file of sources) cpSync(join(project, file), join(folder, file));
    for (const [file, content] of Object.entries(beside)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }

    const lock = hashOf(join(folder, 'package.json'), join(folder, 'package-lock.json'));
    await once(join(modules, '.lock-stamp'), lock, () => npm('ci'));
    await once(join(modules, '.package-stamp'), lock + ours, () =>
      npm('install', '--no-save', '--prefer-offline', tarball),
    );
    await npm('run', script);
  });
  return folder;
}
