// The same runs on the page in every engine, natively and on the command line: the same digests.
import { expect, test } from 'vitest';
import { jsonLines } from '../engine/cli.ts';
import { openLab } from './controls.ts';
import { inEveryEngine } from './engines.ts';
import { downloadedPage } from './file.ts';
import { nativeCounts, nativeDigests } from './native.ts';

/** What stands in the address, what the command line takes, and the run of the native program. */
const runs = [
  ['seed=0', ['rnn'], 300, 'run_seed_0'],
  ['mode=last-position', ['rnn', '--mode', 'last-position'], 300, 'run_seed_0_last_position'],
  [
    'seed=9007199254740991',
    ['rnn', '--seed', '9007199254740991'],
    300,
    'run_seed_9007199254740991',
  ],
  [
    'seed=11&optimizer=sgd&lr=0.01&momentum=0.9&weight-decay=0.01&clip=0.1',
    [
      ...['rnn', '--seed', '11', '--optimizer', 'sgd', '--lr', '0.01', '--momentum', '0.9'],
      ...['--weight-decay', '0.01', '--clip', '0.1'],
    ],
    300,
    'run_sgd_0.010_0.900_0.010_clipped',
  ],
  [
    'seed=11&optimizer=rmsprop&lr=0.01&weight-decay=0.1&mode=last-position',
    [
      ...['rnn', '--seed', '11', '--optimizer', 'rmsprop', '--lr', '0.01'],
      ...['--weight-decay', '0.1', '--mode', 'last-position'],
    ],
    300,
    'run_rmsprop_0.010_0.000_0.100_last_position',
  ],
  [
    'seed=11&optimizer=adamw&lr=0.001&weight-decay=0.5',
    [
      ...['rnn', '--seed', '11', '--optimizer', 'adamw', '--lr', '0.001'],
      ...['--weight-decay', '0.5'],
    ],
    300,
    'run_adamw_0.001_0.000_0.500',
  ],
  [
    'epochs=20&embed=64&hidden=128',
    ['rnn', '--epochs', '20', '--embed', '64', '--hidden', '128'],
    60,
    'run_size_64_128',
  ],
] as const;

const page = downloadedPage();

/** The digests of the command line, by what it was told: the same for every engine. */
const printed = new Map<string, Promise<string | undefined>>();
function onCommandLine(command: readonly string[]): Promise<string | undefined> {
  const key = command.join(' ');
  const digest =
    printed.get(key) ??
    jsonLines<{ digest?: string }>(command).then((lines) => lines.at(-1)?.digest);
  printed.set(key, digest);
  return digest;
}

inEveryEngine((session) => {
  const digestOf = async (address: string, updates: number): Promise<string | undefined> => {
    const { driver } = session();
    await openLab(driver, address);
    await driver.evaluate(() => window.surprisal.run?.play());
    await expect
      .poll(() => driver.evaluate(() => window.surprisal.run?.status), { timeout: 50_000 })
      .toBe('done');
    expect(await driver.evaluate(() => window.surprisal.run?.losses().length)).toBe(updates);
    return driver.evaluate(() => window.surprisal.run?.digest());
  };

  test.each(runs)('#/train?%s', async (query, command, updates, name) => {
    const digest = await digestOf(`${session().site}#/train?${query}&speed=full`, updates);
    expect(digest).toBe(await onCommandLine(command));
    if (nativeCounts) expect(digest).toBe(nativeDigests.get(name));
  });

  test('300 updates of the page in one file, opened by a double click', async () => {
    const digest = await digestOf(`${page}#/train?speed=full`, 300);
    expect(digest).toBe(await onCommandLine(['rnn']));
    if (nativeCounts) expect(digest).toBe(nativeDigests.get('run_seed_0'));
  });

  test('three epochs over 400 digits', async () => {
    const query = 'train=400&test=100&epochs=3&batch=32&seed=5';
    const digest = await digestOf(`${session().site}#/digits?${query}`, 39);
    const limits = ['--train', '400', '--test', '100', '--epochs', '3', '--batch', '32'];
    expect(digest).toBe(
      await onCommandLine(['digits', '--data', 'synthetic', ...limits, '--seed', '5']),
    );
  });
});
