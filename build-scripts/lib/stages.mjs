import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, relative } from 'node:path';
import { buildAll } from '../build.mjs';
import { cmakeBuild } from './cmake.mjs';
import { filesBelow, writeIfChanged } from './files.mjs';
import { CommandFailed, outputOf, project, run } from './run.mjs';
import { print } from './turns.mjs';

const reports = 'build/test';

/** One of the CMake builds, and its doctest program through ctest. */
async function doctest(build, count) {
  await cmakeBuild(build, 'surprisal_tests');
  const log = `${project}${reports}/${build}.log`;
  await mkdir(project + reports, { recursive: true });
  const output = createWriteStream(log);
  await once(output, 'open');
  const ended = await run('ctest', ['--test-dir', `build/${build}`, '--verbose'], { output }).then(
    () => undefined,
    (error) => error,
  );
  const text = await readFile(log, 'utf8');
  const summary = /test cases:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed\s*\|\s*(\d+)/.exec(
    text,
  );
  if (summary) {
    const [total, passed, failed, skipped] = summary.slice(1).map(Number);
    if (total === 0) throw new CommandFailed('there are no tests in the program');
    count({ passed, failed, skipped });
  }
  if (ended || !summary) {
    for await (const chunk of createReadStream(log, 'utf8')) print(chunk);
    throw ended ?? new CommandFailed('the test program printed no summary');
  }
}

/** Every fuzz target, sharing the time; what breaks one is left beside its log. */
export async function fuzz(count, seconds) {
  const targets = (await filesBelow('tests/fuzz', (path) => path.endsWith('_fuzz.cpp'))).map(
    (path) => basename(path, '.cpp'),
  );
  if (targets.length === 0) throw new CommandFailed('there are no fuzz targets');
  await cmakeBuild('fuzz', ...targets);
  const each = Math.ceil(seconds / targets.length);
  for (const target of targets) {
    const folder = `${reports}/${target}`;
    await mkdir(project + folder, { recursive: true });
    const log = `${project}${folder}/log`;
    const output = createWriteStream(log);
    await once(output, 'open');
    const limits = [`-max_total_time=${each}`, '-timeout=10', '-rss_limit_mb=1024'];
    try {
      const corpus = `${folder}/corpus`;
      await mkdir(project + corpus, { recursive: true });
      const program = [`-artifact_prefix=${folder}/`, ...limits, corpus];
      await run(`build/fuzz/${target}`, program, { output });
    } catch (error) {
      for await (const chunk of createReadStream(log, 'utf8')) print(chunk);
      throw error;
    }
    count({ passed: 1 });
  }
}

/** The failed tests of vitest's report, and the files that could not be run. */
const failuresOf = ({ testResults = [] }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(project, name);
    const failed = assertionResults
      .filter((result) => result.status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        test: `${file}: ${fullName}`,
        message: failureMessages.join('\n'),
      }));
    return failed.length === 0 && status === 'failed' ? [{ test: file, message }] : failed;
  });

/** The vitest project of that name, or some files of it. */
export async function vitest(name, count, { files = [], env = {} } = {}) {
  const report = `${reports}/${name}.json`;
  const secondTries = `${project}${reports}/${name}-second-tries.json`;
  for (const file of [project + report, secondTries]) await rm(file, { force: true });
  const args = ['run', '--config=tests/vitest.config.ts', `--project=${name}`, ...files];
  const kinds = ['default', 'json', 'tests/second-tries.ts'].map((kind) => `--reporter=${kind}`);
  const reporters = [...kinds, `--outputFile.json=${report}`];
  const settings = { env: { ...env, SURPRISAL_SECOND_TRIES: secondTries } };
  const ended = await run('vitest', [...args, ...reporters], settings).then(
    () => undefined,
    (error) => error,
  );
  const read = (file, otherwise) => readFile(file, 'utf8').then(JSON.parse, () => otherwise);
  const counts = await read(project + report, {});
  count({
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests,
    failures: failuresOf(counts),
    secondTries: await read(secondTries, []),
  });
  if (ended) throw ended;
}

