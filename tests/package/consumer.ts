import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { inject } from 'vitest';
import { inProject, runIn } from './processes.ts';

/** The project that has installed the package. */
export const consumer = inject('consumer');

/** Vite, for that project alone. */
export const quietly: InlineConfig = {
  root: consumer,
  configFile: false,
  logLevel: 'silent',
  base: './',
};

/** Writes a file of that project and returns its path. */
export function written(name: string, content: string): string {
  const file = join(consumer, name);
  writeFileSync(file, content);
  return file;
}

/** What a program of that project prints. */
export async function printed(name: string, program: string): Promise<string> {
  const { stdout } = await runIn(consumer, process.execPath, [written(name, program)]);
  return stdout;
}

let asked: Promise<string> | undefined;

/**
 * The digest of the notebook's run, 300 updates from seed 0, as computed without JavaScript. Only on
 * x86-64 has the native program the bits of WebAssembly; elsewhere it is asked as WebAssembly.
 */
export const expectedDigest = (): Promise<string> => (asked ??= askForDigest());

async function askForDigest(): Promise<string> {
  const native = process.arch === 'x64';
  const program = inProject(
    native ? 'build/native/surprisal_digests' : 'build/wasm/surprisal_digests.cjs',
  );
  if (!existsSync(program))
    throw new Error(`${program} is missing: build-scripts/test package makes it`);
  const [command, args] = native ? [program, []] : [process.execPath, [program]];
  const { stdout } = await runIn(consumer, command, args);
  const digest = /^run_seed_0 (\S+)$/mu.exec(stdout)?.[1];
  if (digest === undefined) throw new Error('the digests have no run_seed_0');
  return digest;
}

/** A module that trains the notebook's run with the installed package. */
export const training = `
import { defaultRun, loadEngine } from 'surprisal/engine';

export async function train(source) {
  const engine = await loadEngine(source);
  const run = engine.createRnnRun({ ...defaultRun, seed: 0 });
  try {
    return { updates: run.step(run.totalUpdates), digest: run.digest() };
  } finally {
    run.delete();
  }
}
`;
