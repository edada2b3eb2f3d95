// Hand calculations of a cross-entropy, every number held against the engine.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../web/src/check/slip/calculation.ts';
import { circulating } from '../../web/src/check/slip/example.ts';
import { judgePart, type Judged, type JudgedPart } from '../../web/src/check/slip/judge.ts';
import { readCalculation } from '../../web/src/check/slip/read.ts';
import { engine } from '../engine/engine.ts';

function judged(text: string): readonly JudgedPart[] {
  const reading = readCalculation(text);
  if (!reading.ok) throw new Error(`${reading.problem} ${JSON.stringify(reading.details)}`);
  return reading.parts.map((part) => judgePart(engine.labs, part));
}

const all = (parts: readonly JudgedPart[]): readonly Judged[] =>
  parts.flatMap(({ rows, entries }) => [...rows.flatMap((row) => row.entries), ...entries]);
const wrong = (parts: readonly JudgedPart[]): readonly Judged[] =>
  all(parts).filter(({ slip }) => slip !== null);
const nameOf = (quantity: Quantity): string =>
  'index' in quantity ? `${quantity.kind} ${quantity.index}` : quantity.kind;
const said = ({ quantity, written, right, slip }: Judged): string =>
  `${nameOf(quantity)}: ${written.text}, not ${right}: ${slip?.kind ?? 'right'}`;

describe('the hand calculation that circulates', () => {
  const parts = judged(circulating);

  test('has 45 wrong numbers of 97', () => {
    expect(all(parts)).toHaveLength(97);
    expect(wrong(parts)).toHaveLength(45);
  });

  test('each row has its first slip, of its kind', () => {
    const [six, three, confidence, logs] = parts;
    const first = (row: { readonly entries: readonly Judged[] }): string => {
      const slip = row.entries.find((entry) => entry.slip !== null);
      return slip === undefined ? '' : said(slip);
    };
    expect(six?.rows.map(first)).toEqual([
      'sum: 12.5805, not 12.5804: rounded-terms',
      'probability 1: 0.6560, not 0.6551: other',
      'sum: 16.3143, not 16.3153: digit',
      'sum: 16.1676, not 17.1676: lost',
      'sum: 15.8132, not 15.8140: other',
      'probability 1: 0.1726, not 0.1727: cut',
    ]);
    expect(
      six?.rows.map(({ entries }) => entries.filter(({ slip }) => slip !== null).length),
    ).toEqual([8, 4, 7, 7, 6, 3]);
    expect(six?.entries.map(said)).toEqual([
      'total: 4.5855, not 4.6075: other',
      'mean: 0.7643, not 0.7679: follows',
    ]);
    // What the reader's own six losses add up to.
    expect(six?.entries[0]?.own).toBe('4.5465');
    expect(three?.entries.map(said)).toEqual(['mean: 0.5315, not 0.5157: other']);
    expect(confidence?.rows.map(first)).toEqual([
      'sum: 153.6046, not 153.6045: rounded-terms',
      'sum: 6.8391, not 6.8401: other',
    ]);
    expect(logs?.entries.map(said)).toEqual([
      'log: 0.3567, not 0.3567: right',
      'log: 1.2039, not 1.2040: cut',
    ]);
  });

  test('the lost 1.0 is named, what follows from it, and the probabilities above 1', () => {
    const row = parts[0]?.rows[3];
    const sum = row?.entries.find(({ quantity }) => quantity.kind === 'sum');
    expect(sum?.slip).toEqual({ kind: 'lost', term: '1.0000', index: 3 });
    expect(row?.sum).toBe('1.0631');
    const follows = row?.entries.filter(({ slip }) => slip?.kind === 'follows').map(said);
    expect(follows).toContain('probability 1: 0.0375, not 0.0353: follows');
    const loss = row?.entries.at(-1);
    expect(loss?.own).toBe('0.4814');
    expect(parts[0]?.rows[5]?.sum).toBeNull();
  });

  test('two digits that changed places', () => {
    const loss = parts[0]?.rows[0]?.entries.find(({ written }) => written.text === '0.5312');
    expect(loss?.slip).toEqual({ kind: 'swapped' });
  });
});

