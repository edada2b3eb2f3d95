import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstDifference,
  largestRunFile,
  readRun,
  writeRun,
  type RunRecord,
} from '../../web/src/export/run-json.ts';

const labs = ['train', 'digits'];
const record: RunRecord = {
  lab: 'train',
  settings: { seed: '7', sentences: 'a b\nc d' },
  engine: '0.1.0',
  update: 3,
  totalUpdates: 300,
  losses: [Math.fround(2.1972246), Math.fround(0.1), -0],
  digest: '0123456789abcdef',
};
const parsed = (): Record<string, unknown> =>
  JSON.parse(writeRun(record)) as Record<string, unknown>;
const reading = (change: Record<string, unknown>) =>
  readRun(JSON.stringify({ ...parsed(), ...change }), labs);

const anyRun = fc
  .record({
    losses: fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 }),
    last: fc.constantFrom(null, NaN, Infinity, -Infinity),
    settings: fc.dictionary(
      fc.string().filter((s) => s !== '__proto__'),
      fc.string(),
    ),
    engine: fc.string(),
    more: fc.nat(1000),
  })
  .map(({ losses, last, settings, engine, more }): RunRecord => ({
    ...record,
    settings: Object.fromEntries(
      Object.entries(settings).filter(([name]) => !['prototype', 'constructor'].includes(name)),
    ),
    engine,
    losses: last === null ? losses : [...losses, last],
    update: losses.length,
    totalUpdates: losses.length + more,
  }));

describe('a run as JSON', () => {
  test('says what it is, and is read back the same', () => {
    expect(parsed()).toMatchObject({
      kind: 'surprisal-run',
      schemaVersion: 1,
      lab: 'train',
      update: 3,
    });
    expect(readRun(writeRun(record), labs)).toEqual({ ok: true, run: record });
  });

  test('comes back bit for bit, whatever the losses', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const read = readRun(writeRun(run), labs);
        expect(read).toEqual({ ok: true, run });
        if (read.ok) expect(firstDifference(read.run.losses, run.losses)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('a loss that is no number is null, with the reason beside it', () => {
    const json = writeRun({ ...record, losses: [...record.losses, NaN] });
    const data = JSON.parse(json) as { losses: unknown[]; notFinite: unknown };
    expect(data.losses.at(-1)).toBeNull();
    expect(data.notFinite).toEqual([{ update: 4, reason: 'NaN' }]);
  });

  test('images say where they came from', () => {
    const images = { from: 'files', train: 200, test: 50 } as const;
    const run: RunRecord = { ...record, lab: 'digits', images };
    expect(readRun(writeRun(run), labs)).toEqual({ ok: true, run });
  });
});

describe('what is no run is refused', () => {
  const kindOf = (text: string): string => {
    const read = readRun(text, labs);
    return read.ok ? 'ok' : read.problem.kind;
  };

  test.each([
    ['', 'not-json'],
    ['{"kind": "surprisal-run"', 'not-json'],
    ['\0\0\b\u0003', 'not-json'],
    ['null', 'not-a-run'],
    ['[]', 'not-a-run'],
    ['{}', 'not-a-run'],
    ['{"kind": "surprisal-tables", "schemaVersion": 1}', 'not-a-run'],
    ['{"kind": "surprisal-run", "schemaVersion": 2}', 'newer'],
    ['{"kind": "surprisal-run", "schemaVersion": "1"}', 'not-a-run'],
    ['{"kind": "surprisal-run", "schemaVersion": 1, "lab": "softmax"}', 'unknown-lab'],
    ['{"kind": "surprisal-run", "schemaVersion": 1, "lab": "constructor"}', 'unknown-lab'],
    ['{"kind": "surprisal-run", "schemaVersion": 1, "lab": "train"}', 'malformed'],
    ['['.repeat(100_000), 'not-json'],
  ])('%.60s is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test('what is too large is not even parsed', () => {
    expect(kindOf(' '.repeat(largestRunFile + 1))).toBe('too-large');
  });

  test.each([
    ['update', -1],
    ['update', 1e9],
    ['update', 301],
    ['totalUpdates', 1.5],
    ['losses', [1, 2]],
    ['losses', [1, 2, 'x']],
    ['losses', [1, 2, null]],
    ['notFinite', [{ update: 1, reason: 'NaN' }]],
    ['digest', 'xyz'],
    ['digest', '0123456789ABCDEF'],
    ['settings', { seed: 7 }],
    ['settings', null],
    ['engine', 1],
    ['images', { from: 'network', train: 1, test: 1 }],
  ])('%s may not be %j', (field, value) => {
    const read = reading({ [field]: value });
    expect(read.ok ? 'ok' : read.problem.kind).toBe('malformed');
  });

  test('the place of what is wrong is named', () => {
    const read = reading({ losses: [1, 'x', 3] });
    expect(read).toMatchObject({ ok: false, problem: { kind: 'malformed', place: 'losses.1' } });
  });

  test('nothing that is dropped is thrown', () => {
    const key = fc.constantFrom(
      'kind', 'schemaVersion', 'lab', 'settings', 'engine', 'update', 'losses', 'notFinite', 'digest', '__proto__',
    ); // prettier-ignore
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .dictionary(key, fc.oneof(fc.jsonValue(), fc.constantFrom(1, 'train', 'surprisal-run')))
        .map((change) => JSON.stringify({ ...parsed(), ...change })),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const read = readRun(text, labs);
        if (read.ok) expect(read.run.losses.length).toBeGreaterThanOrEqual(read.run.update);
        else expect(read.problem.kind).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

test('runs part where the first bit differs', () => {
  expect(firstDifference([1, 2, 3], [1, 2, 3])).toBeNull();
  expect(firstDifference([1, 2, 3], [1, 2.5, 3])).toBe(2);
  expect(firstDifference([1, 2], [1, 2, 3])).toBe(3);
  expect(firstDifference([0], [-0])).toBe(1);
  expect(firstDifference([NaN], [NaN])).toBeNull();
});
