import { afterAll, expect, test } from 'vitest';
import { defaultDigits } from '../../web/src/engine/default-digits.ts';
import { isImageFileError } from '../../web/src/engine/errors.ts';
import type { DigitsConfig, ImageFile, ImageSet } from '../../web/src/engine/digits-types.ts';
import { isEngineError } from '../../web/src/engine/errors.ts';
import { imageFile, imageSet } from './digits-files.ts';
import { engine, using } from './engine.ts';

const { digits } = engine;
const train = imageSet('train');
const heldOut = imageSet('t10k');
afterAll(() => {
  train.delete();
  heldOut.delete();
});

function drawn(dataSeed: number, split: 'train' | 'test', ...counts: number[]): ImageSet {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return using(digits.createSyntheticDigits(dataSeed, split, total), (drawing) => {
    for (const count of counts) drawing.draw(count);
    return drawing.finish();
  });
}

test('synthetic digits come in pieces, the same as natively', () => {
  const recorded = train.imagesFile();
  using(drawn(0, 'train', 1, 99, 1400), (images) => {
    expect(images.size).toBe(1500);
    expect(Buffer.compare(images.imagesFile(), recorded)).toBe(0);
    expect(Buffer.compare(images.labelsFile(), train.labelsFile())).toBe(0);
    expect(images.image(3)).toHaveLength(784);
    expect(images.labels()).toHaveLength(1500);
  });
  using(digits.createSyntheticDigits(0, 'test', 10), (drawing) => {
    expect(drawing.draw(4)).toBe(4);
    expect(() => drawing.finish()).toThrow('only 4 of 10 digits are drawn');
    expect(drawing.draw(1000)).toBe(10);
    expect(drawing.drawn).toBe(10);
  });
});

test('the sets outlive neither misuse nor their deletion', () => {
  const images = drawn(1, 'test', 5);
  expect(() => images.image(5)).toThrow('image 5 is not in [0, 4]');
  expect(() => images.image(0.5)).toThrow('is not a whole number');
  const run = digits.createDigitsRun({ ...defaultDigits, epochs: 1 }, images, images);
  images.delete();
  expect(() => images.labels()).toThrow('this image set was deleted');
  using(run, () => {
    run.step(1);
    expect(run.evaluations()).toHaveLength(1);
  });
  expect(() => digits.createDigitsRun(defaultDigits, images, images)).toThrow('deleted');
  expect(() => digits.createSyntheticDigits(0, 'dev' as 'test', 5)).toThrow('"dev" is not one of');
  expect(() => digits.createSyntheticDigits(0, 'test', 250_001)).toThrow('number of images');
});

const cut = ({ name, bytes }: ImageFile, by: number): ImageFile => ({
  name,
  bytes: bytes.subarray(0, bytes.length - by),
});

test('a file that is refused is named, with what was expected', () => {
  const images = imageFile('t10k-images-idx3-ubyte');
  const labels = imageFile('t10k-labels-idx1-ubyte');
  const refusal = (call: () => unknown): object => {
    try {
      call();
    } catch (error) {
      if (isImageFileError(error)) {
        const { code, problem, file, message } = error;
        return { code, problem, file, message };
      }
      throw error;
    }
    throw new Error('nothing was refused');
  };
  expect(refusal(() => digits.readImageSet(cut(images, 1), labels))).toEqual({
    code: 'invalid_argument',
    problem: 'truncated',
    file: 't10k-images-idx3-ubyte',
    message:
      '[idx] t10k-images-idx3-ubyte: has 313615 bytes, but 313616 are expected for 400 images of 28 × 28',
  });
  expect(refusal(() => digits.readImageSet(labels, images))).toMatchObject({
    problem: 'wrong-kind',
  });
  expect(
    refusal(() => digits.readImageSet(images, imageFile('train-labels-idx1-ubyte'))),
  ).toMatchObject({ problem: 'mixed-up', file: 'train-labels-idx1-ubyte' });
  expect(
    refusal(() => digits.readImageSet({ name: 'x.gz', bytes: Uint8Array.of(0x1f, 0x8b) }, labels)),
  ).toMatchObject({ problem: 'compressed', file: 'x.gz' });
});

