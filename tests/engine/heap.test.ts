// Engines of their own, so that the heap is that of the run alone.
import { expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { loadEngineFromFile } from '../../web/src/engine/load-node.ts';
import { request, using, wasmFile } from './engine.ts';

const sentences = Array.from({ length: 50 }, (_, i) => [`w${i}`, `w${i + 1}`, `w${i + 2}`]);
const fiftyInAnEpoch = { ...defaultRun, sentences, embeddingSize: 2, hiddenSize: 2 };

test('the heap does not grow over a million updates', async () => {
  const engine = await loadEngineFromFile(wasmFile);
  const config = { ...fiftyInAnEpoch, epochs: 10_000, optimizer: 'adam' } as const;
  for (let run = 0, warm = 0; run < 2; run++) {
    using(engine.createRnnRun(config), (training) => {
      training.step(1000);
      if (run === 0) warm = engine.heapBytes();
      training.step(config.epochs * sentences.length);
      expect(training.update).toBe(500_000);
      expect(engine.heapBytes()).toBe(warm);
    });
  }
});

test('the heap does not grow over a thousand resets', async () => {
  const engine = await loadEngineFromFile(wasmFile);
  const train = (seed: number): void =>
    using(engine.createRnnRun({ ...defaultRun, seed, epochs: 1000 }), (run) => {
      run.step(10);
      run.predictions();
      run.tensors();
    });
  train(0);
  const warm = engine.heapBytes();
  for (let seed = 1; seed <= 1000; seed++) train(seed);
  expect(engine.heapBytes()).toBe(warm);
});

// Often enough that a kilobyte of heap or a word of stack lost each time would show.
test('calls that are refused, and small objects, leave nothing behind', async () => {
  const engine = await loadEngineFromFile(wasmFile);
  const run = engine.createRnnRun(defaultRun);
  const work = (): void => {
    expect(() => run.backward()).toThrow('out of turn');
    expect(() => engine.createRnnRun({ ...defaultRun, learningRate: 0 })).toThrow();
    expect(() => engine.crossEntropy({ ...request, targets: Int32Array.of(0, 3) })).toThrow();
    engine.crossEntropy({ ...request, targets: Int32Array.of(0, 2) });
    using(engine.createGenerator(0), (generator) => generator.normal(300));
  };
  work();
  const warm = engine.heapBytes();
  for (let i = 0; i < 20_000; i++) work();
  expect(engine.heapBytes()).toBe(warm);
  run.delete();
});
