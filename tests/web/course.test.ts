// The reading order of the labs, and what the reader has done.
import { afterEach, expect, test, vi } from 'vitest';
import { byChapter } from '../../web/src/course/chapters.ts';
import { foundations, home, labs, listedLabs, neighbours } from '../../web/src/course/labs.ts';
import { doneLabs, forgetDone, markDone, onProgress } from '../../web/src/course/progress.ts';
import { chapters } from '../../web/src/labs/shared/lab-declaration.ts';

const names = (some: readonly { readonly name: string }[]): string[] =>
  some.map(({ name }) => name);

afterEach(() => {
  forgetDone();
  vi.unstubAllGlobals();
});

test('one lab is the front page, wherever it stands', () => {
  expect(names(labs.filter((lab) => lab.home === true))).toEqual([home.name]);
  expect(home.name).toBe('train');
  expect(listedLabs[0]?.name).toBe('neg-log');
});

test('the labs stand in the order of reading, chapter by chapter', () => {
  const ofReading = ['neg-log', 'softmax', 'cross-entropy', 'information', 'train', 'next-token'];
  expect(names(labs).filter((name) => ofReading.includes(name))).toEqual(ofReading);
  expect(new Set(labs.map(({ order }) => order)).size).toBe(labs.length);
  const places = labs.map(({ chapter }) => chapters.indexOf(chapter));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(names(byChapter(labs).flatMap((chapter) => chapter.labs))).toEqual(names(labs));
});

test('a chapter without labs is not there', () => {
  const [first] = labs;
  expect(byChapter([])).toEqual([]);
  expect(byChapter([first])).toEqual([{ name: first.chapter, first, labs: [first] }]);
});

test.each(labs)('$name builds on what is read before it', (lab) => {
  for (const name of lab.buildsOn) {
    const other = labs.find((one) => one.name === name);
    expect(other?.order, name).toBeLessThan(lab.order);
  }
  expect(foundations(lab).every(({ listed }) => listed)).toBe(true);
});

test('from the first lab one comes to the last by what is next, and back', () => {
  const way = [];
  for (let at = listedLabs[0]; at !== undefined; at = neighbours(at).after) way.push(at);
  expect(names(way)).toEqual(names(listedLabs));
  expect(names(way.slice(1).map((lab) => neighbours(lab).before ?? lab))).toEqual(
    names(way.slice(0, -1)),
  );
  const [first] = way;
  expect(first === undefined ? null : neighbours(first).before).toBeUndefined();
});

/** As a browser's. */
function stubStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

test('what is done is kept for the next visit, with what another window has kept, and forgotten', () => {
  const kept = stubStorage();
  const told = vi.fn();
  const stop = onProgress(told);
  markDone('softmax');
  markDone('softmax');
  expect(told).toHaveBeenCalledTimes(1);
  kept.set('surprisal.done', 'softmax train');
  markDone('digits');
  expect([...doneLabs()].sort()).toEqual(['digits', 'softmax', 'train']);
  expect([...kept.values()].join(' ').split(' ').sort()).toEqual(['digits', 'softmax', 'train']);
  forgetDone();
  expect(doneLabs().size).toBe(0);
  expect(kept.size).toBe(0);
  stop();
});

test('without storage it is kept as long as the page', () => {
  vi.stubGlobal('localStorage', undefined);
  markDone('softmax');
  expect([...doneLabs()]).toEqual(['softmax']);
  forgetDone();
  expect([...doneLabs()]).toEqual([]);
});
