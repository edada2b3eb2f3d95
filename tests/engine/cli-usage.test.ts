import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { surprisal, temporaryFile } from './cli.ts';

const short = temporaryFile('a b\nc\n');
const padded = temporaryFile('a <PAD> b\n');
const many = temporaryFile('a b\n'.repeat(51));
const wordy = temporaryFile(
  Array.from({ length: 7 }, (_, i) =>
    Array.from({ length: 30 }, (_, j) => `w${i * 30 + j}`).join(' '),
  ).join('\n'),
);
const binary = temporaryFile(Uint8Array.of(0xff, 0xfe, 0));

const refused: [string, string][] = [
  ['', 'no command given'],
  ['train', "unknown command 'train'"],
  ['pytorch', 'no command given'],
  ['pytorch lstm', "unknown command 'lstm'"],
  ['rnn --lr 0', '--lr 0 is not above 0 and at most 10'],
  ['rnn --lr -0.1', '--lr -0.1 is not above 0 and at most 10'],
  ['rnn --lr 11', '--lr 11 is not above 0 and at most 10'],
  ['rnn --lr nan', '--lr "nan" is not a number above 0 and at most 10'],
  ['rnn --lr 1e999', '--lr 1e999 is not above 0 and at most 10'],
  ['rnn --lr 0x1', '--lr "0x1" is not a number'],
  ['rnn --lr', "option '--lr <rate>' argument missing"],
  ['rnn --epochs 0', '--epochs 0 is not a whole number from 1 to 10000'],
  ['rnn --epochs 2.5', '--epochs 2.5 is not a whole number from 1 to 10000'],
  ['rnn --epochs 10001', '--epochs 10001 is not a whole number from 1 to 10000'],
  ['rnn --seed 0.5', '--seed 0.5 is not a whole number from -9223372036854775808 to'],
  ['rnn --seed 18446744073709551616', 'from -9223372036854775808 to 18446744073709551615'],
  ['rand --seed -9223372036854775809 randperm:3', '--seed -9223372036854775809 is not a whole'],
  ['rnn --epochs 1e-1', '--epochs 1e-1 is not a whole number from 1 to 10000'],
  ['rnn --epochs 1e5', '--epochs 1e5 is not a whole number from 1 to 10000'],
  ['rnn --optimizer lion', '--optimizer "lion" is not one of adam, adamw, rmsprop, sgd'],
  ['rnn --mode both', '--mode "both" is not one of every-position, last-position'],
  ['rnn --optimizer sgd --momentum 1', '--momentum 1 is not from 0 to 0.999'],
  ['rnn --momentum 0.9', '--momentum 0.9 needs --optimizer sgd, not adam'],
  ['rnn --embed 65', '--embed 65 is not a whole number from 1 to 64'],
  ['rnn --hidden 0', '--hidden 0 is not a whole number from 1 to 128'],
  ['rnn --weight-decay 1.1', '--weight-decay 1.1 is not from 0 to 1'],
  ['rnn --clip 0', '--clip 0 is not above 0'],
  ['rnn --clip on', '--clip "on" is not a number above 0'],
  ['rnn --sed 1', "unknown option '--sed'"],
  ['rnn 7', 'too many arguments'],
  ['rnn --data no-such-file', 'no-such-file: no such file'],
  ['rnn --data /', '/: is a folder, not a file'],
  ['rnn --data /dev/zero', '/dev/zero is larger than 1048576 bytes'],
  ['rnn --data /dev/null', '/dev/null has 0 sentences, not 1 to 50'],
  [`rnn --data ${short}`, ', line 2 has 1 word, not 2 to 32'],
  [`rnn --data ${padded}`, ', line 1 uses <PAD>'],
  [`rnn --data ${many}`, 'has 51 sentences, not 1 to 50'],
  [`rnn --data ${wordy}`, 'has 211 different words with <PAD>, more than 200'],
  [`rnn --data ${binary}`, 'is not UTF-8 text'],
  ['pytorch rnn --lr 0', '--lr 0 is not above 0 and at most 10'],
  ['loss --reduction max', '--reduction "max" is not one of mean, sum, none'],
  ['loss --label-smoothing 2', '--label-smoothing 2 is not from 0 to 1'],
  ['loss --ignore-index 1.5', '--ignore-index 1.5 is not a whole number'],
  ['loss no-such-file', 'no-such-file: no such file'],
  ['next-token --batch 0', '--batch 0 is not a whole number from 1 to 64'],
  ['next-token --context 65', '--context 65 is not a whole number from 1 to 64'],
  ['rand', "missing required argument 'spec'"],
  ['rand gamma:3', '"gamma:3" is not one of randint:HI:SHAPE'],
  ['rand randint:3', '"randint:3" is not one of'],
  ['rand randint:0:3', 'randint:0:3: HI 0 is not a whole number from 1 to'],
  ['rand randint:268435456:3', 'HI 268435456 is not a whole number from 1 to 268435455'],
  ['rand uniform:2:1:3', 'uniform:2:1:3: A 2 is above B 1'],
  ['rand uniform:a:1:3', 'A "a" is not a number'],
  ['rand normal:3x0', 'extent 0 is not a whole number from 1 to'],
  ['rand normal:10000x10000', '100000000 values are more than 10000000'],
  ['rand randperm:0', 'N 0 is not a whole number from 1 to'],
  ['rand --seed x normal:3', '--seed "x" is not a whole number'],
];

test.each(refused)('"surprisal %s" is refused in one line', async (line, message) => {
  const { status, stdout, stderr } = await surprisal(line.split(' ').filter((arg) => arg !== ''));
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^surprisal: [^\n]+\n$/u);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('--version is the version of the package', async () => {
  const { status, stdout } = await surprisal(['--version']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${manifest.version}\n` });
});

test.each(['', 'rnn', 'loss', 'next-token', 'rand', 'pytorch rnn'])(
  '"surprisal %s --help" has examples',
  async (command) => {
    const { status, stdout, stderr } = await surprisal(
      [...command.split(' '), '--help'].filter((arg) => arg !== ''),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Usage: surprisal');
    expect(stdout).toMatch(/Examples:\n( {2}.*surprisal .*\n?)+/u);
  },
);

test('help shows ranges and defaults', async () => {
  const { stdout } = await surprisal(['rnn', '--help']);
  const text = stdout.replace(/\s+/gu, ' ');
  expect(text).toContain('learning rate, above 0 and at most 10 (default: 0.001)');
  expect(text).toContain('(default: 0, 0.01 for adamw)');
});
