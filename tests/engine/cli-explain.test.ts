// Dumps of trainings that PyTorch did, with one mistake each and with none (tests/fixtures/explain.py).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Explanation } from '../../web/src/explain/explanation.ts';
import { findingCodes } from '../../web/src/explain/explanation.ts';
import { jsonLines, parseLines, runProcess, surprisal, temporaryFile } from './cli.ts';
import { readFixture, type FixtureCase } from './fixture.ts';

const cases = readFixture('explain.txt');
const mistaken = cases.filter((one) => one.text('expected') !== 'none');
const sound = cases.filter((one) => one.text('expected') === 'none');

const paths = (one: FixtureCase): string[] =>
  one
    .texts('files')
    .map((file) => fileURLToPath(new URL(`../fixtures/explain/${file}`, import.meta.url)));

async function explain(args: readonly string[], input = ''): Promise<Explanation> {
  const [explanation] = await jsonLines<Explanation>(['explain', ...args], input);
  if (explanation === undefined) throw new Error('nothing was printed');
  return explanation;
}

const codes = ({ findings }: Explanation): string[] => findings.map(({ code }) => code);

test('there are dumps of every mistake, and enough that are sound', () => {
  expect(new Set(mistaken.map((one) => one.text('expected')))).toEqual(new Set(findingCodes));
  expect(mistaken.length).toBeGreaterThanOrEqual(30);
  expect(sound.length).toBeGreaterThanOrEqual(10);
});

test.each(mistaken)('the mistake is named: $name', async (one) => {
  const explanation = await explain(paths(one));
  expect(codes(explanation)).toContain(one.text('expected'));
  const { evidence } = explanation.findings.find(({ code }) => code === one.text('expected')) ?? {};
  expect(Object.keys(evidence ?? {}).length).toBeGreaterThan(0);
});

test.each(sound)('nothing is said against what is sound: $name', async (one) => {
  const explanation = await explain(paths(one));
  expect(explanation.findings).toEqual([]);
  if (one.has('loss')) {
    const coarse = /float16|bfloat16|print|csv/u.test(one.name);
    expect(Math.abs((explanation.loss ?? NaN) - one.number('loss'))).toBeLessThan(
      coarse ? 1e-3 : 2e-6,
    );
  }
});

test('with people’s eyes: the table, the loss, the ruler, the rows, the mistake and what to do', async () => {
  const input = 'outputs = tensor([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])\nlabels = tensor([0, 2])';
  const { status, stdout, stderr } = await surprisal(['explain'], input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('probabilities (2, 3), text; 2 rows, 3 classes');
  expect(stdout).toContain('cross-entropy: mean 1.0788');
  expect(stdout).toContain('ln 3 = 1.0986');
  expect(stdout).toMatch(/^softmax-twice: Every row sums to 1 .* cannot fall below .* 0\.5514/mu);
  expect(stdout).toContain('Give cross_entropy the logits, before softmax.');
});

test('a CSV without titles has its targets in its last column', async () => {
  const { findings, notes, rows, classes } = await explain(
    [],
    '2.5,0.1,0.2,0\n0.3,1.5,0.1,1\n0.2,0.4,1.9,2\n',
  );
  expect({ rows, classes, findings }).toEqual({ rows: 3, classes: 3, findings: [] });
  expect(notes.map(({ code }) => code)).toContain('last-column');
});

test('without targets there is no loss, and the table is still judged', async () => {
  const answer = await explain([], '[[0.9, 0.05, 0.05], [0.2, 0.3, 0.5]]');
  expect(answer).toMatchObject({ kind: 'probabilities', loss: null, worst: [] });
  expect(codes(answer)).toEqual(['softmax-twice']);
});

const npy = (header: string, data: Uint8Array = new Uint8Array(8)): Uint8Array => {
  const text = new TextEncoder().encode(header);
  return Uint8Array.of(
    0x93,
    ...new TextEncoder().encode('NUMPY'),
    1,
    0,
    text.length,
    0,
    ...text,
    ...data,
  );
};
const npyOf = (type: string, shape: string): Uint8Array =>
  npy(`{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }\n`);

const refused: [string, string | Uint8Array, string][] = [
  ['nothing', '', 'is empty'],
  [
    'a shortened print',
    'logits = tensor([[1., 2., ..., 3.],\n [1., 2., ..., 3.]])',
    'leaves numbers out',
  ],
  ['a word in a cell', '1,2\n3,x\n', 'at 2:2 stands "x", no number'],
  ['a short line', '1,2\n3\n', 'at 2 the number of cells is 1, not 2'],
  [
    'ragged JSON',
    '{"logits": [[1, 2], [3]], "targets": [0, 1]}',
    'at logits[1] the number of cells is',
  ],
  ['a text in JSON', '{"logits": [[1, "2"]], "targets": [0]}', 'at logits[0][1] stands "2"'],
  [
    'what does not fit',
    '{"logits": [[1, 2, 3]], "targets": [0, 1]}',
    'Logits (1, 3) and targets (2,) do not fit',
  ],
  ['no table', '{"learning_rate": 0.1}', 'has no array that could be logits'],
  [
    'weights of others',
    '{"logits": [[1, 2]], "targets": [0], "weight": [1]}',
    'There is 1 class weight for 2 classes',
  ],
  ['a pickle', Uint8Array.of(0x80, 4, 0x95, 0, 0), 'is a pickle'],
  ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0, 0), 'is none of .npy'],
  ['a broken zip', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'is no zip that can be unpacked'],
  ['objects', npyOf('|O', '(2, 2)'), 'numbers of the type |O'],
  ['complex numbers', npyOf('<c16', '(1, 1)'), 'numbers of the type <c16'],
  ['a file that ends', npyOf('<f4', '(100, 10)'), 'ends too soon: 8 bytes of 4000'],
  ['more than there is room for', npyOf('<f4', '(1000000, 1000000)'), 'more than 100000000 cells'],
  ['no row', npyOf('<f4', '(0, 10)'), 'there is no row in it'],
  ['a header that is none', npy('{}'), 'does not have the header of an .npy file'],
];

test.each(refused)('%s is refused', async (_, contents, message) => {
  const { status, stdout, stderr } = await surprisal([
    'explain',
    '--json',
    temporaryFile(contents),
  ]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

const hasTorch = (python: string): boolean =>
  spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0;
const python = ['python3', '/usr/bin/python3'].find(hasTorch);
const forScript = ['softmax_twice', 'mean_over_ignored', 'sound_weights', 'soft_targets'];

test.skipIf(python === undefined).each(forScript)(
  'its PyTorch script says the same of the loss of %s',
  async (name) => {
    const script = temporaryFile((await surprisal(['pytorch', 'explain'])).stdout);
    const [one] = cases.filter((each) => each.name === name);
    if (one === undefined) throw new Error(`there is no dump ${name}`);
    const { stdout, stderr } = await runProcess(python ?? '', [script, ...paths(one)]);
    expect(stderr).toBe('');
    const [theirs] = parseLines<Explanation>(stdout);
    const ours = await explain(paths(one));
    const { kind, rows, classes } = ours;
    expect(theirs).toMatchObject({ kind, rows, classes });
    expect(theirs?.ruler).toBeCloseTo(ours.ruler, 12);
    expect(theirs?.loss).toBeCloseTo(ours.loss ?? Number.NaN, 9);
  },
);
