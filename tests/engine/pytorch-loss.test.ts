// The script that "surprisal pytorch loss" prints, run by PyTorch where there is one.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { jsonLines, parseLines, runProcess, surprisal } from './cli.ts';
import { largestScaledDistance } from './near.ts';

const hasTorch = (python: string): boolean =>
  spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0;
const python = ['python3', '/usr/bin/python3'].find(hasTorch);
if (python === undefined)
  console.warn('SKIPPED: no python3 here has torch, so the PyTorch scripts are not run');

interface Answer {
  readonly loss: number;
  readonly rows: readonly unknown[];
  readonly gradient: readonly unknown[];
}

const calls: [string, string[]][] = [
  ['{"logits":[[2,1,0.1],[0.5,2.1,-1.2]],"targets":[0,1]}', []],
  ['{"logits":[[2,1,0.1],[0.5,2.1,-1.2]],"targets":[0,-100],"weight":[1,2,3]}', []],
  ['{"logits":[[2,-Infinity,0.1],[0.5,2.1,-1.2]],"targets":[0,1]}', ['--reduction=sum']],
  [
    '{"logits":[[[1,2],[0,1e-7]],[[3,1],[2,2]]],"targets":[[[0.3,0.7],[1,0]],[[0,1],[0.5,0.5]]],"weight":[0.5,3]}',
    ['--label-smoothing=0.1'],
  ],
  ['{"logits":[[[1,2],[0,1]]],"targets":[[0,1]]}', ['--reduction=none', '--ignore-index=1']],
];
const flat = (nested: readonly unknown[]): number[] => nested.flat(3) as number[];

test.skipIf(python === undefined).each(calls)('%s %j', async (input, flags) => {
  const script = await surprisal(['pytorch', 'loss', '-', ...flags], input);
  expect(script).toMatchObject({ status: 0, stderr: '' });
  const { stdout, stderr } = await runProcess(python ?? '', ['-'], script.stdout);
  expect(stderr).toBe('');
  const [theirs] = parseLines<Answer>(stdout);
  const [ours] = await jsonLines<Answer>(['loss', '-', ...flags], input);
  if (!ours || !theirs) throw new Error('expected an object of each');
  expect(largestScaledDistance([ours.loss], [theirs.loss])).toBeLessThanOrEqual(2e-6);
  for (const part of ['rows', 'gradient'] as const)
    expect(largestScaledDistance(flat(ours[part]), flat(theirs[part]))).toBeLessThanOrEqual(2e-6);
});

test('what cannot be computed has no script', async () => {
  const { status, stderr } = await surprisal(
    ['pytorch', 'loss'],
    '{"logits":[[-Infinity]],"targets":[0]}',
  );
  expect(status).toBe(2);
  expect(stderr).toContain('every logit of row 0 is -Infinity');
});
