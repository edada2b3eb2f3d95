// What other command lines understand too: -, null, marks of encodings, numbers in every spelling.
import { expect, test } from 'vitest';
import { jsonLines, surprisal, temporaryFile } from './cli.ts';

interface Answer {
  readonly loss: number | null;
  readonly reason?: string;
  readonly rows: readonly (number | null)[];
  readonly probabilities: readonly (readonly (number | null)[])[];
  readonly gradient: readonly (readonly (number | null)[])[];
}

async function loss(input: string, ...flags: string[]): Promise<Answer> {
  const [answer] = await jsonLines<Answer>(['loss', ...flags], input);
  if (!answer) throw new Error('expected an answer');
  return answer;
}

const utf16 = (text: string, mark: boolean): Uint8Array =>
  Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
const table = '{"logits":[[1,2]],"targets":[0]}';

test('- is standard input, of every command that reads a file', async () => {
  expect((await loss(table, '-')).loss).toBeCloseTo(1.3133, 4);
  const sentences = 'how are you\nhow are they\n';
  const [line] = await jsonLines<object>(['rnn', '--epochs', '1', '--data', '-'], sentences);
  expect(line).toMatchObject({ step: 1, sentence: 0 });
  const script = await surprisal(['pytorch', 'rnn', '--data=-'], sentences);
  expect(script.stdout).toContain('["how", "are", "they"]');
  const { stderr } = await surprisal(['loss', '-'], '{');
  expect(stderr).toContain(
    'standard input: at line 1, column 1 the text ends before this bracket is closed',
  );
});

test("null is what Python's None is: nothing", async () => {
  const none = await loss('{"logits":[[1,2]],"targets":[0],"weight":null}');
  expect(none).toEqual(await loss(table));
});

test.each([
  ['a mark of UTF-8', `\uFEFF${table}`],
  ['line ends of Windows', `{"logits":\r\n[[1,2]],\r\n"targets":[0]}\r\n`],
  ['space around', `\n\n  ${table}\n\n`],
])('%s is no matter', async (_, text) => {
  expect((await loss(text)).loss).toBeCloseTo(1.3133, 4);
});

test('sentences may begin with a mark of UTF-8 and end lines as Windows does', async () => {
  const flags = ['rnn', '--epochs', '2', '--data', '-'];
  const digest = async (text: string): Promise<unknown> =>
    (await jsonLines<{ digest?: string }>(flags, text)).at(-1)?.digest;
  expect(await digest('\uFEFFa b\r\nc d\r\n')).toBe(await digest('a b\nc d'));
});

test('UTF-16 as PowerShell writes it is read, and without its mark refused', async () => {
  const [answer] = await jsonLines<Answer>(['loss', temporaryFile(utf16(table, true))]);
  expect(answer?.loss).toBeCloseTo(1.3133, 4);
  const { status, stderr } = await surprisal(['loss', temporaryFile(utf16(table, false))]);
  expect(status).toBe(2);
  expect(stderr).toContain('is not');
});

