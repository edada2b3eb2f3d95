import { describe, expect, test } from 'vitest';
import { fill, weave } from '../../web/src/i18n/fill.ts';

type Messages = Readonly<Record<string, string>>;

const english = import.meta.glob<Messages>('../../web/src/**/*messages.en.ts', {
  eager: true,
  import: 'messages',
});
const chinese = import.meta.glob<Messages>('../../web/src/**/*messages.zh.ts', {
  eager: true,
  import: 'messages',
});

const placeholders = (message: string): string[] =>
  [...new Set(message.match(/(?<=\{)\w+(?=\}|\|[^}]*#)/g))].sort();

test('every catalogue is there in both languages', () => {
  const inChinese = Object.keys(english).map((path) => path.replace('.en.ts', '.zh.ts'));
  expect(Object.keys(chinese).sort()).toEqual(inChinese.sort());
  expect(inChinese.length).toBeGreaterThan(10);
});

describe.each(Object.entries(english))('the catalogue %s', (path, en) => {
  const zh = chinese[path.replace('.en.ts', '.zh.ts')] ?? {};

  test('has the same keys in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  test('has no empty message, and the same parameters in both languages', () => {
    for (const [key, message] of Object.entries(en)) {
      expect(message.trim(), key).not.toBe('');
      expect(zh[key]?.trim(), key).not.toBe('');
      expect(placeholders(zh[key] ?? ''), key).toEqual(placeholders(message));
    }
  });
});

/** Words with an s that are no plural. */
const singular =
  /^(?:is|was|has|less|as|its|times|this|class|loss|bias|plus|minus|pass|gives|costs|takes|holds|says|begins|gets|counts|rises|asks|comes|makes|moves|lies|lowers|uses|s)$/u;

/** Names of what is no count: shares, numbers in nats, texts. */
const noCount = /^(?:accuracy|mean$|mass$|ratio$|target$|what$|place$|shape$|found$|wanted$)/u;

describe.each(Object.entries(english))('the counts of %s', (path, en) => {
  const zh = chinese[path.replace('.en.ts', '.zh.ts')] ?? {};
  const names = (message: string): string[] =>
    [...message.matchAll(/\{(\w+)/gu)].flatMap(([, name]) => name ?? []);
  const filled = (message: string, count: number): string =>
    fill(
      message,
      Object.fromEntries(names(message).map((name) => [name, noCount.test(name) ? 'x' : count])),
    );

  test('agree with their words, of one and of several', () => {
    const wrong: string[] = [];
    for (const [key, message] of Object.entries(en)) {
      const one = filled(message, 1);
      const plurals =
        /(?<![\w.,–−-]|\b(?:to|and|most) )1((?: (?:different|other|more|whole|of the))? (\w*s)|(?: (?!would)\w+)? (?:are|were|have))\b/gu;
      for (const [said, , noun = ''] of one.matchAll(plurals))
        if (!singular.test(noun)) wrong.push(`${key}: ${said}`);
      for (const [form, , , other = ''] of message.matchAll(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/gu))
        if (!filled(message, 2).includes(other.replace('#', '2'))) wrong.push(`${key}: ${form}`);
    }
    expect(wrong).toEqual([]);
  });

  test('need no forms in Chinese', () => {
    for (const [key, message] of Object.entries(zh)) expect(message, key).not.toMatch(/\{\w+\|/u);
  });
});

test.each([
  [0, '0 words'],
  [1, '1 word'],
  ['1', '1 word'],
  [2, '2 words'],
  ['21', '21 words'],
  ['1\u202f001', '1\u202f001 words'],
])('%j is counted as %s', (count, said) => {
  expect(fill('{count} {count|word|words}', { count })).toBe(said);
});

test('parameters are filled in, unknown ones left', () => {
  expect(fill('update {update} of {total}', { update: 3, total: '300' })).toBe('update 3 of 300');
  expect(fill('{missing}', {})).toBe('{missing}');
  expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
});

test.each([
  ['目标是{name}：', 'man', '目标是 man：'],
  ['目标是{name}：', '类 0', '目标是类 0：'],
  ['{name}的权重', '类 0', '类 0 的权重'],
  ['{name}的权重', '猫', '猫的权重'],
  ['第 {name} 行', '3', '第 3 行'],
])('%j with %j keeps Latin letters and digits from Chinese words', (message, name, said) => {
  expect(fill(message, { name })).toBe(said);
});

test('parts of a template are woven in', () => {
  expect(weave('by being {emphasis}.', { emphasis: 7 })).toEqual(['by being ', 7, '.']);
});
