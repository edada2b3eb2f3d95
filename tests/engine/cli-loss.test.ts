import { expect, test } from 'vitest';
import { jsonLines, surprisal, temporaryFile } from './cli.ts';
import { crossEntropyRequest, readFixture } from './fixture.ts';
import { largestScaledDistance } from './near.ts';

type Nested = readonly (number | null)[] | readonly Nested[];

interface Answer {
  readonly loss: number | null;
  readonly reason?: string;
  readonly rows: Nested;
  readonly probabilities: Nested;
  readonly logProbabilities: Nested;
  readonly gradient: Nested;
}

async function loss(input: object, ...flags: string[]): Promise<Answer> {
  const [answer, ...more] = await jsonLines<Answer>(['loss', ...flags], JSON.stringify(input));
  if (!answer || more.length > 0) throw new Error('expected one object');
  return answer;
}

const flat = (nested: Nested): number[] =>
  (nested as readonly unknown[])
    .flat(2)
    .map((value) => (typeof value === 'number' ? value : Number.NaN));

const logits = [
  [
    [2.0, 1.0, 0.1, 0.0, -1.0],
    [0.5, 2.1, -1.2, 0.3, 0.0],
    [1.2, 0.7, 0.3, 2.2, -0.5],
  ],
  [
    [1.5, -0.5, 2.3, 0.0, 0.1],
    [0.3, 0.8, 1.5, -1.0, 2.0],
    [2.2, 1.0, 0.5, 0.3, 0.0],
  ],
];
const targets = [
  [0, 1, 3],
  [2, 4, 1],
];

test('the worked example, nested as it came', async () => {
  const answer = await loss({ logits, targets });
  expect(Object.keys(answer)).toEqual([
    'loss',
    'rows',
    'probabilities',
    'logProbabilities',
    'gradient',
  ]);
  expect(answer.loss?.toFixed(4)).toBe('0.7679');
  const rows = answer.rows as number[][];
  expect(rows.map((row) => row.map((value) => value.toFixed(4)))).toEqual([
    ['0.5321', '0.4230', '0.5921'],
    ['0.5430', '0.7609', '1.7563'],
  ]);
  for (const nested of [answer.probabilities, answer.logProbabilities, answer.gradient]) {
    expect(nested).toHaveLength(2);
    expect(nested[1]).toHaveLength(3);
    expect((nested as Nested[][])[1]?.[2]).toHaveLength(5);
  }
});

test('sum and none, whose gradient is that of the sum', async () => {
  const sum = await loss({ logits, targets }, '--reduction', 'sum');
  const none = await loss({ logits, targets }, '--reduction', 'none');
  const mean = await loss({ logits, targets });
  expect(sum.loss?.toFixed(4)).toBe('4.6075');
  expect(none).toEqual(sum);
  const sixth = flat(sum.gradient).map((value) => value / 6);
  expect(largestScaledDistance(flat(mean.gradient), sixth)).toBeLessThan(1e-7);
});

const sampled = readFixture('cross_entropy.txt').filter((_, i) => i % 16 === 0);

test.each(sampled)("PyTorch's $name", async (c) => {
  const {
    logits: flatLogits,
    rows,
    classes,
    targets,
    weight,
    ignoreIndex,
    labelSmoothing,
    reduction,
  } = crossEntropyRequest(c);
  const nested = Array.from({ length: rows }, (_, row) =>
    Array.from(flatLogits.subarray(row * classes, (row + 1) * classes)),
  );
  const answer = await loss(
    { logits: nested, targets: Array.from(targets), ...(weight && { weight: Array.from(weight) }) },
    ...['--ignore-index', String(ignoreIndex)],
    ...['--label-smoothing', String(labelSmoothing)],
    ...['--reduction', reduction],
  );
  const expected = c.numbers('loss');
  const losses = reduction === 'none' ? flat(answer.rows) : [answer.loss ?? Number.NaN];
  expect(largestScaledDistance(losses, expected)).toBeLessThanOrEqual(2e-6);
  expect(largestScaledDistance(flat(answer.gradient), c.numbers('gradient'))).toBeLessThanOrEqual(
    2e-6,
  );
});

