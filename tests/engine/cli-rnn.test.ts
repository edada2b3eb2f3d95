import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { jsonLines, parseLines, surprisal, temporaryFile } from './cli.ts';
import { engine, using } from './engine.ts';
import { readFixture, rnnConfig } from './fixture.ts';
import { largestDistance } from './near.ts';

interface Update {
  readonly step: number;
  readonly epoch: number;
  readonly sentence: number;
  readonly loss: number | null;
  readonly reason?: string;
}

interface Final {
  readonly final: true;
  readonly updates: number;
  readonly seconds: number;
  readonly digest: string;
}

async function train(...flags: string[]): Promise<{ updates: Update[]; final: Final }> {
  const lines = await jsonLines<Update | Final>(['rnn', ...flags]);
  return { updates: lines.slice(0, -1) as Update[], final: lines.at(-1) as Final };
}

const losses = (updates: readonly Update[]): number[] =>
  updates.map(({ loss }) => loss ?? Number.NaN);

test('one line for each update, then the final one', async () => {
  const { updates, final } = await train('--seed', '0');
  expect(updates).toHaveLength(300);
  expect(updates.map(({ step }) => step)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  expect(updates.map(({ epoch }) => epoch)).toEqual(
    Array.from({ length: 300 }, (_, i) => Math.floor(i / 3) + 1),
  );
  expect(updates.map(({ sentence }) => sentence)).toEqual(
    Array.from({ length: 300 }, (_, i) => i % 3),
  );
  expect(Object.keys(updates[0] ?? {})).toEqual(['step', 'epoch', 'sentence', 'loss']);
  expect(Object.keys(final)).toEqual(['final', 'updates', 'seconds', 'digest']);
  expect(final).toMatchObject({ final: true, updates: 300 });
  expect(final.digest).toMatch(/^[\da-f]{16}$/u);
  expect(final.seconds).toBeGreaterThan(0);
});

test('numbers are not rounded, and the digest is that of the losses', async () => {
  const { updates, final } = await train();
  const { expected, digest } = using(engine.createRnnRun(defaultRun), (run) => {
    run.step(300);
    return { expected: run.losses(), digest: run.digest() };
  });
  expect(losses(updates)).toEqual([...expected]);
  expect(final.digest).toBe(digest);
});

const printed: [string[], string][] = [
  [['--seed', '0'], '1.7801 1.4916 1.2284 1.0630 0.9708 0.9062 0.8478 0.7903 0.7329 0.6751'],
  [['--seed', '1'], '2.2202 1.9413 1.6077 1.3007 1.0840 0.9371 0.8216 0.7222 0.6379 0.5689'],
  [['--seed', '2'], '1.7587 1.4282 1.1637 1.0194 0.9591 0.9280 0.8939 0.8414 0.7662 0.6770'],
  [
    ['--mode', 'last-position'],
    '1.9819 1.5384 1.1842 0.9472 0.7846 0.6411 0.5038 0.3892 0.3035 0.2413',
  ],
];

test.each(printed)("%j prints PyTorch's four decimals", async (flags, expected) => {
  const { updates } = await train(...flags);
  const tenth = updates.filter(({ epoch, sentence }) => epoch % 10 === 0 && sentence === 2);
  expect(
    losses(tenth)
      .map((loss) => loss.toFixed(4))
      .join(' '),
  ).toBe(expected);
});

const recorded = readFixture('rnn.txt').filter(({ name }) =>
  /^(sgd_momentum_clip_tenth|rmsprop_last_position|adamw|adam_clip_half|size_3_5_.*|default_seed_9007199254740991)$/u.test(
    name,
  ),
);

test.each(recorded)('every flag reaches the run: $name', async (c) => {
  const config = rnnConfig(c);
  const data = temporaryFile(config.sentences.map((words) => `${words.join(' ')}\n`).join(''));
  const flags = {
    seed: config.seed,
    epochs: config.epochs,
    lr: config.learningRate,
    optimizer: config.optimizer,
    momentum: config.momentum,
    embed: config.embeddingSize,
    hidden: config.hiddenSize,
    'weight-decay': config.weightDecay,
    clip: config.clipNorm ?? 'off',
    mode: config.mode,
    data,
  };
  const { updates } = await train(
    ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, `${value}`]),
  );
  expect(largestDistance(losses(updates), c.numbers('losses'))).toBeLessThanOrEqual(5e-6);
});

test('the recorded runs above exist', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(7);
});

test("AdamW's weight decay is 0.01 unless another is given", async () => {
  const digest = async (...flags: string[]): Promise<string> =>
    (await train('--optimizer', 'adamw', ...flags)).final.digest;
  expect(await digest()).toBe(await digest('--weight-decay', '0.01'));
  expect(await digest()).not.toBe(await digest('--weight-decay', '0'));
});

test('a data file may have blank lines, Windows line ends, tabs and any words', async () => {
  const file = temporaryFile('\ufeff你好 世界\t"q\\"\r\n\r\n   😀 <b>   naïve 你好  \r\n');
  const { updates } = await train('--data', file, '--epochs', '2');
  expect(updates.map(({ sentence }) => sentence)).toEqual([0, 1, 0, 1]);
  const sentences = [
    ['你好', '世界', '"q\\"'],
    ['😀', '<b>', 'naïve', '你好'],
  ];
  const expected = using(engine.createRnnRun({ ...defaultRun, sentences, epochs: 2 }), (run) => {
    run.step(4);
    return [...run.losses()];
  });
  expect(losses(updates)).toEqual(expected);
});

test('a diverging run says at which update and why, and stops', async () => {
  const flags = ['rnn', '--optimizer', 'sgd', '--lr', '10', '--weight-decay', '1'];
  const { status, stdout, stderr } = await surprisal([...flags, '--json']);
  expect(status).toBe(0);
  const lines = parseLines<Update & Final>(stdout);
  const last = lines.at(-2);
  expect(last?.loss).toBeNull();
  expect(last?.reason).toContain(`before update ${last?.step} is not a number`);
  expect(last?.reason).toMatch(
    /the activation preactivation has grown beyond float32, though every parameter is finite: the largest is \d\.\de\+20, in embedding\.weight$/u,
  );
  expect(lines.at(-1)).toMatchObject({ final: true, updates: (last?.step ?? 0) - 1 });
  expect(lines.length).toBeLessThan(300);
  expect(stderr).toContain(`before update ${last?.step} is not a number`);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('for people: aligned tables, and what the model says now', async () => {
  const { status, stdout, stderr } = await surprisal(['rnn']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^ *100 +0\.5214 +0\.2506 +0\.6751 +0\.4824$/mu);
  expect(stdout).toMatch(/^I am +fine +0\.8464 +0\.1667 +fine$/mu);
  expect(stdout).toContain('digest');
});

test('words cannot command the terminal', async () => {
  const { stdout } = await surprisal([
    'rnn',
    '--data',
    temporaryFile('a \u001b[31mred b\n'),
    '--epochs',
    '1',
  ]);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('\ufffd[31mred');
});

test('a reader that goes away ends a long run in silence', async () => {
  const script = fileURLToPath(new URL('../../dist/cli/surprisal.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, 'rnn', '--epochs', '10000', '--json'], {
    stdio: 'pipe',
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
