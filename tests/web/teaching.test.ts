// The lesson plans: every address opens what it says, and every number is the engine's.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { packagedElements } from '../../web/build/custom-elements.ts';
import { besideOf } from '../../web/src/page/beside.ts';
import { viewSettings } from '../../web/src/page/view.ts';
import { labs } from '../../web/src/course/labs.ts';
import { byChapter } from '../../web/src/course/chapters.ts';
import { messages } from '../../web/src/i18n/frame-messages.en.ts';
import { parseFragment } from '../../web/src/state/fragment.ts';
import { parseSettings } from '../../web/src/state/settings.ts';
import { engine } from '../engine/engine.ts';

const plans = readFileSync(new URL('../../web/docs/teaching.md', import.meta.url), 'utf8');
const addresses = [...plans.matchAll(/`(#\/[^`]*)`/g)].map(([, address = '']) => address);

test('there are addresses to try', () => {
  expect(addresses.length).toBeGreaterThan(15);
});

test.each([...new Set(addresses)])('%s opens', (address) => {
  if (besideOf(address) !== null) return;
  const { lab, parameters } = parseFragment(address);
  const tag = packagedElements.find(({ tagName }) => tagName === `surprisal-${lab}`);
  expect(tag, lab).toBeDefined();
  const table = { ...tag?.settings, ...viewSettings };
  expect(parseSettings(table, parameters).problems).toEqual([]);
});

test('every chapter that has labs has its lesson, of 45 minutes', () => {
  const lessons = plans.split(/^## /m).filter((part) => part.includes('| minutes |'));
  const chapters = byChapter(labs.filter(({ listed }) => listed)).map(({ name }) => name);
  expect(lessons.length).toBe(chapters.length);
  lessons.forEach((lesson, index) => {
    expect(lesson.split(':')[0]).toBe(messages[`chapter.${chapters[index] ?? 'surprise'}`]);
    const times = [...lesson.matchAll(/^\| (\d+)–(\d+) \|/gm)].map(([, from, to]) => [from, to]);
    expect(times[0]?.[0]).toBe('0');
    expect(times.at(-1)?.[1]).toBe('45');
    times.slice(1).forEach(([from], at) => expect(from).toBe(times[at]?.[1]));
  });
});

describe('the numbers', () => {
  const { labs: instant } = engine;
  const row = Float64Array.of(2, 1, 0.1, 0, -1);
  const entropy = instant.information(
    Float64Array.of(0.5, 0.25, 0.125, 0.125),
    Float64Array.of(0.5, 0.25, 0.125, 0.125),
  ).crossEntropy;
  const ratio = ([first = 0, second = 0]: ArrayLike<number> & Iterable<number>): number =>
    first / second;
  test.each([
    ['ln 5 = 1.6094', instant.surprisal(1 / 5).nats],
    ['1.3863 nats', instant.surprisal(0.25).nats],
    ['e = 2.7183', ratio(instant.softmax(Float64Array.of(2, 1, 0.1), 1).probabilities)],
    ['the row costs 0.5321', -Math.log(instant.softmax(row, 1).probabilities[0] ?? 0)],
    ['the entropy, 1.2130', entropy],
    ['ln 9 = 2.1972', instant.surprisal(1 / 9).nats],
    ['ln 10 = 2.3026', instant.surprisal(1 / 10).nats],
    ['the data allow 0.1540', engine.lossFloor(defaultRun.sentences, 'every-position').mean],
    ['the data allow 0 |', engine.lossFloor(defaultRun.sentences, 'last-position').mean],
  ])('%s', (words, value) => {
    expect(plans).toContain(words);
    expect(words).toContain(value === 0 ? 'allow 0' : value.toFixed(4));
  });
});