test('a loss that is not a number is null, with the reason', async () => {
  const ignored = await loss({ logits: [[1, 2]], targets: [-100] });
  expect(ignored).toMatchObject({ loss: null, rows: [0], gradient: [[0, 0]] });
  expect(ignored.reason).toContain('every target is the ignored -100');
  const weightless = await loss({ logits: [[1, 2]], targets: [0], weight: [0, 1] });
  expect(weightless).toMatchObject({ loss: null, gradient: [[null, null]] });
  expect(weightless.reason).toContain('sum to 0');
});

test('reads a file, and prints a table for people', async () => {
  const file = temporaryFile(JSON.stringify({ logits, targets }));
  const { status, stdout, stderr } = await surprisal(['loss', file]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^ *0 +0 +0\.5321 +0\.5873 +0\.5873 +0\.2161/mu);
  expect(stdout).toContain('mean: sum of the rows / 6 = 0.7679 nats, perplexity 2.1553');
});

test('a table shows forty rows and ten classes, and says what it leaves out', async () => {
  const wide = Array.from({ length: 50 }, () => Array.from({ length: 12 }, (_, c) => c));
  const input = JSON.stringify({ logits: wide, targets: wide.map(() => 0) });
  const { stdout } = await surprisal(['loss'], input);
  expect(stdout).toContain('10 more rows and 2 more classes: --json prints all');
});

const refused: [string, string][] = [
  ['', 'standard input is not JSON: at line 1, column 1 the text ends'],
  ['{"logits":[[1,2]],\n"targets":[0}', 'at line 2, column 13 found "}"'],
  ['[1,2]', 'a list of 2 is not an object'],
  ['{"targets":[0]}', '"logits" is missing'],
  ['{"logits":[[1,2]]}', '"targets" is missing'],
  [
    '{"logits":[[1,2]],"targets":[0],"weights":[1,1]}',
    '"weights" is not one of logits, targets, weight',
  ],
  ['{"logits":[1,2],"targets":[0]}', 'logits has rank 1'],
  ['{"logits":[[[[1]]]],"targets":[0]}', 'logits has rank 4'],
  ['{"logits":[],"targets":[]}', 'logits is empty'],
  ['{"logits":[[]],"targets":[0]}', 'logits[0] is empty'],
  ['{"logits":[[1,2],[3]],"targets":[0,0]}', 'logits[1] has 1 element, not 2'],
  ['{"logits":[[1,2],3],"targets":[0,0]}', 'logits[1] is 3, not a list of 2'],
  ['{"logits":[[1,"2"]],"targets":[0]}', 'logits[0][1] is "2", not a number from -1e+30 to 1e+30'],
  ['{"logits":[[1,null]],"targets":[0]}', 'logits[0][1] is null'],
  ['{"logits":[[1,1e999]],"targets":[0]}', 'logits[0][1] is Infinity'],
  ['{"logits":[[1,2e30]],"targets":[0]}', 'logits[0][1] is 2e+30'],
  ['{"logits":[[1,2]],"targets":[2]}', 'targets[0] is 2, not a class from 0 to 1'],
  ['{"logits":[[1,2]],"targets":[-1]}', 'targets[0] is -1'],
  ['{"logits":[[1,2]],"targets":[0.5]}', 'targets[0] is 0.5'],
  ['{"logits":[[1,2]],"targets":[0,1]}', 'targets has 2 elements, not 1'],
  ['{"logits":[[[1,2]]],"targets":[0]}', 'targets[0] is 0, not a list of 1'],
  ['{"logits":[[1,2]],"targets":[0],"weight":[1]}', 'weight has 1 element, not 2'],
  [
    '{"logits":[[1,2]],"targets":[0],"weight":[1,-1]}',
    'weight[1] is -1, not a number from 0 to 1000000',
  ],
];

test.each(refused)('%s is refused', async (input, message) => {
  const { status, stdout, stderr } = await surprisal(['loss', '--json'], input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
