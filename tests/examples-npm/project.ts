// The projects in web/examples that have a package.json, each in a copy of its own below build/.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** What the project's tools leave in its folder; not all of it is there. */
const left = new Set(['node_modules', 'dist', 'build', '.docusaurus', '_build', 'surprisal']);

function hashOf(...files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Does `make` unless it was done before with the same `wanted`. */
async function once(stamp: string, wanted: string, make: () => Promise<unknown>): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await make();
  writeFileSync(stamp, wanted);
}

/**
 * A copy of the project with its packages, as its lock has them, and ours. What is installed is kept:
 * only a changed lock needs the network.
 */
export async function installed(name: string): Promise<string> {
  const folder = inProject(`build/examples/${name}`);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder))
    if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true });
  cpSync(inProject(`web/examples/${name}`), folder, {
    recursive: true,
    filter: (path) => !left.has(basename(path)),
  });
  const npm = (...args: readonly string[]) => runIn(folder, 'npm', args, outside);
  const modules = join(folder, 'node_modules');
  const lock = hashOf(join(folder, 'package.json'), join(folder, 'package-lock.json'));
  await once(join(modules, '.lock-stamp'), lock, () => npm('ci'));
  const ours = lock + hashOf(tarball);
  await once(join(modules, '.package-stamp'), ours, () =>
    npm('install', '--no-save', '--prefer-offline', tarball),
  );
  return folder;
}

/** Installs the project and runs one of its scripts. */
export async function built(name: string, script = 'build'): Promise<string> {
  const folder = await installed(name);
  await runIn(folder, 'npm', ['run', script], outside);
  return folder;
}
