import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choice,
  defaults,
  formatSettings,
  integer,
  parseSettings,
  real,
  realOr,
} from '../../web/src/state/settings.ts';

const table = {
  seed: integer({
    minimum: -Number.MAX_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    fallback: 0,
  }),
  lr: real({ minimum: 0, maximum: 10, exclusive: true, fallback: 0.001 }),
  clip: realOr('off', { minimum: 0, maximum: 100, exclusive: true }),
  mode: choice(['every-position', 'last-position'], 'every-position'),
};

const parse = (query: string) => parseSettings(table, new URLSearchParams(query));

describe('a fragment becomes settings', () => {
  test('what is absent has its default', () => {
    expect(parse('').settings).toEqual(defaults(table));
    expect(parse('seed=7&mode=last-position').settings).toEqual({
      ...defaults(table),
      seed: 7,
      mode: 'last-position',
    });
  });

  test('the ends of a range are in it, and an exclusive one is not', () => {
    expect(parse('seed=9007199254740991').settings?.seed).toBe(Number.MAX_SAFE_INTEGER);
    expect(parse('seed=-9007199254740991').settings?.seed).toBe(-Number.MAX_SAFE_INTEGER);
    expect(parse('lr=10').settings?.lr).toBe(10);
    expect(parse('lr=0').settings).toBeNull();
    expect(parse('clip=off').settings?.clip).toBeNull();
  });

  test.each([
    'seed=-9007199254740992',
    'seed=1.5',
    'seed=9007199254740992',
    'seed=0x10',
    'seed=1e400',
    'seed=',
    'seed=7 apples',
    'lr=NaN',
    'lr=Infinity',
    'lr=-1',
    'lr=1e9',
    'clip=0',
    'clip=on',
    'mode=LAST-POSITION',
    'mode=__proto__',
    'toString=1',
    '__proto__=1',
    'constructor=1',
  ])('%s is refused, with the place and the range', (query) => {
    const { settings, problems } = parse(query);
    expect(settings).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.setting).toBe(query.split('=')[0]);
  });

  test('one bad setting refuses all, so that the earlier state can stand', () => {
    const { settings, problems } = parse('seed=7&lr=99&mode=never');
    expect(settings).toBeNull();
    expect(problems.map(({ setting }) => setting)).toEqual(['lr', 'mode']);
    expect(problems[0]?.refusal).toMatchObject({ kind: 'number', minimum: 0, maximum: 10 });
  });

  test('any text is answered without an exception', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, text) => {
        const result = parseSettings(table, new URLSearchParams([[name, text]]));
        expect(result.settings === null).toBe(result.problems.length > 0);
      }),
    );
  });
});

describe('settings become a fragment', () => {
  test('defaults are left out', () => {
    expect(formatSettings(table, defaults(table)).toString()).toBe('');
    expect(formatSettings(table, { ...defaults(table), seed: 7 }).toString()).toBe('seed=7');
  });

  test('and come back as they were', () => {
    const settings = fc.record({
      seed: fc.maxSafeNat(),
      lr: fc.double({ min: 0, max: 10, minExcluded: true, noNaN: true }),
      clip: fc.option(fc.double({ min: 0, max: 100, minExcluded: true, noNaN: true })),
      mode: fc.constantFrom('every-position' as const, 'last-position' as const),
    });
    fc.assert(
      fc.property(settings, (value) => {
        expect(parseSettings(table, formatSettings(table, value)).settings).toEqual(value);
      }),
    );
  });
});
