// Packs the package as it would be published and installs it into an empty project, once.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { inProject, quiet, runIn } from './processes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that `npm pack` wrote. */
    tarball: string;
    /** The folder of a project that has it installed and nothing else. */
    consumer: string;
  }
}

export default async function install(project: TestProject): Promise<() => void> {
  const packs = inProject('build/pack');
  rmSync(packs, { recursive: true, force: true });
  mkdirSync(packs, { recursive: true });
  const packed = await runIn(inProject('.'), 'npm', ['pack', '--pack-destination', packs]);
  const tarball = join(packs, packed.stdout.trim());

  const folder = mkdtempSync(join(tmpdir(), 'surprisal-package-'));
  const consumer = join(folder, 'an empty project');
  mkdirSync(consumer);
  writeFileSync(
    join(consumer, 'package.json'),
    JSON.stringify({ name: 'consumer', version: '1.0.0', private: true, type: 'module' }),
  );
  // Neither a network nor a cache: all there is is the tarball.
  await runIn(consumer, 'npm', ['install', '--offline', tarball], quiet(folder));

  project.provide('tarball', tarball);
  project.provide('consumer', consumer);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
