// Weights as files, read by NumPy and by ten lines of Python, against PyTorch's state dict.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import type { NamedTensor, RnnConfig } from '../../web/src/engine/types.ts';
import { writeNpz } from '../../web/src/export/npz.ts';
import { pytorchDigits } from '../../web/src/export/pytorch-digits.ts';
import { pytorchRnn } from '../../web/src/export/pytorch-rnn.ts';
import { writeSafetensors } from '../../web/src/export/safetensors.ts';
import { runProcess, temporaryFile } from './cli.ts';
import { imagesFolder } from './digits-files.ts';
import { engine, using } from './engine.ts';

const python = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import numpy, torch'], { stdio: 'ignore' }).status === 0,
);
if (python === undefined)
  console.warn('SKIPPED: no python3 here has numpy and torch, so the weights are not read by them');

/** Trains by the script on standard input, then reads both files and compares with its model. */
const reader = `
import contextlib, io, json, struct, sys
import numpy as np

npz_file, safetensors_file, until, folder = sys.argv[1:]
source = sys.stdin.read()
if until:
    source = source.split(until)[0]
sys.argv = ["script", folder]
scope = {}
with contextlib.redirect_stdout(io.StringIO()):
    exec(source, scope)
state = {name: value.numpy() for name, value in scope["model"].state_dict().items()}

npz = np.load(npz_file)
raw = open(safetensors_file, "rb").read()
(length,) = struct.unpack("<Q", raw[:8])
header = json.loads(raw[8 : 8 + length])
header.pop("__metadata__")
data = raw[8 + length :]
for name, value in state.items():
    begin, end = header[name]["data_offsets"]
    assert header[name]["dtype"] == "F32" and npz[name].dtype == np.float32
    read = np.frombuffer(data[begin:end], dtype="<f4").reshape(header[name]["shape"])
    assert read.tobytes() == npz[name].tobytes() and read.shape == npz[name].shape == value.shape, name
    print(json.dumps({"name": name, "apart": float(np.abs(read - value).max())}))
assert set(header) == set(npz.files) == set(state), (list(header), npz.files)
`;

async function apart(
  tensors: readonly NamedTensor[],
  script: string,
  until = '',
): Promise<{ name: string; apart: number }[]> {
  const weights = tensors.filter(({ kind }) => kind === 'parameter');
  const npz = temporaryFile(await writeNpz(weights));
  const safetensors = temporaryFile(writeSafetensors(weights, { update: '0' }));
  const args = [temporaryFile(reader), npz, safetensors, until, imagesFolder];
  const { stdout, stderr, status } = await runProcess(python ?? '', args, script);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; apart: number });
}

const rnnTensors = (config: RnnConfig, updates: number): NamedTensor[] =>
  using(engine.createRnnRun(config), (run) => {
    run.step(updates);
    return run.tensors();
  });

describe.skipIf(python === undefined)('the weights that are exported are PyTorch’s', () => {
  const rnnNames = ['embedding.weight', 'rnn.weight_ih_l0', 'rnn.weight_hh_l0', 'rnn.bias_ih_l0', 'rnn.bias_hh_l0', 'fc.weight', 'fc.bias']; // prettier-ignore

  test.each([0, 7])('toy RNN with seed %i before the first update', async (seed) => {
    const config = { ...defaultRun, seed };
    const read = await apart(rnnTensors(config, 0), pytorchRnn(config), 'criterion =');
    expect(read.map(({ name }) => name)).toEqual(rnnNames);
    // Uniform draws are the same bits; normal ones pass through a logarithm and a cosine.
    for (const { name, apart: distance } of read)
      expect(distance).toBeLessThanOrEqual(name === 'embedding.weight' ? 5e-7 : 0);
  });

  test('toy RNN after 30 updates', async () => {
    const config = { ...defaultRun, epochs: 10 };
    const read = await apart(rnnTensors(config, 30), pytorchRnn(config));
    expect(read.map(({ name }) => name)).toEqual(rnnNames);
    for (const each of read) expect(each.apart).toBeLessThanOrEqual(2e-6);
  });

  test('the classifier of digits after an epoch', async () => {
    const config = { seed: 0, epochs: 1, learningRate: 0.01, momentum: 0.9, batch: 64 };
    const file = (name: string) => ({ name, bytes: readFileSync(`${imagesFolder}/${name}`) });
    const set = (prefix: string) =>
      engine.digits.readImageSet(
        file(`${prefix}-images-idx3-ubyte`),
        file(`${prefix}-labels-idx1-ubyte`),
      );
    const tensors = using(set('train'), (train) =>
      using(set('t10k'), (heldOut) =>
        using(engine.digits.createDigitsRun(config, train, heldOut), (run) => {
          run.step(run.totalUpdates);
          return run.tensors();
        }),
      ),
    );
    const read = await apart(tensors, pytorchDigits(config, imagesFolder));
    expect(read.map(({ name }) => name)).toEqual(
      [1, 2, 3].flatMap((layer) => [`fc${layer}.weight`, `fc${layer}.bias`]),
    );
    for (const each of read) expect(each.apart).toBeLessThanOrEqual(1e-5);
  });
});
