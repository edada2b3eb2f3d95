// Packs the package as it would be published and installs it into an empty project, once.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack } from './pack.ts';
import { quiet, runIn } from './processes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that `npm pack` wrote. */
    tarball: string;
    /** The folder of a project that has it installed and nothing else. */
    consumer: string;
  }
}

export default async function install(project: TestProject): Promise<() => void> {
  const tarball = await pack('build/pack');
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
