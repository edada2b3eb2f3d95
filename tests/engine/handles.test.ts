// What the engine keeps alive: objects on its heap, and JavaScript's values that it holds on to.
import { expect, test } from 'vitest';
import { defaultDigits } from '../../web/src/engine/default-digits.ts';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { loadEngineFromFile } from '../../web/src/engine/load-node.ts';
import { imageFile } from './digits-files.ts';
import { request, using, wasmFile } from './engine.ts';

const engine = await loadEngineFromFile(wasmFile);

test('an object counts from its making to its deletion', () => {
  const none = engine.liveObjects();
  const run = engine.createRnnRun(defaultRun);
  expect(engine.liveObjects()).toBe(none + 1);
  const digits = engine.digits.createSyntheticDigits(0, 'train', 50);
  digits.draw(50);
  const images = digits.finish();
  expect(engine.liveObjects()).toBe(none + 3);
  const classifier = engine.digits.createDigitsRun(defaultDigits, images, images);
  const generator = engine.createGenerator(0);
  expect(engine.liveObjects()).toBe(none + 5);
  for (const each of [run, digits, images, classifier, generator]) each.delete();
  run.delete();
  expect(engine.liveObjects()).toBe(none);
});

/** Every kind of call: with lists and texts, with results of all shapes, refused on all ways. */
const work: Readonly<Record<string, () => void>> = {
  'a run of the RNN': () =>
    using(engine.createRnnRun({ ...defaultRun, epochs: 2 }), (run) => {
      run.step(6);
      run.seek(3);
      run.predictions();
      run.tensors();
      run.losses();
    }),
  'a run that is refused': () => {
    expect(() => engine.createRnnRun({ ...defaultRun, learningRate: 0 })).toThrow();
    expect(() => engine.createRnnRun({ ...defaultRun, sentences: [['a', '']] })).toThrow();
    expect(() => engine.createRnnRun({ ...defaultRun, sentences: [[1, null]] } as never)).toThrow();
    expect(() => engine.createRnnRun({} as never)).toThrow();
    expect(() => engine.createRnnRun(null as never)).toThrow();
  },
  'a call out of turn': () =>
    using(engine.createRnnRun(defaultRun), (run) => expect(() => run.backward()).toThrow()),
  'a loss': () => {
    engine.crossEntropy({ ...request, targets: Int32Array.of(0, 2) });
    expect(() => engine.crossEntropy({ ...request, targets: Int32Array.of(0, 3) })).toThrow();
    expect(() => engine.crossEntropy({ ...request, targets: 'x' } as never)).toThrow();
  },
  draws: () => using(engine.createGenerator(0), (generator) => void generator.normal(300)),
  text: () => {
    const { tokens } = engine.labs.tokenize('a b a c', 'words');
    engine.labs.windows([tokens]);
    engine.labs.batches(tokens, 1, 2);
    expect(() => engine.labs.batches(tokens, 0, 2)).toThrow();
  },
  'what the labs show': () => {
    engine.labs.softmax(Float64Array.of(1, 2));
    engine.labs.surprisal(0.5);
    engine.labs.nextToken({ seed: 538, batch: 3, context: 4, classes: 8, extraDraw: false });
    engine.lossFloor(defaultRun.sentences, 'every-position');
    engine.limits();
    expect(() => engine.labs.surprisal(2)).toThrow();
  },
  'image files': () => {
    const images = imageFile('t10k-images-idx3-ubyte');
    const labels = imageFile('t10k-labels-idx1-ubyte');
    using(engine.digits.readImageSet(images, labels), (set) => void set.image(0));
    expect(() => engine.digits.readImageSet(labels, images)).toThrow();
    expect(() => engine.digits.drawStrokes([[1, 2, 3]], 2)).toThrow();
    engine.digits.drawStrokes([[1, 2, 3, 4]], 2);
  },
};

test.each(Object.keys(work))(
  '%s leaves nothing alive, a thousand times',
  (name) => {
    const once = work[name] ?? (() => undefined);
    once();
    const before = engine.liveObjects();
    for (let times = 0; times < 1000; times += 1) once();
    expect(engine.liveObjects()).toBe(before);
  },
  120_000,
);