describe('kinds of slips, one at a time', () => {
  const row = 'logits: 2, 1, 0.1\ntarget: 0\ne^z: 7.3891, 2.7183, 1.1052\n';
  test.each([
    ['sum: 11.2125', null],
    ['sum: 11.2126', 'rounded-terms'],
    ['sum: 8.4942', 'lost'],
    ['sum: 11.2152', 'swapped'],
    ['sum: 11.2325', 'digit'],
    ['sum: 11.2123', 'last'],
    ['sum: 19.5', 'other'],
    ['sum: 11.21', null],
    ['p0 = 0.6590', null],
    ['p2 = 0.0985', 'cut'],
    ['p0 = 65.90 %', null],
    ['-log p: 0.417', null],
    ['sum: 21.2125\np: 0.3483', 'follows'],
  ])('%s: %s', (text, kind) => {
    const last = all(judged(row + text)).at(-1);
    expect(last?.slip?.kind ?? null).toBe(kind);
  });
});

describe('how a calculation may be written', () => {
  const quantities = (text: string): readonly string[] =>
    all(judged(text)).map((entry) => `${nameOf(entry.quantity)} ${entry.written.text}`);

  test.each([
    ['commas', 'logits: 2, 1\ntarget: 0\ne^z: 7.389, 2.718\nsum: 10.107'],
    [
      'Markdown',
      '| logits | 2 | 1 |\n|---|---|---|\n| target | 0 |\n| e^z | 7.389 | 2.718 |\n| sum | 10.107 |',
    ],
    ['tabs', 'logits\t2\t1\ntarget\t0\ne^z\t7.389\t2.718\nsum\t10.107'],
    [
      'sentences',
      'row 1: logits = 2 1, target = 0, e^2 = 7.389, e^1 = 2.718, sum = 7.389 + 2.718 = 10.107',
    ],
    ['Chinese', '第 1 行\nlogits：2，1\n目标：0\n指数：7.389，2.718\n和：10.107'],
    ['LaTeX', 'row 1\nz: 2, 1\ny: 0\n$e^{2} = 7.389$, $e^{1} = 2.718$\nΣ = 10.107'],
  ])('with %s', (_name, text) => {
    expect(quantities(text)).toEqual(['exponential 0 7.389', 'exponential 1 2.718', 'sum 10.107']);
  });

  test('several values of one number, fractions, and tables by column', () => {
    expect(quantities('logits: 2, 1\np0 = 7.389 / 10.107 = 0.7311 = 73.11 %')).toEqual([
      'probability 0 0.7311',
      'probability 0 73.11 %',
    ]);
    expect(quantities('class\tz\te^z\tp\n0\t2\t7.389\t0.731\n1\t1\t2.718\t0.269')).toEqual([
      'exponential 0 7.389',
      'probability 0 0.731',
      'exponential 1 2.718',
      'probability 1 0.269',
    ]);
  });

  test.each([
    ['', 'empty', {}],
    ['logits: 1, 2\nfoo: 3', 'word', { text: 'foo:', line: 2 }],
    ['logits: 1, 2\nsum: 3\n4', 'unnamed', { text: '4', line: 3 }],
    ['row 2\nsum: 3', 'logits', { row: 2 }],
    ['logits: 1\nsum: 3', 'classes', { row: 1, count: 1, most: 32 }],
    ['logits: 1, 2\np: 0.1, 0.2, 0.7', 'many', { row: 1, count: 3, classes: 2 }],
    ['logits: 1, 2\ntarget: 2\n-log p: 1', 'target', { row: 1, target: 2, last: 1 }],
    ['logits: 1, 2\n-log p: 1', 'no-target', { row: 1 }],
    ['logits: 1e31, 2\nsum: 1', 'logits', { row: 1 }],
  ])('what is refused: %j', (text, problem, details) => {
    expect(readCalculation(text)).toEqual({ ok: false, problem, details });
  });

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(400), (noise, at) => {
        const text = circulating.slice(0, at) + noise + circulating.slice(at);
        const reading = readCalculation(text);
        if (reading.ok) for (const part of reading.parts) judgePart(engine.labs, part);
      }),
      { numRuns: 30 },
    );
  });
});