test('whole numbers in any spelling, flags with =, and -- before a file', async () => {
  const ends: number[] = [];
  for (const flags of [
    ['--epochs', '10'],
    ['--epochs', '1e1'],
    ['--epochs=10.0'],
    ['--epochs=+10'],
  ])
    ends.push((await jsonLines<{ loss: number }>(['rnn', ...flags])).at(-2)?.loss ?? Number.NaN);
  expect(new Set(ends).size).toBe(1);
  const last = await surprisal(['loss', '--json', '--reduction=sum', '--', '-'], table);
  expect(last.stdout).toMatch(/^\{"loss":1\.3132/u);
  expect((await loss(table, '--ignore-index', '\u2212100')).loss).toBeCloseTo(1.3133, 4);
  expect((await surprisal(['loss', '-h'])).stdout).toContain('Usage: surprisal loss');
});

test('a rate with a decimal comma is read, and one that can be two numbers is refused', async () => {
  const run = (rate: string): Promise<unknown[]> =>
    jsonLines(['rnn', '--epochs=1', '--optimizer=sgd', `--lr=${rate}`]);
  const losses = (lines: unknown[]): unknown[] => lines.slice(0, -1);
  expect(losses(await run('0,125'))).toEqual(losses(await run('0.125')));
  const { status, stderr } = await surprisal(['rnn', '--lr', '1,234']);
  expect(status).toBe(2);
  expect(stderr).toBe('surprisal: --lr 1,234 can be 1.234 or 1234: leave the comma out\n');
});

test.each([
  ['-1', '4294967295'],
  ['-4294967301', '4294967291'],
  ['\u22127', '18446744073709551609'],
  ['1e3', '1000'],
])('seed %s draws as %s', async (one, other) => {
  const draw = (seed: string): Promise<unknown[]> =>
    jsonLines(['rand', '--seed', seed, 'normal:5', 'randperm:6']);
  expect(await draw(one)).toEqual(await draw(other));
  const digest = async (seed: string): Promise<unknown> =>
    (await jsonLines<{ digest?: string }>(['rnn', '--epochs=2', `--seed=${seed}`])).at(-1)?.digest;
  expect(await digest(one)).toBe(await digest(other));
});

test("masked logits, as Python's json.dumps writes them", async () => {
  const masked = await loss('{"logits":[[1,-Infinity,2],[-Infinity,0,0]],"targets":[0,2]}');
  expect(masked.loss).toBeCloseTo((1.31326 + 0.69315) / 2, 4);
  expect(masked.probabilities[0]?.[1]).toBe(0);
  expect(masked.gradient[0]?.[1]).toBe(0);
  const least = await loss('{"logits":[[1,-3.4028234663852886e+38,2]],"targets":[0]}');
  expect(least.loss).toBeCloseTo(1.31326, 4);
  const forbidden = await loss('{"logits":[[1,2],[-Infinity,0]],"targets":[0,0]}');
  expect(forbidden).toMatchObject({ loss: null, rows: [expect.any(Number), null] });
  expect(forbidden.reason).toBe(
    'the target of row 1 is class 0, whose logit is -Infinity: its p is 0, and -log 0 is infinite',
  );
  const smoothed = await loss(
    '{"logits":[[1,2,-Infinity]],"targets":[0]}',
    '--label-smoothing=0.1',
  );
  expect(smoothed.reason).toContain('smoothing gives a share of row 0 to class 2');
  const person = await surprisal(['loss'], '{"logits":[[-Infinity,0]],"targets":[0]}');
  expect(person.stdout).toContain('mean: Infinity (the target of row 0 is class 0');
});

test('class probabilities, nested as the logits are', async () => {
  const plain = await loss('{"logits":[[1,2]],"targets":[[0.3,0.7]]}');
  expect(plain.loss).toBeCloseTo(0.6133, 4);
  const deep = await loss(
    '{"logits":[[[1,2],[0,1]],[[3,1],[2,2]]],"targets":[[[0.3,0.7],[1,0]],[[0,1],[0.5,0.5]]]}',
    '--reduction=none',
  );
  expect(deep.rows).toHaveLength(2);
  const person = await surprisal(['loss'], '{"logits":[[1,2]],"targets":[[0.3,0.7]]}');
  expect(person.stdout).toMatch(/^ *0 +1 \(0\.7000\) +0\.6133/mu);
});

test.each([
  ['{"logits":[[1,Infinity]],"targets":[0]}', 'logits[0][1] is Infinity, not a number'],
  ['{"logits":[[1,NaN]],"targets":[0]}', 'logits[0][1] is NaN, not a number'],
  ['{"logits":[[-Infinity,-Infinity]],"targets":[0]}', 'every logit of row 0 is -Infinity'],
  ['{"logits":[[1,2]],"targets":[NaN]}', 'targets[0] is NaN, not a class from 0 to 1'],
  ['{"logits":[[1,2]],"targets":[0],"weight":[1,-Infinity]}', 'weight[1] is -Infinity'],
  ['{"logits":[[1,-Infinity]],\n"targets":[0}', 'at line 2, column 13 found "}"'],
  ['{"logits":[[1,-infinity]],"targets":[0]}', 'at line 1, column 15 found "-"'],
  ['{"logits":"NaN","targets":[0]}', 'logits is "NaN", not a list of lists of numbers'],
  ['{"logits":null,"targets":[0]}', 'logits is null, not a list of lists of numbers'],
  ['{"logits":[[1,2]],"targets":[[0.3,1.7]]}', 'targets[0][1] is 1.7, not a number from 0 to 1'],
  ['{"logits":[[1,2]],"targets":[[0.3]]}', 'targets[0] has 1 element, not 2'],
  ['{"logits":[[1,2]],"targets":[[1,1]]}', 'target probabilities of row 0 sum to 2, not to 1'],
])('%s is refused by its place', async (input, message) => {
  const { status, stdout, stderr } = await surprisal(['loss', '--json'], input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('no class can be ignored where targets are probabilities', async () => {
  const { stderr } = await surprisal(
    ['loss', '--ignore-index', '1'],
    '{"logits":[[1,2]],"targets":[[0.3,0.7]]}',
  );
  expect(stderr).toContain('--ignore-index 1 is a class, and the targets of standard input');
});
