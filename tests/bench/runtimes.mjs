import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandFailed, project } from '../../build-scripts/lib/run.mjs';

/** Runs a program that prints lines of JSON, and reads them. */
export async function jsonLines(command, args, options = {}) {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd: project, ...options });
    return parseLines(stdout.split('\n'));
  } catch (error) {
    if (error.stderr === undefined) throw error;
    throw new CommandFailed(
      `${command} ${args.join(' ')}: ${error.stderr.trim() || error.message}`,
    );
  }
}

export function parseLines(lines) {
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

export const native = {
  name: 'native',
  title: 'native',
  run: () => jsonLines(`${project}build/native/surprisal_bench`, []),
};

/** A process of its own in every round, as its code is compiled anew in every round. */
export const node = {
  name: 'node',
  title: 'Node',
  run: async () => [
    ...(await jsonLines(process.execPath, ['tests/bench/run-wasm.mjs'])),
    ...(await jsonLines(process.execPath, ['build/bench/facade.mjs'])),
  ],
};
