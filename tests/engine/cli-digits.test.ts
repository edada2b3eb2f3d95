import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { jsonLines, parseLines, runProcess, surprisal } from './cli.ts';
import { imagesFolder } from './digits-files.ts';
import { readFixture } from './fixture.ts';

interface Line {
  readonly step?: number;
  readonly epoch: number;
  readonly loss?: number | null;
  readonly reason?: string;
  readonly testLoss?: number | null;
  readonly testAccuracy?: number;
}

interface Final {
  readonly final: true;
  readonly updates: number;
  readonly seconds: number;
  readonly digest: string;
}

async function train(...flags: string[]): Promise<{ lines: Line[]; final: Final }> {
  const lines = await jsonLines<Line | Final>(['digits', ...flags]);
  return { lines: lines.slice(0, -1) as Line[], final: lines.at(-1) as Final };
}

const small = ['--train', '300', '--test', '100', '--epochs', '2'];
const folder = (): string => mkdtempSync(join(tmpdir(), 'surprisal-digits-'));

test('one line for each update, one for each epoch after its updates, then the final one', async () => {
  const { lines, final } = await train(...small);
  expect(lines.map(({ step, epoch }) => [step, epoch])).toEqual([
    ...[1, 2, 3, 4, 5].map((step) => [step, 1]),
    [undefined, 1],
    ...[6, 7, 8, 9, 10].map((step) => [step, 2]),
    [undefined, 2],
  ]);
  expect(Object.keys(lines[0] ?? {})).toEqual(['step', 'epoch', 'loss']);
  expect(Object.keys(lines[5] ?? {})).toEqual(['epoch', 'testLoss', 'testAccuracy']);
  expect(Object.keys(final)).toEqual(['final', 'updates', 'seconds', 'digest']);
  expect(final).toMatchObject({ final: true, updates: 10 });
  expect(final.digest).toMatch(/^[\da-f]{16}$/u);
});

test('files train as PyTorch does, plain or packed', async () => {
  const recorded = readFixture('digits.txt').find(({ name }) => name === 'default_seed_1');
  const packed = folder();
  for (const name of readdirSync(imagesFolder))
    writeFileSync(join(packed, `${name}.gz`), gzipSync(readFileSync(join(imagesFolder, name))));
  const plain = await train('--data', imagesFolder, '--seed', '1');
  const losses = plain.lines.flatMap(({ loss }) =>
    loss === undefined ? [] : [loss ?? Number.NaN],
  );
  for (const [i, loss] of (recorded?.numbers('losses') ?? []).entries())
    expect(Math.abs((losses[i] ?? Number.NaN) / loss - 1)).toBeLessThanOrEqual(1e-4);
  const accuracies = plain.lines.flatMap(({ testAccuracy }) => testAccuracy ?? []);
  expect(accuracies).toHaveLength(5);
  const again = await train('--data', packed, '--seed', '1');
  expect(again.lines).toEqual(plain.lines);
  expect(again.final.digest).toBe(plain.final.digest);
});

/** The recorded files under other names, each packed by `pack`. */
function written(name: (usual: string) => string, pack = (bytes: Buffer): Uint8Array => bytes) {
  const data = folder();
  for (const usual of readdirSync(imagesFolder)) {
    const path = join(data, name(usual));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pack(readFileSync(join(imagesFolder, usual))));
  }
  return data;
}
const twoMembers = (bytes: Buffer): Uint8Array =>
  Buffer.concat([gzipSync(bytes.subarray(0, 999)), gzipSync(bytes.subarray(999)), Buffer.alloc(9)]);

test.each<[string, () => string]>([
  ['with dots', () => written((name) => name.replace('-idx', '.idx'))],
  ['in capitals, packed', () => written((name) => `${name.toUpperCase()}.GZ`, gzipSync)],
  ['of two members and padded', () => written((name) => `${name}.gz`, twoMembers)],
  ["in torchvision's folders", () => written((name) => `MNIST/raw/${name}`)],
  ['each in a folder of its own', () => written((name) => `${name}/data`)],
  [
    'plain and packed beside other files',
    () => {
      const data = written((name) => name);
      for (const name of readdirSync(data))
        writeFileSync(join(data, `${name}.gz`), gzipSync(readFileSync(join(data, name))));
      writeFileSync(join(data, 'README'), 'images');
      symlinkSync('nowhere', join(data, 'link'));
      return data;
    },
  ],
])('files %s are the same images', async (_, data) => {
  const flags = ['--epochs', '1', '--train', '100'];
  const { final } = await train(...flags, '--data', data());
  const usual = await train(...flags, '--data', imagesFolder);
  expect(final.digest).toBe(usual.final.digest);
});

