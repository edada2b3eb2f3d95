// Runs beside the one on show: they are taken where they are asked about, and leave nothing behind.
import { expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import type { RnnRun } from '../../web/src/engine/types.ts';
import { RnnKind } from '../../web/src/labs/train/rnn-kind.ts';
import type { RnnModel } from '../../web/src/labs/train/rnn-protocol.ts';
import { RunLoop } from '../../web/src/worker/loop.ts';
import type { FromWorker } from '../../web/src/worker/run-protocol.ts';
import { engine, using } from '../engine/engine.ts';

/** What a loop says of a run on show at update 30 and of a rehearsal beside it, slice by slice. */
function rehearsed(update: number, change: Partial<RnnModel['config']> = {}) {
  const said: FromWorker<RnnModel>[] = [];
  const due: (() => void)[] = [];
  let now = 0;
  let slices = 0;
  const loop = new RunLoop<RnnModel, RnnRun>(new RnnKind(engine), engine, {
    post: (message) => void said.push(message),
    schedule: (tick) => void due.push(tick),
    now: () => (now += 4),
  });
  const config = { ...defaultRun, ...change };
  loop.handle({ type: 'start', run: 1, command: 1, config: defaultRun, update: 30, detail: false });
  const before = engine.liveObjects();
  loop.handle({ type: 'rehearse', command: 7, config, update, questions: [] });
  for (let tick = due.shift(); tick !== undefined; tick = due.shift()) {
    tick();
    slices += 1;
  }
  const left = engine.liveObjects() - before;
  loop.handle({ type: 'digest', run: 1, command: 8 });
  // Replaced by the least run, which is forgotten with the file.
  const least = { ...defaultRun, epochs: 1 };
  loop.handle({ type: 'start', run: 2, command: 9, config: least, update: 0, detail: false });
  return {
    answer: said.find((message) => message.type === 'rehearsed'),
    refused: said.find((message) => message.type === 'rehearse-refused'),
    digest: said.find((message) => message.type === 'digest'),
    left,
    slices,
  };
}

test('it goes as a run of its own does, in slices, and the run on show stays as it is', () => {
  const { answer, digest, left, slices } = rehearsed(200);
  const expected = using(engine.createRnnRun(defaultRun), (run) => {
    run.step(30);
    const digest = run.digest();
    run.step(170);
    return { digest, losses: [...run.losses()], predictions: run.predictions() };
  });
  expect(answer?.command).toBe(7);
  expect([...(answer?.losses ?? [])]).toEqual(expected.losses);
  expect(answer?.payload.predictions).toEqual(expected.predictions);
  expect(answer?.facts.floor).toEqual(engine.lossFloor(defaultRun.sentences, defaultRun.mode));
  expect(digest).toMatchObject({ update: 30, digest: expected.digest });
  expect(left).toBe(0);
  expect(slices).toBeGreaterThan(1);
});

test('beyond its end is its end, and where it diverges it stops', () => {
  expect(rehearsed(1e6, { epochs: 2 }).answer?.losses).toHaveLength(6);
  const { answer } = rehearsed(300, { optimizer: 'sgd', learningRate: 10, weightDecay: 1 });
  expect(answer?.losses.length).toBeLessThan(300);
  expect(answer?.losses.at(-1)).not.toBeLessThan(Infinity);
});

test('a configuration that makes no run is refused with its reason, and nothing is left', () => {
  const { answer, refused, left } = rehearsed(10, { hiddenSize: 0 });
  expect(answer).toBeUndefined();
  expect(refused?.command).toBe(7);
  expect(refused?.message).toMatch(/hidden/);
  expect(left).toBe(0);
});
