// The definition, the chain of slopes, what the mean divides by, both conventions of smoothing, sizes.
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { defaults } from '../../../state/settings.ts';
import { computeCrossEntropy, type CrossEntropyView } from '../compute.ts';
import { editTarget, resize } from '../edits.ts';
import { realSizes, sizeInBytes, sizeText } from '../real-sizes.ts';
import { checkSettings, crossEntropySettings, type CrossEntropySettings } from '../settings.ts';
import { className, namesOf } from '../words.ts';

const start = defaults(crossEntropySettings);
const view = (change: Partial<CrossEntropySettings> = {}): CrossEntropyView =>
  computeCrossEntropy(engine.labs, { ...start, precision: 'float64', ...change });
const softmax = (row: readonly number[]): number[] => {
  const sum = row.reduce((all, z) => all + Math.exp(z), 0);
  return row.map((z) => Math.exp(z) / sum);
};

describe('the definition', () => {
  test.each([1, 2, 3, 4, 5, 6])('leaves one term of row %i: −log p of its target', (row) => {
    const { truth, terms, total } = view({ row }).lesson.definition;
    const target = start.targets[row - 1] ?? 0;
    const p = softmax(start.logits.flat()[row - 1] ?? []);
    expect(truth).toEqual(p.map((_, column) => (column === target ? 1 : 0)));
    for (const [column, term] of terms.entries())
      expect(term).toBeCloseTo(column === target ? -Math.log(p[column] ?? 0) : 0, 12);
    expect(total).toBe(terms[target]);
  });

  test('leaves as many as share the target, and none of an ignored row', () => {
    const q = [0.5, 0.25, 0, 0, 0.25];
    const { terms, total } = view({ 'target-probabilities': start.targets.map(() => q) }).lesson
      .definition;
    const p = softmax(start.logits.flat()[0] ?? []);
    for (const [column, share] of q.entries())
      expect(terms[column]).toBeCloseTo(-share * Math.log(p[column] ?? 0), 12);
    expect(total).toBeCloseTo(
      terms.reduce((sum, term) => sum + term, 0),
      12,
    );
    const none = view({ targets: [-100, 1, 3, 2, 4, 1] }).lesson.definition;
    expect([none.total, ...none.terms, ...none.truth].every((value) => value === 0)).toBe(true);
  });

  test('0 times an infinite price is 0', () => {
    const { terms, total } = view({ logits: [[[1, 2, -Infinity]]], targets: [1] }).lesson
      .definition;
    expect(terms[2]).toBe(0);
    expect(total).toBeCloseTo(-Math.log(softmax([1, 2])[1] ?? 0), 12);
  });
});

describe('the chain of slopes', () => {
  test.each([1, 2, 3, 4, 5, 6])('−1/p times p(δ − p) is p − y in row %i', (row) => {
    const chain = view({ row }).lesson.chain;
    const target = start.targets[row - 1] ?? 0;
    const p = softmax(start.logits.flat()[row - 1] ?? []);
    expect(chain?.slope).toBeCloseTo(-1 / (p[target] ?? 0), 5);
    for (const [column, one] of p.entries()) {
      const product = (chain?.slope ?? 0) * (chain?.jacobian[column] ?? 0);
      expect(chain?.gradient[column]).toBeCloseTo(product, 6);
      expect(product).toBeCloseTo(one - (column === target ? 1 : 0), 6);
    }
  });

  test('stays between −1 and 1 however steep −1/p is', () => {
    const chain = view({ logits: [[[0, 30]]], targets: [0] }).lesson.chain;
    expect(chain?.slope).toBeLessThan(-1e12);
    expect(chain?.gradient.every((one) => Math.abs(one) <= 1)).toBe(true);
  });

  test('there is none where a row is ignored, masked, or has shares', () => {
    for (const change of [
      { targets: [-100, 1, 3, 2, 4, 1] },
      { logits: [[[1, -Infinity]]], targets: [0] },
      { 'target-probabilities': start.targets.map(() => [0.5, 0.5, 0, 0, 0]) },
    ])
      expect(view(change).lesson.chain).toBeNull();
  });
});