test('a run tells what it does', () => {
  const config: DigitsConfig = { ...defaultDigits, epochs: 3, train: 500, test: 100 };
  using(digits.createDigitsRun(config, train, heldOut), (run) => {
    expect(run).toMatchObject({
      totalUpdates: 24,
      updatesPerEpoch: 8,
      parameterCount: 109_386,
      trainSize: 500,
      testSize: 100,
      update: 0,
      diverged: false,
    });
    expect(run.step(10)).toBe(10);
    expect(run.losses()).toHaveLength(10);
    expect(run.losses(8)).toEqual(run.losses().subarray(8));
    expect(run.smoothedLosses()).toHaveLength(10);
    expect(run.epochLosses()).toHaveLength(1);
    expect(run.step(100)).toBe(14);

    const [first, second, third] = run.evaluations();
    expect(run.evaluations(2)).toEqual([third]);
    expect(third).toEqual(run.evaluate());
    expect(first?.images).toBe(100);
    expect(second?.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(
      third?.confusion.map((row, digit) => row[digit]).reduce((a = 0, b) => a + (b ?? 0)),
    ).toBe(third?.correct);
    expect(third?.accuracy).toBe((third?.correct ?? 0) / 100);
    expect(third?.classAccuracy).toHaveLength(10);
    expect(third?.hardest).toHaveLength(12);
    const [hardest] = third?.hardest ?? [];
    const { probabilities, surprisals } = run.classify(heldOut.image(hardest?.index ?? 0));
    expect(surprisals[hardest?.label ?? 0]).toBeCloseTo(hardest?.loss ?? 0, 4);
    expect(probabilities.reduce((sum, p) => sum + p)).toBeCloseTo(1, 5);

    const names = run.tensors().map(({ name, shape }) => `${name} ${shape.join('×')}`);
    expect(names).toContain('fc1.weight 128×784');
    expect(names).toContain('fc3.bias/momentum_buffer 10');

    const end = run.digest();
    run.seek(5);
    expect(run.update).toBe(5);
    expect(run.evaluations()).toHaveLength(0);
    expect(run.parameter('fc1.weight')).toEqual(run.tensors()[0]?.values);
    expect(() => run.parameter('fc1')).toThrow('there is no parameter "fc1"');
    run.rewind(24);
    run.step(24 - run.update);
    expect(run.digest()).toBe(end);
  });
});

const badConfigs: [Partial<DigitsConfig>, string][] = [
  [{ epochs: 101 }, 'epochs 101 is not in [1, 100]'],
  [{ batch: 0 }, 'batch size 0 is not in [1, 4096]'],
  [{ batch: 1.5 }, 'batch size 1.5 is not a whole number'],
  [{ seed: 2 ** 53 }, 'seed 9007199254740992 is not in'],
  [{ learningRate: 11 }, 'learning rate 11'],
  [{ momentum: 1 }, 'momentum 1 is not in [0, 0.999]'],
  [{ train: 1501 }, 'number of training images 1501 is not in [1, 1500]'],
  [{ test: 0 }, 'number of test images 0'],
];

test.each(badConfigs)('%j is refused', (wrong, message) => {
  expect(() => digits.createDigitsRun({ ...defaultDigits, ...wrong }, train, heldOut)).toThrow(
    message,
  );
});

test('strokes become an image of the kind that the sets hold', () => {
  const image = digits.drawStrokes([[10, 10, 10, 50]], 3);
  expect(image).toHaveLength(784);
  expect(image[14 * 28 + 14]).toBe(255);
  expect(image[14 * 28 + 5]).toBe(0);
  for (const [strokes, width, message] of [
    [[], 3, 'there is no point to draw'],
    [[[1, 2, 3]], 3, 'stroke 0 has 3 numbers'],
    [[[1, Number.NaN]], 3, 'is not within ±'],
    [[[1, 2]], 0, 'pen width 0 is not in [0.5, 10]'],
  ] as const)
    expect(() => digits.drawStrokes(strokes, width)).toThrow(message);
});

test('classify refuses what is no image, and the heap does not grow over runs', () => {
  const make = (): void =>
    using(digits.createDigitsRun({ ...defaultDigits, epochs: 1 }, train, heldOut), (run) => {
      run.step(30);
      expect(() => run.classify(new Uint8Array(783))).toThrow('an image has 783 pixels, not 784');
    });
  make();
  const before = engine.heapBytes();
  for (let i = 0; i < 10; ++i) make();
  expect(engine.heapBytes()).toBe(before);
});

test('errors are the engine’s own kind', () => {
  try {
    digits.createDigitsRun({ ...defaultDigits, epochs: 0 }, train, heldOut);
    expect.unreachable();
  } catch (error) {
    expect(isEngineError(error) && error.code).toBe('invalid_argument');
    expect(isImageFileError(error)).toBe(false);
  }
});
