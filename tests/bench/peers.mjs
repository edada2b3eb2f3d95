import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { project, run } from '../../build-scripts/lib/run.mjs';
import { jsonLines } from './runtimes.mjs';

const source = `${project}tests/bench/peers`;
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

/** The peers of this machine, those from npm freshly installed below build/ in locked versions. */
export async function preparePeers(say) {
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(source))
    await copyFile(`${source}/${file}`, `${folder}/${file}`);
  await run('npm', ['ci', '--prefix', folder, '--silent']);

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
