// The generator as WASM draws what PyTorch's draws: tests/fixtures/generator.txt, seeds.txt.
import { expect, test } from 'vitest';
import type { Generator } from '../../web/src/engine/types.ts';
import { engine, using } from './engine.ts';
import { type FixtureCase, readFixture, toNumber } from './fixture.ts';
import { largestDistance } from './near.ts';

interface Draw {
  readonly allowed: number;
  draw(generator: Generator, ...numbers: number[]): ArrayLike<number>;
}

/** What the facade can draw; whole numbers and uniforms bit for bit. */
const draws: Readonly<Record<string, Draw>> = {
  randint: {
    allowed: 0,
    draw: (generator, low = 0, high = 0, n = 0) => generator.randint(low, high, n),
  },
  uniform: { allowed: 0, draw: (generator, a = 0, b = 0, n = 0) => generator.uniform(a, b, n) },
  normal: { allowed: 5e-7, draw: (generator, n = 0) => generator.normal(n) },
  randperm: { allowed: 0, draw: (generator, n = 0) => generator.randperm(n) },
};

const cases = readFixture('generator.txt').filter((c) =>
  c.all('op').every(([name = '']) => Object.hasOwn(draws, name)),
);

test.each(cases)('$name', (c) => {
  using(engine.createGenerator(c.number('seed')), (generator) => {
    for (const { name, numbers, values } of operations(c)) {
      const drawn = draws[name]?.draw(generator, ...numbers) ?? [];
      expect(largestDistance(drawn, values), `${name} ${numbers.join(' ')}`).toBeLessThanOrEqual(
        draws[name]?.allowed ?? 0,
      );
    }
  });
});

const negative = readFixture('seeds.txt');

test.each(negative)('$name', (c) => {
  const seed = BigInt(c.text('seed'));
  const asNumber = Number.isSafeInteger(Number(seed)) ? [Number(seed)] : [];
  for (const one of [seed, ...asNumber])
    using(engine.createGenerator(one), (generator) => {
      for (const { name, numbers, values } of operations(c)) {
        const drawn = draws[name]?.draw(generator, ...numbers) ?? [];
        expect(largestDistance(drawn, values), name).toBeLessThanOrEqual(draws[name]?.allowed ?? 0);
      }
    });
});

test('seeds below 0 and above 2⁶³ are recorded', () => {
  const seeds = negative.map((c) => BigInt(c.text('seed')));
  expect(seeds.filter((seed) => seed < 0n).length).toBeGreaterThanOrEqual(8);
  expect(seeds).toContain(2n ** 64n - 1n);
});

test('every way to draw is recorded, with seeds above 2³²', () => {
  const names = new Set(cases.flatMap((c) => c.all('op').map(([name]) => name)));
  expect([...names].sort()).toEqual(Object.keys(draws).sort());
  expect(cases.some((c) => c.number('seed') > 2 ** 32)).toBe(true);
});

function operations(c: FixtureCase): { name: string; numbers: number[]; values: number[] }[] {
  return c.all('op').map((tokens) => {
    const colon = tokens.indexOf(':');
    const [name = '', ...numbers] = tokens.slice(0, colon);
    return {
      name,
      numbers: numbers.map(toNumber),
      values: tokens.slice(colon + 1).map(toNumber),
    };
  });
}
