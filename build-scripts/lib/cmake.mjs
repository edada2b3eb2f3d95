import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { project, run } from './run.mjs';
import { printsInTurn } from './turns.mjs';

const common = ['-S', '.', '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release'];

/** The builds, each in its folder below `build/`. */
const builds = {
  native: ['cmake', common],
  sanitize: ['cmake', [...common, '-DSURPRISAL_SANITIZE=ON', '-DCMAKE_CXX_COMPILER=clang++']],
  fuzz: ['cmake', [...common, '-DSURPRISAL_FUZZ=ON', '-DCMAKE_CXX_COMPILER=clang++']],
  wasm: ['emcmake', ['cmake', ...common, '-DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=BOTH']],
};

/** By folder, the build that was asked for last: it waits for those before it. */
const last = new Map();

/** Configures one of the builds if need be, and makes the targets. Ninja knows what has changed. */
export function cmakeBuild(name, ...targets) {
  const before = last.get(name) ?? Promise.resolve();
  const build = before.catch(() => undefined).then(() => make(name, targets));
  last.set(name, build);
  return build;
}

async function make(name, targets) {
  const folder = `build/${name}`;
  await configure(folder, ...builds[name]);
  const quiet = process.stdout.isTTY && !printsInTurn() ? [] : ['--quiet'];
  await run('ninja', ['-C', folder, ...quiet, '-j', String(availableParallelism()), ...targets]);
}

/** CMake remembers the compiler it has found: a build made with another toolchain is made anew. */
async function configure(folder, command, args) {
  const stamp = `${project}${folder}/.configured`;
  const wanted = JSON.stringify([
    process.env.SURPRISAL_TOOLCHAIN_ID,
    process.env.CXX,
    project,
    command,
    args,
  ]);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
  await rm(project + folder, { recursive: true, force: true });
  await mkdir(project + folder, { recursive: true });
  await run(command, [...args, '-B', folder]);
  await writeFile(stamp, wanted);
}