describe('what the sum is divided by', () => {
  test('six words or two sentences: 0.7679 and 2.3037', () => {
    const { steps, lesson } = view();
    expect(steps.loss.toFixed(4)).toBe('0.7679');
    expect(lesson.perSequence.toFixed(4)).toBe('2.3037');
    expect(lesson.perSequence).toBeCloseTo(3 * steps.loss, 12);
  });
  test('with weights too', () => {
    const { steps, lesson } = view({ weight: [1, 3, 1, 1, 1] });
    expect(lesson.perSequence).toBeCloseTo(steps.numerator / 2, 12);
  });
});

describe('label smoothing', () => {
  test('over all classes and over the others alone: 0.8989 and 0.9317', () => {
    const { smoothing } = view().lesson;
    expect(smoothing?.epsilon).toBe(0.1);
    expect(smoothing?.overAll).toBeCloseTo(0.898914, 6);
    expect(smoothing?.overOthers).toBeCloseTo(0.931664, 6);
  });

  test.each([0.01, 0.1, 0.3, 0.8])(
    'the others alone is what PyTorch calls ε·C/(C − 1), %d',
    (epsilon) => {
      const { smoothing } = view({ 'label-smoothing': epsilon }).lesson;
      const same = view({ 'label-smoothing': (epsilon * 5) / 4 > 1 ? 1 : (epsilon * 5) / 4 });
      expect(smoothing?.epsilon).toBe(epsilon);
      expect(smoothing?.overOthers).toBeCloseTo(same.lesson.smoothing?.overAll ?? 0, 12);
      expect(smoothing?.overOthers).not.toBeCloseTo(smoothing?.overAll ?? 0, 4);
    },
  );

  test('leaves ignored rows out, and is not there where nothing counts', () => {
    const { smoothing } = view({ targets: [0, -100, -100, -100, -100, -100] }).lesson;
    expect(smoothing?.overAll).toBeCloseTo(0.690139, 6);
    expect(smoothing?.overOthers).toBeCloseTo(0.729639, 6);
    expect(view({ targets: start.targets.map(() => -100) }).lesson.smoothing).toBeNull();
    expect(view({ logits: [[[1]]], targets: [0] }).lesson.smoothing).toBeNull();
  });
});

test('the logits of real models take 0.82 GB and 13.17 GB in float32', () => {
  const texts = realSizes.map((size) => sizeText(sizeInBytes(size, 'float32')));
  expect(texts).toEqual(['0.82 GB', '13.17 GB']);
  expect(realSizes.map((size) => sizeInBytes(size, 'float64'))).toEqual([
    1_646_821_376, 26_349_142_016,
  ]);
  expect([120, 8192].map(sizeText)).toEqual(['120 B', '8.19 kB']);
});

describe('the names of the classes', () => {
  test('are given by the lab, by the reader, or none', () => {
    expect(className(start, 0)).toBe('cat');
    expect(className(start, 20)).toBe('class 20');
    expect(namesOf({ ...start, names: null })).toBeNull();
    expect(className({ ...start, names: null }, 3)).toBe('class 3');
    expect(className({ ...start, names: ['a', 'b', 'c', 'd', 'e'] }, 3)).toBe('d');
    expect(checkSettings(start)).toEqual([]);
  });

  test('stand in an address as the words animals and none', () => {
    const { names } = crossEntropySettings;
    expect(names.format([])).toBe('animals');
    expect(names.parse('animals')).toEqual({ ok: true, value: [] });
    expect(names.parse('none')).toEqual({ ok: true, value: null });
    expect(names.format(null)).toBe('none');
  });

  test('are understood as targets, and stay when the table grows', () => {
    expect(editTarget(start, 0, 'horse')).toMatchObject({
      ok: true,
      value: { targets: [4, 1, 3, 2, 4, 1] },
    });
    expect(editTarget(start, 0, 'cow').ok).toBe(false);
    expect(editTarget({ ...start, names: null }, 0, 'horse').ok).toBe(false);
    const grown = resize(start, { sequences: 2, tokens: 3, classes: 6 });
    expect(grown).toMatchObject({ ok: true, value: { names: [] } });
  });
});