test('exported digits are the four files that give the same run', async () => {
  const data = join(folder(), 'new', 'folder');
  const drawn = await train(...small, '--data-seed', '5', '--export', data);
  expect(readdirSync(data).sort()).toEqual([
    't10k-images-idx3-ubyte',
    't10k-labels-idx1-ubyte',
    'train-images-idx3-ubyte',
    'train-labels-idx1-ubyte',
  ]);
  const read = await train(...small, '--data', data);
  expect(read.lines).toEqual(drawn.lines);
  const other = await train(...small, '--data', 'synthetic', '--data-seed', '6');
  expect(other.lines).not.toEqual(drawn.lines);
});

test('people get tables and the line that notebooks print', async () => {
  const { status, stdout } = await surprisal(['digits', ...small]);
  expect(status).toBe(0);
  expect(stdout).toContain('109386 parameters');
  expect(stdout).toContain('300 images to train, 100 to test, synthetic');
  expect(stdout).toMatch(/Test set: Average loss: \d\.\d{4}, Accuracy: \d+\/100 \(\d+%\)/u);
});

const wild = ['--train', '300', '--test', '100', '--epochs', '50', '--lr', '10'];

test('a run that diverges stops there, with a reason', async () => {
  const flags = ['digits', ...wild, '--momentum', '0.99', '--batch', '16', '--json'];
  const { status, stdout, stderr } = await surprisal(flags);
  expect(status).toBe(0);
  const last = parseLines<Line>(stdout).at(-2);
  expect(last?.loss).toBeNull();
  expect(last?.reason).toMatch(
    /a value of the forward pass has grown beyond float32, though every parameter is finite: the largest is \d\.\de\+\d+, in fc\d\.(?:weight|bias)$/u,
  );
  expect(stderr).toContain('the run stops there');
});

test('a test whose loss is not finite says why', async () => {
  const { lines } = await train(...wild, '--momentum', '0.999', '--epochs', '2');
  expect(lines.at(-1)).toMatchObject({
    epoch: 2,
    testLoss: null,
    reason: expect.stringMatching(
      /^the loss of a test image is not a number: .* beyond float32/u,
    ) as string,
  });
});

const damaged = (name: string, change: (bytes: Buffer) => Uint8Array): string => {
  const data = folder();
  for (const each of readdirSync(imagesFolder)) {
    const bytes = readFileSync(join(imagesFolder, each));
    writeFileSync(join(data, each), each === name ? change(bytes) : bytes);
  }
  return data;
};

