import { expect, test } from 'vitest';
import { jsonLines, surprisal } from './cli.ts';
import { readFixture } from './fixture.ts';
import { largestDistance } from './near.ts';

interface Drawn {
  readonly spec: string;
  readonly values: readonly unknown[];
}

const rand = (...args: string[]): Promise<Drawn[]> => jsonLines<Drawn>(['rand', ...args]);

test('what is drawn is nested in its shape, in order from one generator', async () => {
  const lines = await rand('--seed', '538', 'randint:10:3x5', 'normal:3x4x8', 'randint:8:3x4');
  expect(lines.map(({ spec }) => spec)).toEqual([
    'randint:10:3x5',
    'normal:3x4x8',
    'randint:8:3x4',
  ]);
  expect(lines[0]?.values).toEqual([
    [7, 9, 4, 7, 4],
    [9, 3, 0, 4, 9],
    [0, 0, 7, 0, 5],
  ]);
  const recorded = readFixture('next_token.txt').find(
    (c) => c.number('seed') === 538 && c.number('extra_draw') === 0,
  );
  const normals = lines[1]?.values.flat(2) as number[];
  expect(largestDistance(normals, recorded?.numbers('nll.logits') ?? [])).toBeLessThanOrEqual(5e-7);
  expect(lines[2]?.values.flat()).toEqual(recorded?.numbers('nll.targets'));
});

test('uniforms and permutations', async () => {
  const [uniform, permutation] = await rand('--seed', '3', 'uniform:-0.5:0.25:1000', 'randperm:50');
  const uniforms = uniform?.values as number[];
  expect(uniforms).toHaveLength(1000);
  expect(Math.min(...uniforms)).toBeGreaterThanOrEqual(-0.5);
  expect(Math.max(...uniforms)).toBeLessThan(0.25);
  expect([...(permutation?.values as number[])].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, i) => i),
  );
});

test('for people: the values in columns', async () => {
  const { stdout } = await surprisal(['rand', '--seed', '0', 'normal:3x4', 'randint:10:2']);
  expect(stdout).toContain('   1.5410  -0.2934  -2.1788   0.5684\n');
});

interface TokenLine {
  readonly tokens?: number[][];
  readonly context?: number[];
  readonly target?: number;
  readonly nll?: number;
  readonly crossEntropy?: number;
}

test('next-token gives the recorded figures', async () => {
  const lines = await jsonLines<TokenLine>(['next-token', '--seed', '538']);
  expect(lines[0]?.tokens).toEqual([
    [7, 9, 4, 7, 4],
    [9, 3, 0, 4, 9],
    [0, 0, 7, 0, 5],
  ]);
  const predictions = lines.slice(1, -1);
  expect(predictions).toHaveLength(12);
  expect(predictions.slice(0, 5)).toEqual([
    { context: [7], target: 9 },
    { context: [7, 9], target: 4 },
    { context: [7, 9, 4], target: 7 },
    { context: [7, 9, 4, 7], target: 4 },
    { context: [9], target: 3 },
  ]);
  expect(lines.at(-1)?.nll?.toFixed(4)).toBe('2.3182');
  expect(lines.at(-1)?.crossEntropy?.toFixed(4)).toBe('2.8195');
});

const recorded = readFixture('next_token.txt').filter((c) => c.number('extra_draw') === 0);

test.each(recorded)("PyTorch's $name", async (c) => {
  const flags = ['seed', 'batch', 'context', 'vocab'].flatMap((name) => [
    `--${name}`,
    c.text(name),
  ]);
  const lines = await jsonLines<TokenLine>(['next-token', ...flags]);
  expect(lines[0]?.tokens?.flat()).toEqual(c.numbers('tokens'));
  const { nll = Number.NaN, crossEntropy = Number.NaN } = lines.at(-1) ?? {};
  const expected = [c.number('nll.loss'), c.number('cross_entropy.loss')];
  expect(largestDistance([nll, crossEntropy], expected)).toBeLessThanOrEqual(5e-6);
});

test('for people: contexts, targets and losses', async () => {
  const { stdout } = await surprisal(['next-token']);
  expect(stdout).toContain('  7 9 4   → 7\n');
  expect(stdout).toMatch(/NLL of log-softmax +2\.3182\n/u);
  expect(stdout).toMatch(/cross-entropy +2\.8195\n/u);
});
