import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { logitsOf, movingLogits, softmaxSettings, withLogit } from '../settings.ts';
import { sweepPath, sweepSpan } from '../sweep.ts';
import { computeSoftmax } from '../compute.ts';
import { defaults, formatSettings, parseSettings } from '../../../state/settings.ts';

const parse = (query: string) => parseSettings(softmaxSettings, new URLSearchParams(query));
const given = (query: string) => {
  const { settings } = parse(query);
  if (settings === null) throw new Error(`${query} is refused`);
  return settings;
};

test('an address with logits is read, and written back', () => {
  const settings = given('logits=2,1,0.1,-1e30&moving=two&temperature=0.5&largest=12&gap=auto');
  expect(settings.logits).toEqual([2, 1, 0.1, -1e30]);
  expect(settings.gap).toBeNull();
  expect(formatSettings(softmaxSettings, settings).toString()).toBe(
    'logits=2%2C1%2C0.1%2C-1e%2B30&moving=two&temperature=0.5&largest=12',
  );
  expect(given(formatSettings(softmaxSettings, settings).toString())).toEqual(settings);
});

test.each([
  ['logits=1', { kind: 'count', count: 1, minimum: 2, maximum: 10 }],
  ['logits=1,2,3,4,5,6,7,8,9,10,11', { kind: 'count', count: 11 }],
  ['logits=1,2e30,3', { kind: 'entry', place: 2, text: '2e30' }],
  ['logits=1,NaN', { kind: 'entry', place: 2, text: 'NaN' }],
  ['logits=1,Infinity', { kind: 'entry', place: 2, text: 'Infinity' }],
  ['logits=1,', { kind: 'entry', place: 2, text: '' }],
  ['temperature=0', { kind: 'number', minimum: 0.01, maximum: 100 }],
  ['temperature=101', { kind: 'number' }],
  ['add=1e3', { kind: 'number', minimum: -100, maximum: 100 }],
  ['largest=huge', { kind: 'number', orWord: 'auto' }],
  ['format=float8', { kind: 'choice' }],
])('%s is refused', (query, refusal) => {
  const { settings, problems } = parse(query);
  expect(settings).toBeNull();
  expect(problems[0]?.refusal).toMatchObject(refusal);
});

test('the third logit moves, the last of two, or the third with the fourth', () => {
  expect(movingLogits(given(''))).toEqual([2]);
  expect(movingLogits(given('logits=1,2'))).toEqual([1]);
  expect(movingLogits(given('logits=1,2,3&moving=two'))).toEqual([2]);
  const four = given('logits=2,1,0,5&moving=two');
  expect(movingLogits(four)).toEqual([2, 3]);
  expect(logitsOf(four)).toEqual([2, 1, 0, 0]);
  expect(withLogit(four, 3, 7)).toEqual([2, 1, 7, 7]);
  expect(withLogit(four, 0, 7)).toEqual([7, 1, 0, 0]);
});

test('the demonstration goes from -2 to 2 and back to where z3 stands', () => {
  const path = sweepPath(given(''));
  expect(path[0]).toBe(-2);
  expect(Math.max(...path)).toBe(2);
  expect(path.at(-1)).toBe(0.2);
  expect(sweepPath(given('logits=2,1,1e30')).at(-1)).toBe(2);
  expect(sweepPath(given('logits=2,1,-1e30')).at(-1)).toBe(2);
});

test('the chart spans -2 to 2 as long as z3 is inside', () => {
  expect(sweepSpan(given(''))).toBe(2);
  expect(sweepSpan(given('logits=2,1,-2.1'))).toBe(4);
});

test('every setting within its range is answered by the engine', () => {
  const extremes = [
    'logits=1e30,-1e30',
    'logits=-1e30,-1e30&temperature=0.01',
    'logits=1e30,-1e30,1e30,0,1,2,3,4,5,-1e30&temperature=100&add=-100&format=float16',
    'add=100&largest=1000&gap=1000&format=bfloat16',
    'largest=-1000&gap=0',
    'logits=1e30,-1e30&largest=-1000',
    'logits=1e30,-1e30&largest=1000&add=100',
  ];
  for (const query of extremes) {
    const { softmax, probabilitySum, stability } = computeSoftmax(engine.labs, given(query));
    expect(probabilitySum, query).toBeCloseTo(1, 5);
    expect(softmax.probabilities.every(Number.isFinite), query).toBe(true);
    expect(stability.growth.shifted.every(Number.isFinite), query).toBe(true);
  }
});

test('the numbers of the lab', () => {
  const { softmax, sweep, exponential, stability } = computeSoftmax(
    engine.labs,
    defaults(softmaxSettings),
  );
  expect(Array.from(softmax.probabilities, (p) => p.toFixed(4))).toEqual([
    '0.6590',
    '0.2424',
    '0.0986',
  ]);
  expect(sweep.spacing).toEqual({ from: -2, to: 2, points: 400 });
  expect(sweep.probabilities).toHaveLength(1200);
  expect(exponential.values[0]?.toFixed(4)).toBe('0.1353');
  expect(exponential.values.at(-1)?.toFixed(4)).toBe('7.3891');
  expect(stability.formats.map(({ logLargest }) => logLargest.toFixed(2))).toEqual([
    '88.72',
    '11.09',
    '88.72',
  ]);
});
