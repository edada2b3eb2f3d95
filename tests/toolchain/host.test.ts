import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Sandbox, scripts } from './sandbox.ts';

const inToolchain = `${scripts}in-toolchain`;

/** A machine with nothing but what a script needs, and the tools of these versions. */
function machine(versions: { emcc?: string; eigen?: number; node?: string }): Sandbox {
  const sandbox = new Sandbox();
  for (const name of ['bash', 'cat', 'cut', 'dirname', 'env', 'grep', 'readlink', 'sed', 'tr']) {
    symlinkSync(`/usr/bin/${name}`, sandbox.at('bin', name));
  }
  for (const name of ['c++', 'cmake', 'ninja', 'npm']) sandbox.program(name, 'exit 0');
  if (versions.emcc !== undefined) {
    sandbox.program('emcc', 'exit 1');
    sandbox.write('bin/emscripten-version.txt', `"${versions.emcc}"\n`);
  }
  if (versions.node !== undefined) sandbox.program('node', `echo v${versions.node}`);
  if (versions.eigen !== undefined) {
    sandbox.write(
      'include/eigen3/Eigen/Version',
      `#define EIGEN_MAJOR_VERSION ${versions.eigen}\n`,
    );
  }
  sandbox.write('include/doctest/doctest.h', '');
  return sandbox;
}

/** Runs a command in the toolchain of such a machine, which is no Debian: it has no apt-get. */
function run(sandbox: Sandbox, args: readonly string[]) {
  return sandbox.run('/bin/bash', [inToolchain, ...args], {
    PATH: sandbox.at('bin'),
    CMAKE_PREFIX_PATH: sandbox.path,
  });
}

describe('version_at_least', () => {
  it.each([
    ['4', '4', true],
    ['4', '4.0.1', true],
    ['4', '3.1.69', false],
    ['4', '10', true],
    ['20.19', '20.19.0', true],
    ['20.19', '20.18.9', false],
    ['20.19', '20.9.0', false],
    ['20.19', '24.0.0', true],
    ['20.19', '20', false],
    ['5', '', false],
    ['5', 'unknown', false],
    ['5', '5.0.1-git', false],
  ])('wanted %s, found %j: %j', async (wanted, found, expected) => {
    const script = `. '${scripts}toolchain/host.sh' && version_at_least "$1" "$2"`;
    const { status } = await new Sandbox().run('bash', ['-c', script, 'bash', wanted, found]);
    expect(status === 0).toBe(expected);
  });
});

describe("the machine's own tools", () => {
  it('are used where they are new enough', async () => {
    const sandbox = machine({ emcc: '4.0.1', eigen: 5, node: '20.19.0' });
    const ended = await run(sandbox, [
      'bash',
      '-c',
      'echo "$SURPRISAL_TOOLCHAIN $1"; exit 7',
      '_',
      'a b',
    ]);
    expect(ended).toMatchObject({ status: 7, stdout: 'base a b\n', stderr: '' });
  });

  it.each([
    ['an old Emscripten', { emcc: '3.1.69', eigen: 5, node: '24.0.0' }, 'Emscripten 4 or later'],
    ['no Emscripten', { eigen: 5, node: '24.0.0' }, 'Emscripten 4 or later'],
    ['an old Eigen', { emcc: '6.0.5', eigen: 4, node: '24.0.0' }, 'Eigen 5 or later'],
    ['an old Node', { emcc: '6.0.5', eigen: 5, node: '18.20.4' }, 'Node 20.19 or later'],
  ])(
    'with %s: one message says what to install, and nothing runs',
    async (_, versions, lacking) => {
      const ended = await run(machine(versions), ['bash', '-c', 'echo ran']);
      expect(ended).toMatchObject({ status: 1, stdout: '' });
      expect(ended.stderr.match(/^ {2}- .*$/gm)).toEqual([expect.stringContaining(lacking)]);
      expect(ended.stderr).toContain('brew install emscripten eigen');
      expect(ended.stderr).toContain('emsdk install latest');
      expect(ended.stderr).toContain('apt-get install emscripten');
    },
  );

  it('without a browser: the compilers run, the browser tests name what is missing', async () => {
    const sandbox = machine({ emcc: '4.0.1', eigen: 5, node: '20.19.0' });
    expect(await run(sandbox, ['bash', '-c', 'exit 0'])).toMatchObject({ status: 0 });
    const ended = await run(sandbox, ['--browsers', 'bash', '-c', 'echo ran']);
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain('  - clang-format\n');
  });
});

describe('inside the toolchain', () => {
  it.each([
    ['base', []],
    ['browsers', []],
    ['browsers', ['--browsers']],
  ])('with %s, %j runs the command directly', async (SURPRISAL_TOOLCHAIN, flags) => {
    const args = [inToolchain, ...flags, 'bash', '-c', 'echo "$SURPRISAL_TOOLCHAIN"'];
    const ended = await new Sandbox().run('bash', args, { SURPRISAL_TOOLCHAIN });
    expect(ended).toMatchObject({ status: 0, stdout: `${SURPRISAL_TOOLCHAIN}\n`, stderr: '' });
  });

  it('refuses what needs browsers where there are none', async () => {
    const args = [inToolchain, '--browsers', 'echo', 'ran'];
    const ended = await new Sandbox().run('bash', args, { SURPRISAL_TOOLCHAIN: 'base' });
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain('needs the test browsers');
  });
});

describe('arguments', () => {
  it.each([
    ['in-toolchain', [], 2, 'Usage: build-scripts/in-toolchain'],
    ['in-toolchain', ['--help'], 0, 'Usage: build-scripts/in-toolchain'],
    ['in-toolchain', ['--browser', 'true'], 2, 'unknown option --browser'],
    ['start', ['--help'], 0, 'Usage: build-scripts/start'],
    ['start', ['now'], 2, 'unknown argument now'],
    ['test', ['--help'], 0, 'Usage: build-scripts/test'],
    ['test', ['native', 'natve'], 2, 'neither a stage nor a file of tests: natve'],
    ['test-long', ['--help'], 0, 'Usage: build-scripts/test-long'],
    ['test-long', ['--minutes', '0'], 2, "--minutes is '0'"],
    ['test-long', ['--minutes'], 2, "--minutes is ''"],
    ['test', ['tests/web/no.test.ts'], 2, 'nor a file of tests: tests/web/no.test.ts'],
    ['test-long', ['fuz'], 2, 'unknown stage fuz'],
    ['test-long', ['hostile', '--minutes', '0'], 2, "--minutes is '0'"],
  ])('%s %j: status %i', async (script, args, status, text) => {
    const ended = await new Sandbox().run(scripts + script, args, {
      SURPRISAL_TOOLCHAIN: 'browsers',
    });
    expect(ended.status).toBe(status);
    expect(ended.stdout + ended.stderr).toContain(text);
  });
});