const bad: [string, () => string[], string][] = [
  [
    'no folder',
    () => ['--data', '/nowhere'],
    'has neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz',
  ],
  ['an empty folder', () => ['--data', folder()], 'has neither train-images-idx3-ubyte'],
  [
    'a folder with one file too few',
    () => {
      const data = folder();
      for (const each of readdirSync(imagesFolder).slice(1))
        writeFileSync(join(data, each), readFileSync(join(imagesFolder, each)));
      return ['--data', data];
    },
    'has neither t10k-images-idx3-ubyte nor t10k-images-idx3-ubyte.gz, nor test images under',
  ],
  [
    'a file in place of a folder',
    () => ['--data', join(imagesFolder, 'train-images-idx3-ubyte')],
    'is a file; a folder of four is expected',
  ],
  [
    'a file cut short',
    () => ['--data', damaged('t10k-images-idx3-ubyte', (b) => b.subarray(0, 1000))],
    'has 1000 bytes, but 313616 are expected',
  ],
  [
    'another kind of file',
    () => ['--data', damaged('train-labels-idx1-ubyte', () => Buffer.from('hello, world'))],
    'train-labels-idx1-ubyte: begins with 1751477356, not 2049',
  ],
  [
    'half a gzip file',
    () => ['--data', damaged('train-images-idx3-ubyte', (b) => gzipSync(b).subarray(0, 5000))],
    'is not a whole gzip file',
  ],
  [
    'a gzip bomb',
    () => ['--data', damaged('t10k-labels-idx1-ubyte', () => gzipSync(Buffer.alloc(200_000_000)))],
    'inflates to more than 196000016 bytes',
  ],
  [
    'too many images',
    () => ['--data', imagesFolder, '--train', '1501'],
    '1501 is not in [1, 1500]',
  ],
  ['no epochs', () => ['--epochs', '0'], '--epochs 0 is not a whole number from 1 to 100'],
  ['a large batch', () => ['--batch', '4097'], '--batch 4097 is not a whole number from 1 to 4096'],
  ['a rate of 0', () => ['--lr', '0'], '--lr 0 is not above 0'],
  ['a word as seed', () => ['--data-seed', 'x'], '--data-seed "x" is not a whole number'],
];

test.each(bad)('%s: one line, status 2', async (_, flags, message) => {
  const { status, stdout, stderr } = await surprisal(['digits', ...flags()]);
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

const hasTorch = (python: string): boolean =>
  spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0;
const python = ['python3', '/usr/bin/python3'].find(hasTorch);
if (python === undefined)
  console.warn('SKIPPED: no python3 here has torch, so the PyTorch scripts are not run');

test.skipIf(python === undefined).each([
  { flags: ['--epochs', '2', '--seed', '3'] },
  {
    flags: [
      '--epochs',
      '1',
      '--batch',
      '100',
      '--momentum',
      '0',
      '--lr',
      '0.1',
      '--train',
      '999',
      '--test',
      '50',
    ],
  },
  { flags: '--epochs 2 --optimizer adamw --lr 0.001 --clip 0.5 --train 700'.split(' ') },
  { flags: '--epochs 1 --optimizer rmsprop --lr 0.001 --weight-decay 0.01'.split(' ') },
])('the PyTorch script prints the same lines as surprisal digits $flags', async ({ flags }) => {
  const all = ['digits', '--data', imagesFolder, ...flags];
  const script = await surprisal(['pytorch', ...all]);
  expect(script).toMatchObject({ status: 0, stderr: '' });
  const { stdout, stderr } = await runProcess(python ?? '', ['-'], script.stdout);
  expect(stderr).toBe('');
  const theirs = parseLines<Line>(stdout);
  const ours = (await train(...all.slice(1))).lines;
  expect(ours.map(({ step, epoch }) => [step, epoch])).toEqual(
    theirs.map(({ step, epoch }) => [step, epoch]),
  );
  for (const [i, line] of theirs.entries()) {
    if (typeof line.loss === 'number')
      expect(Math.abs((ours[i]?.loss ?? Number.NaN) / line.loss - 1)).toBeLessThanOrEqual(1e-4);
    if (line.testAccuracy !== undefined)
      expect(
        Math.abs((ours[i]?.testAccuracy ?? Number.NaN) - line.testAccuracy),
      ).toBeLessThanOrEqual(0.005);
  }
});

test('the script of synthetic digits says where they come from', async () => {
  const [object] = await jsonLines<{ script: string }>(['pytorch', 'digits', '--seed', '7']);
  expect(object?.script).toContain('surprisal digits --export FOLDER');
  expect(object?.script).toContain('torch.manual_seed(7)');
  expect(object?.script).toContain('lr=0.01, momentum=0.9');
  expect(object?.script).toBe((await surprisal(['pytorch', 'digits', '--seed', '7'])).stdout);
});

test('a momentum that was asked for needs SGD; the default one goes without a word', async () => {
  const flags = ['digits', ...small, '--optimizer', 'adam'];
  expect((await surprisal(flags)).stdout).toContain('adam, learning rate 0.01, batch');
  const refused = await surprisal([...flags, '--momentum', '0.5']);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('--momentum 0.5 needs --optimizer sgd, not adam');
});