/** Every digest of the native program against that of the same program as WASM. */
async function digests(count) {
  const printed = {};
  for (const [build, command] of [
    ['native', ['build/native/surprisal_digests']],
    ['wasm', ['node', 'build/wasm/surprisal_digests.cjs']],
  ]) {
    await cmakeBuild(build, 'surprisal_digests');
    printed[build] = (await outputOf(command)).trim().split('\n');
  }
  if (process.arch !== 'x64') {
    print(`Skipped: the digests are those of x86-64, and this is ${process.arch}.\n`);
    count({ skipped: printed.native.length });
    return;
  }
  printed.native.forEach((line, index) => {
    if (line === printed.wasm[index]) return count({ passed: 1 });
    print(`native: ${line}\nWASM:   ${printed.wasm[index]}\n`);
    count({ failed: 1 });
  });
  if (printed.wasm.length !== printed.native.length) count({ failed: 1 });
}

/** The page in three engines, and in each the program whose digests the native one prints too. */
async function engines(count, options) {
  await build();
  for (const name of ['native', 'wasm']) await cmakeBuild(name, 'surprisal_digests');
  await vitest('engines', count, options);
}

/** A model of the tests' own: its module, and the table of its settings. */
async function buildBigram() {
  await cmakeBuild('wasm', 'bigram_module', 'bigram_configs');
  const folder = 'build/wasm/bigram/';
  await writeIfChanged(
    `${folder}configs.ts`,
    await outputOf(['node', `${folder}bigram_configs.cjs`]),
  );
}

async function types() {
  for (const config of [
    'web/tsconfig.json',
    'web/tsconfig.node.json',
    'web/tsconfig.offline.json',
    'tests/tsconfig.json',
  ]) {
    await run('tsc', ['--noEmit', '--project', config]);
  }
}

/** What is tested is built once, by the first stage that needs it. */
let built;
export const build = () => (built ??= buildAll());

const builtVitest = (name) => async (count, options) => {
  await build();
  await vitest(name, count, options);
};

/** What npm packs, in a project of its own; its numbers are held against the digests' program. */
async function packed(count, options) {
  await build();
  await cmakeBuild(process.arch === 'x64' ? 'native' : 'wasm', 'surprisal_digests');
  await vitest('package', count, options);
}

/** What drives no browser, quick ones first: none of it waits, so that two may share the machine. */
const withoutBrowser = [
  {
    name: 'format',
    title: 'clang-format and prettier',
    body: () => run('node', ['build-scripts/format.mjs', '--check']),
  },
  {
    name: 'toolchain',
    title: 'the set-up scripts',
    body: (count, options) => vitest('toolchain', count, options),
  },
  {
    name: 'native',
    title: 'the engine, natively',
    body: (count) => doctest('native', count),
  },
  {
    name: 'sanitize',
    title: 'the engine under ASan and UBSan',
    body: (count) => doctest('sanitize', count),
  },
  {
    name: 'fuzz',
    title: 'hostile input for every parser',
    body: (count) => fuzz(count, 30),
  },
  {
    name: 'wasm',
    title: 'the engine as WASM under Node',
    body: (count) => doctest('wasm', count),
  },
  { name: 'digests', title: 'the same bits natively and as WASM', body: digests },
  {
    name: 'lint',
    title: 'ESLint, and how folders rest on one another',
    // After the build, since its rules ask for the types of what the build generates.
    body: async () => {
      await build();
      await run('eslint', ['--config=build-scripts/eslint.config.mjs', '.']);
      await run('depcruise', ['--config=build-scripts/floors.config.mjs', 'web/src']);
    },
  },
  {
    name: 'types',
    title: 'TypeScript',
    body: async () => {
      await build();
      await types();
    },
  },
  {
    name: 'engine',
    title: 'the engine from TypeScript, and the command line',
    body: async (count, options) => {
      await build();
      await cmakeBuild('native', 'surprisal_digests');
      await buildBigram();
      await vitest('engine', count, options);
    },
  },
  { name: 'web', title: "the page's own logic", body: builtVitest('web') },
];

/** Takes both cores by itself. */
const inBrowser = { name: 'browser', title: 'the page in a browser', body: builtVitest('browser') };

/** What drives one browser at a time, and waits for it mostly. */
const oneAtATime = [
  { name: 'engines', title: 'the page in Chromium, Firefox and WebKit', body: engines },
  { name: 'package', title: 'the packed package, installed and used', body: packed },
  { name: 'examples', title: 'the pages to copy, in a browser', body: builtVitest('examples') },
];

const besideOthers = (stage) => ({ ...stage, beside: true });

/** In the order in which they run. A body may be given `files`, all if there are none. */
export const stages = [
  ...withoutBrowser.map(besideOthers),
  inBrowser,
  ...oneAtATime.map(besideOthers),
];
