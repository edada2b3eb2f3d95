import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, runIn } from './processes.ts';

/** Packs the package as it would be published, alone into that folder; returns the file. */
export async function pack(folder: string): Promise<string> {
  const packs = inProject(folder);
  rmSync(packs, { recursive: true, force: true });
  mkdirSync(packs, { recursive: true });
  const { stdout } = await runIn(inProject('.'), 'npm', ['pack', '--pack-destination', packs]);
  return join(packs, stdout.trim());
}
