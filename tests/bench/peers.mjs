import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { contentHash } from '../../build-scripts/lib/files.mjs';
import { project, run } from '../../build-scripts/lib/run.mjs';
import { jsonLines } from './runtimes.mjs';

const relative = 'tests/bench/peers';
const source = project + relative;
const folder = `${project}build/bench/peers`;

const script = (name, title, note, ...args) => ({
  name,
  title,
  note,
  run: () => jsonLines(process.execPath, args, { cwd: folder }),
});

const fromNpm = [
  script(
    'tensorflow_cpu',
    'TensorFlow.js, CPU backend',
    'words as one-hot rows',
    'tensorflow.mjs',
    'cpu',
  ),
  script(
    'tensorflow_wasm',
    'TensorFlow.js, WASM backend',
    'words as one-hot rows',
    'tensorflow.mjs',
    'wasm',
  ),
  script('brain', 'brain.js', 'ReLU, one bias, RMSprop, targets are the next words', 'brain.mjs'),
];

const pytorch = {
  name: 'pytorch',
  title: 'PyTorch, eager',
  note: '',
  run: () => jsonLines('python3', ['-B', `${source}/pytorch.py`]),
};

/** Installs the locked versions below build/, unless they are there. */
async function install() {
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (entry.isFile()) await copyFile(`${source}/${entry.name}`, `${folder}/${entry.name}`);
  }
  const stamp = `${folder}/.installed`;
  const wanted = await contentHash([`${relative}/package-lock.json`, `${relative}/.npmrc`]);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
  await rm(stamp, { force: true });
  await run('npm', ['ci', '--prefix', folder, '--silent']);
  await writeFile(stamp, wanted);
}

/** The peers of this machine: those from npm, and PyTorch where Python has it. */
export async function preparePeers(say) {
  await install();
  const version = await torchVersion();
  if (!version) {
    say('PyTorch is left out: python3 has no torch here.');
    return fromNpm;
  }
  return [...fromNpm, { ...pytorch, title: `PyTorch ${version}, eager` }];
}

async function torchVersion() {
  const printVersion = 'import torch; print(torch.__version__)';
  return promisify(execFile)('python3', ['-c', printVersion]).then(
    ({ stdout }) => stdout.trim().replace(/\+.*/, ''),
    () => undefined,
  );
}
