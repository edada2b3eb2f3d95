// What the default run has learned: 60,000 synthetic digits, five epochs.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultDigits, syntheticCounts } from '../../web/src/engine/default-digits.ts';
import type { DigitSplit, DigitsRun, ImageSet } from '../../web/src/engine/digits-types.ts';
import { engine, using } from './engine.ts';

const { digits } = engine;

function drawn(split: DigitSplit): ImageSet {
  return using(digits.createSyntheticDigits(0, split, syntheticCounts[split]), (drawing) => {
    drawing.draw(drawing.count);
    return drawing.finish();
  });
}

let run: DigitsRun;
beforeAll(() => {
  using(drawn('train'), (train) =>
    using(drawn('test'), (heldOut) => {
      run = digits.createDigitsRun(defaultDigits, train, heldOut);
    }),
  );
  run.step(run.totalUpdates);
}, 120_000);
afterAll(() => run.delete());

test('the test accuracy is 97 % or more', () => {
  const last = run.evaluations().at(-1);
  expect(last?.images).toBe(10_000);
  expect(last?.accuracy).toBeGreaterThanOrEqual(0.97);
});

interface Drawing {
  readonly label: number;
  readonly strokes: number[][];
}

function readDrawings(): Drawing[] {
  const file = new URL('../fixtures/strokes.txt', import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => ({
    label: Number(line.slice(0, 1)),
    strokes: line
      .slice(2)
      .split(' / ')
      .map((stroke) => stroke.split(/[ ,]/u).map(Number)),
  }));
}

test('45 of 50 digits drawn on a pad are recognised', () => {
  const drawings = readDrawings();
  expect(drawings).toHaveLength(50);
  const taken = drawings.map(({ label, strokes }) => {
    const { probabilities } = run.classify(digits.drawStrokes(strokes, 2.4));
    return { label, digit: probabilities.indexOf(Math.max(...probabilities)) };
  });
  const mistakes = taken.filter(({ label, digit }) => label !== digit);
  expect(mistakes.length, JSON.stringify(mistakes)).toBeLessThanOrEqual(5);
});
