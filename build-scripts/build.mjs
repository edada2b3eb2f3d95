// Builds the engine as WASM, then the page (dist/site, and in one file dist/surprisal.html), the
// command line (dist/cli) and the npm package (dist/package).
// What has not changed since the last build is not built again.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cmakeBuild } from './lib/cmake.mjs';
import { contentHash, filesBelow, writeIfChanged } from './lib/files.mjs';
import { main, outputOf, project, run } from './lib/run.mjs';
import { print } from './lib/turns.mjs';

const generated = 'web/src/engine/generated/';

/** The engine's tables of settings, and the files that are made of them. */
const settingsFiles = { limits: 'limits', rnn: 'rnn-config', digits: 'digits-config' };

/** The engine: three files for each of its modules, which `web/src/engine` loads, and its settings. */
export async function buildEngine() {
  await run('build-scripts/toolchain/node-modules', []);
  const libraries = process.env.EM_CACHE;
  if (libraries && !existsSync(`${libraries}/sysroot/lib/wasm32-emscripten/libc.a`)) {
    print("The first build compiles Emscripten's libraries too, once: 1 to 3 minutes.\n");
  }
  await cmakeBuild('wasm', 'surprisal_modules', 'surprisal_configs');
  const modules = 'build/wasm/modules/';
  for (const path of await filesBelow(modules)) {
    await writeIfChanged(generated + path.slice(modules.length), await readFile(project + path));
  }
  for (const [table, file] of Object.entries(settingsFiles)) {
    const text = await outputOf(['node', 'build/wasm/surprisal_configs.cjs', table]);
    await writeIfChanged(`${generated}${file}.ts`, text);
  }
}

/** The list of labs, and what follows from it, with the C++ that they show. */
export async function buildRegistry() {
  await run('node', ['web/build/registry.mjs']);
  await run('node', ['web/build/engine-code.mjs']);
}

/** What the page shows before the engine runs, as computed by the engine. */
export async function buildFirstPictures() {
  await run('node', ['web/build/first-pictures.mjs']);
}

async function buildWeb() {
  const isSource = (path) =>
    !/^web\/(src\/(labs\/[^/]+\/(generated|tests)|(course|contents)\/generated)|examples)\//.test(
      path,
    );
  const sources = await filesBelow('web', isSource);
  const shown = await filesBelow('cpp/surprisal');
  const wanted = await contentHash(['package.json', 'package-lock.json', ...sources, ...shown]);
  const stamp = `${project}build/web-stamp`;
  const outputs = [
    'dist/site/index.html',
    'dist/site/embed.html',
    'dist/surprisal.html',
    'dist/site/sw.js',
    'dist/cli/surprisal.mjs',
    'dist/cli/surprisal.wasm',
    'dist/package/engine.js',
    'dist/package/custom-elements.json',
    'dist/package/types/package/engine.d.ts',
  ];
  const isCurrent =
    outputs.every((path) => existsSync(project + path)) &&
    existsSync(stamp) &&
    (await readFile(stamp, 'utf8')) === wanted;
  if (isCurrent) return;

  await rm(stamp, { force: true });
  await buildRegistry();
  await buildFirstPictures();
  const { build } = await import('vite');
  for (const name of ['vite', 'vite.embedded', 'vite.cli', 'vite.package']) {
    await build({ configFile: `${project}web/${name}.config.ts`, logLevel: 'warn' });
  }
  await run('node', ['web/build/package-types.mjs']);
  await run('node', ['web/build/custom-elements.mjs']);
  await mkdir(`${project}build`, { recursive: true });
  await writeFile(stamp, wanted);
}

export async function buildAll() {
  await buildEngine();
  await buildWeb();
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) await main(buildAll);
