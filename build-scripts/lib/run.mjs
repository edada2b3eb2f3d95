import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { print, printsInTurn } from './turns.mjs';

/** The top of the checkout, with a slash at its end. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** What a script was stopped by, without a stack: the command has said on its own what is wrong. */
export class CommandFailed extends Error {}

/** Runs a command at the top of the checkout; its output goes where ours goes, its end is ours. */
export function run(command, args, { env, output = printsInTurn() ? 'pipe' : 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', print);
    const stop = () => {
      child.kill('SIGTERM');
      child.on('close', () => process.exit(143)); // whoever stops this script stops all of it
    };
    process.on('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop);
      if (code === 0) resolve();
      else reject(new CommandFailed(`${shortened(command, args)} ended with ${signal ?? code}`));
    });
  });
}

/** What a command prints on its standard output. */
export async function outputOf([command, ...args]) {
  const { stdout } = await promisify(execFile)(command, args, { cwd: project });
  return stdout;
}

function shortened(command, args) {
  const text = [command, ...args].join(' ');
  return text.length > 100 ? `${text.slice(0, 100)}...` : text;
}

/** Runs a script's main function; a failed command ends it with one line, a bug with its stack. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof CommandFailed ? `Stopped: ${error.message}.` : error);
    process.exitCode = 1;
  }
}
