// The script that "surprisal pytorch rnn" prints, run by PyTorch where there is one.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import type { RnnConfig } from '../../web/src/engine/types.ts';
import { pytorchRnn } from '../../web/src/export/pytorch-rnn.ts';
import { pythonString } from '../../web/src/export/python.ts';
import { jsonLines, parseLines, runProcess, surprisal, temporaryFile } from './cli.ts';
import { largestDistance } from './near.ts';

const hasTorch = (python: string): boolean =>
  spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0;
const python = ['python3', '/usr/bin/python3'].find(hasTorch);
if (python === undefined)
  console.warn('SKIPPED: no python3 here has torch, so the PyTorch scripts are not run');

interface Update {
  readonly step: number;
  readonly epoch: number;
  readonly sentence: number;
  readonly loss: number | null;
  readonly final?: true;
}

const own = temporaryFile('it\'s "quoted" \\n \\\n你好 {世界} 😀\n%s ${x} #no `tick` it\'s\n');

const runs: string[][] = [
  [],
  ['--seed', '9007199254740991', '--mode', 'last-position'],
  ['--optimizer', 'sgd', '--lr', '0.05', '--momentum', '0.9', '--clip', '0.5', '--epochs', '30'],
  [
    '--optimizer',
    'rmsprop',
    '--weight-decay',
    '0.1',
    '--embed',
    '3',
    '--hidden',
    '5',
    '--epochs',
    '30',
  ],
  ['--optimizer', 'adamw', '--data', own, '--epochs', '20', '--mode', 'last-position'],
  ['--data', own, '--weight-decay', '0.01', '--epochs', '20'],
];

test.skipIf(python === undefined).each(runs.map((flags) => ({ flags })))(
  'prints the same lines as surprisal rnn $flags',
  async ({ flags }) => {
    const script = await surprisal(['pytorch', 'rnn', ...flags]);
    expect(script).toMatchObject({ status: 0, stderr: '' });
    const { stdout, stderr } = await runProcess(python ?? '', ['-'], script.stdout);
    expect(stderr).toBe('');
    const theirs = parseLines<Update>(stdout);
    const ours = (await jsonLines<Update>(['rnn', ...flags])).filter(({ final }) => !final);
    const place = ({ step, epoch, sentence }: Update): object => ({ step, epoch, sentence });
    expect(ours.map(place)).toEqual(theirs.map(place));
    const losses = (updates: readonly Update[]): number[] =>
      updates.map(({ loss }) => loss ?? Number.NaN);
    expect(largestDistance(losses(ours), losses(theirs))).toBeLessThanOrEqual(5e-6);
  },
);

test.skipIf(python === undefined)(
  'a script of a run that diverges stops at the same kind of line',
  async () => {
    const config: RnnConfig = { ...defaultRun, optimizer: 'sgd', learningRate: 10, weightDecay: 1 };
    const { stdout, status } = await runProcess(python ?? '', ['-'], pytorchRnn(config));
    expect(status).toBe(0);
    const last = parseLines<Update & { reason?: string }>(stdout).at(-1);
    expect(last?.loss).toBeNull();
    expect(last?.reason).toBe('the loss is nan');
  },
);

test.skipIf(python === undefined)('string literals mean the same in Python', async () => {
  const texts = [
    '',
    '"',
    "'",
    '\\',
    '\\n',
    '\u0000\t\u001b',
    '\u2028\u202e\ufeff',
    '你好',
    '👩‍👩‍👧',
    '\ud800',
    '{x} %s',
  ];
  const program = `import json\nprint(json.dumps([${texts.map(pythonString).join(', ')}]))\n`;
  const { stdout } = await runProcess(python ?? '', ['-'], program);
  expect(JSON.parse(stdout)).toEqual(texts);
});

test('words stay inside their literals, on their line', () => {
  const sentences = [
    ['"]; import os #', 'a\\', '\u2028x'],
    ['"""', "'''", '\r\nprint(1)'],
  ];
  const lines = pytorchRnn({ ...defaultRun, sentences }).split('\n');
  expect(lines).toContain('    ["\\"]; import os #", "a\\\\", "\\u2028x"],');
  expect(lines).toContain('    ["\\"\\"\\"", "\'\'\'", "\\u000d\\u000aprint(1)"],');
});

test('the script explains the quirk of the mode, and says what it sets', () => {
  const script = pytorchRnn({ ...defaultRun, seed: 7, clipNorm: 0.5 });
  expect(script).toContain('# The RNN wants the sequence first');
  expect(script).toContain('torch.manual_seed(7)');
  expect(script).toContain('torch.optim.Adam(model.parameters(), lr=0.001, weight_decay=0)');
  expect(script).toContain('nn.utils.clip_grad_norm_(model.parameters(), 0.5)');
  expect(pytorchRnn({ ...defaultRun, mode: 'last-position' })).not.toContain('sequence first');
});

test('--json gives the script in one object', async () => {
  const [object] = await jsonLines<{ script: string }>(['pytorch', 'rnn']);
  expect(object?.script).toBe((await surprisal(['pytorch', 'rnn'])).stdout);
});
