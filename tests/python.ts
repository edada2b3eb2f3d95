// Python programs that the page hands out, run by the Python that is there.
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Any Python 3 will do: what is run here needs no library. */
export const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import math'], { stdio: 'ignore' }).status === 0,
);
if (python === undefined)
  console.warn('SKIPPED: there is no python3, so the Python programs are not run');

/** What programs print, one after another in one process. */
export function printedBy(programs: readonly string[], path = ''): readonly string[] {
  const border = '=====';
  const { stdout, stderr } = spawnSync(python ?? '', ['-'], {
    input: programs.join(`\nprint("${border}")\n`),
    encoding: 'utf8',
    env: {
      ...process.env,
      PYTHONIOENCODING: 'utf8',
      PYTHONDONTWRITEBYTECODE: '1',
      ...(path === '' ? {} : { PYTHONPATH: path }),
    },
  });
  expect(stderr).toBe('');
  const printed = stdout.split(`${border}\n`);
  expect(printed).toHaveLength(programs.length);
  return printed;
}

/** What a program's comments say that it prints. */
export const promisedBy = (program: string): readonly string[] =>
  [...program.matchAll(/^(?:print\(.*\) {2})?# (.*)$/gmu)].map(([, text = '']) => text);

/** Each program prints what its comments say, in that order. */
export function expectPromises(programs: readonly string[]): void {
  const printed = printedBy(programs);
  for (const [at, program] of programs.entries()) {
    const lines = (printed[at] ?? '').split('\n');
    const promised = promisedBy(program);
    expect(promised.length, program).toBeGreaterThan(0);
    const found = lines.filter((line) => promised.includes(line));
    expect(found, program).toEqual(promised);
  }
}
