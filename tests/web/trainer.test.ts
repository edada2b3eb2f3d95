// The worker's loop, with the real engine and a clock of our own.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import type { NamedTensor, RnnRun } from '../../web/src/engine/types.ts';
import { RnnKind } from '../../web/src/labs/train/rnn-kind.ts';
import type { RnnFrame, RnnModel } from '../../web/src/labs/train/rnn-protocol.ts';
import { RunLoop } from '../../web/src/worker/loop.ts';
import type { FromWorker, ToWorker } from '../../web/src/worker/run-protocol.ts';
import { engine, using } from '../engine/engine.ts';

type Command = Extract<ToWorker<RnnModel>, { command: number }>;

class Page {
  now = 0;
  readonly sent: FromWorker<RnnModel>[] = [];
  /** Milliseconds that a look at the clock takes. */
  slow = 0;
  /** Draws and acknowledges every frame at once, unless told not to. */
  draws = true;
  readonly #waiting: { readonly tick: () => void; at: number }[] = [];
  readonly loop = new RunLoop<RnnModel, RnnRun>(new RnnKind(engine), engine, {
    post: (message) => {
      this.sent.push(message);
      if (message.type === 'frame' && this.draws) this.later(() => this.shown(message.frame.frame));
    },
    schedule: (tick, delay) => this.later(tick, delay),
    now: () => (this.now += this.slow),
  });

  later(tick: () => void, delay = 0): void {
    this.#waiting.push({ tick, at: this.now + delay });
  }
  /** The clock is set, and timers fire when they would have. */
  jump(by: number): void {
    this.now += by;
    for (const waiting of this.#waiting) waiting.at += by;
  }
  shown(frame: number): void {
    this.loop.handle({ type: 'shown', frame });
  }
  ask(message: Command): void {
    this.loop.handle(message);
  }
  start(config = defaultRun, more: { run?: number; detail?: boolean; update?: number } = {}): void {
    const { run = 1, detail = false, update = 0 } = more;
    this.ask({ type: 'start', run, command: 1, config, update, detail });
  }
  /** Lets time pass until `until`, or as long as there is something to do. */
  pass(until = Infinity): void {
    for (let guard = 0; guard < 100_000; guard += 1) {
      this.#waiting.sort((a, b) => a.at - b.at);
      const next = this.#waiting[0];
      if (next === undefined || next.at > until) break;
      this.#waiting.shift();
      this.now = Math.max(this.now, next.at);
      next.tick();
    }
    if (until !== Infinity) this.now = until;
  }
  get frames(): RnnFrame[] {
    return this.sent.flatMap((message) => (message.type === 'frame' ? [message.frame] : []));
  }
  get last(): RnnFrame {
    const frame = this.frames.at(-1);
    if (frame === undefined) throw new Error('no frame was sent');
    return frame;
  }
}

let page: Page;
beforeEach(() => {
  page = new Page();
});
// Its run is replaced, and so deleted, by one that is refused nothing and forgotten with the file.
afterEach(() => page.start({ ...defaultRun, epochs: 1 }, { run: 99 }));

const freshLosses = (updates: number): number[] =>
  using(engine.createRnnRun(defaultRun), (run) => {
    run.step(updates);
    return [...run.losses()];
  });

describe('a run', () => {
  test('starts at rest, with its facts and predictions', () => {
    page.start();
    page.pass();
    expect(page.sent[0]).toMatchObject({
      type: 'started',
      run: 1,
      facts: { totalUpdates: 300, parameterCount: 919 },
    });
    expect(page.last).toMatchObject({ update: 0, status: 'idle', done: 1, updateDetail: null });
    expect(page.last.predictions).toHaveLength(3);
  });

  test('plays at its rate', () => {
    page.start();
    page.pass();
    page.ask({ type: 'play', run: 1, command: 2, rate: 30 });
    page.pass(1000);
    expect(page.last.status).toBe('playing');
    expect(page.last.update).toBeGreaterThanOrEqual(29);
    expect(page.last.update).toBeLessThanOrEqual(30);
    page.pass();
    expect(page.last).toMatchObject({ update: 300, status: 'done' });
    expect(page.frames.length).toBeGreaterThan(250);
  });

  // The sleep of a laptop, a page that was frozen, a clock that is set back.
  test.each([
    ['hours forwards', 7_200_000],
    ['hours backwards', -7_200_000],
  ])('a clock that jumps %s neither hurries nor holds it', (_, jump) => {
    page.start();
    page.pass();
    page.ask({ type: 'play', run: 1, command: 2, rate: 30 });
    page.pass(1000);
    const before = page.last.update;
    page.jump(jump);
    page.pass(page.now + 1000);
    const done = page.last.update - before;
    expect(done).toBeGreaterThanOrEqual(28);
    expect(done).toBeLessThanOrEqual(31);
  });

  test('goes on where it is told to, a slice at a time, and then plays', () => {
    page.slow = 1;
    page.start({ ...defaultRun, epochs: 10_000 }, { update: 20_000 });
    page.ask({ type: 'play', run: 1, command: 2, rate: 30 });
    page.pass(page.now + 1);
    expect(page.last.update).toBeLessThan(20_000);
    page.slow = 0;
    page.pass(page.now + 1000);
    expect(page.last).toMatchObject({ status: 'playing', done: 2 });
    expect(page.last.update).toBeGreaterThanOrEqual(20_028);
    expect(page.last.update).toBeLessThanOrEqual(20_031);
  });

  test('answers to play at its end too, where it stays', () => {
    page.start();
    page.ask({ type: 'play', run: 1, command: 2, rate: null });
    page.pass();
    page.ask({ type: 'play', run: 1, command: 3, rate: null });
    page.pass();
    expect(page.last).toMatchObject({ update: 300, status: 'done', done: 3 });
  });

  test('the frames together bring every loss once, the same as a run by itself', () => {
    page.start();
    page.ask({ type: 'play', run: 1, command: 2, rate: null });
    page.pass();
    const losses: number[] = [];
    for (const { tail } of page.frames) {
      expect(tail.from).toBe(losses.length);
      losses.push(...(tail.updates.loss ?? []));
      expect(tail.updates.pTarget).toHaveLength(tail.updates.loss?.length ?? 0);
    }
    expect(losses).toEqual(freshLosses(300));
    const epochs = page.frames.flatMap(({ tail }) => [...(tail.epochs.loss ?? [])]);
    expect(epochs).toHaveLength(100);
    const perplexity = page.last.tail.epochs.perplexity?.at(-1);
    expect(perplexity).toBe(engine.perplexity(epochs.at(-1) ?? Number.NaN));
  });

  test('gives its weights by PyTorch’s names, as copies, and goes on', () => {
    page.start(defaultRun, { update: 5 });
    page.pass();
    page.ask({ type: 'weights', run: 1, command: 4 });
    page.ask({ type: 'weights', run: 2, command: 5 });
    const answers = page.sent.filter((message) => message.type === 'weights');
    expect(answers).toHaveLength(1);
    const [answer] = answers;
    expect(answer).toMatchObject({ run: 1, command: 4, update: 5 });
    const expected = using(engine.createRnnRun(defaultRun), (run) => {
      run.step(5);
      return run.tensors().filter(({ kind }) => kind === 'parameter');
    });
    expect(answer?.weights).toEqual(
      expected.map(({ name, shape, values }) => ({ name, shape, values })),
    );
    page.ask({ type: 'step', run: 1, command: 6, count: 1 });
    page.pass();
    expect(page.last).toMatchObject({ update: 6, done: 6 });
  });

  test('pauses, steps, goes back and on', () => {
    page.start();
    page.ask({ type: 'play', run: 1, command: 2, rate: 30 });
    page.pass(500);
    page.ask({ type: 'pause', run: 1, command: 3 });
    page.pass();
    const { update } = page.last;
    expect(page.last).toMatchObject({ status: 'paused', done: 3 });
    page.ask({ type: 'step', run: 1, command: 4, count: 7 });
    page.pass();
    expect(page.last).toMatchObject({ update: update + 7, status: 'paused', done: 4 });
    page.ask({ type: 'seek', run: 1, command: 5, update: 2 });
    page.pass();
    expect(page.last).toMatchObject({ update: 2, status: 'paused', done: 5 });
    page.ask({ type: 'seek', run: 1, command: 6, update: 300 });
    page.pass();
    expect(page.last).toMatchObject({ update: 300, status: 'done', done: 6 });
  });

  test('a second step takes the place of the first and answers for both', () => {
    page.start({ ...defaultRun, epochs: 1000 });
    page.pass();
    page.draws = false;
    page.ask({ type: 'step', run: 1, command: 2, count: 2000 });
    page.ask({ type: 'step', run: 1, command: 3, count: 1 });
    page.draws = true;
    page.shown(page.last.frame);
    page.pass();
    expect(page.last.done).toBe(3);
  });

  test('the digest is that of the losses so far, which come with it', () => {
    page.start();
    page.ask({ type: 'step', run: 1, command: 2, count: 10 });
    page.pass();
    page.ask({ type: 'digest', run: 1, command: 1 });
    const expected = using(engine.createRnnRun(defaultRun), (run) => {
      run.step(10);
      return { digest: run.digest(), losses: run.losses() };
    });
    const answer = { type: 'digest', run: 1, command: 1, update: 10, ...expected };
    expect(page.sent.at(-1)).toEqual(answer);
  });
});

describe('frames', () => {
  test('wait for the page, and the next one brings all that happened', () => {
    page.start();
    page.pass();
    page.draws = false;
    page.ask({ type: 'play', run: 1, command: 2, rate: 30 });
    page.pass();
    const before = page.frames.length;
    expect(page.last.update).toBeLessThan(300);
    page.draws = true;
    page.shown(page.last.frame);
    page.pass();
    expect(page.frames.length).toBe(before + 1);
    expect(page.last).toMatchObject({ update: 300, status: 'done' });
  });

  test('messages for another run are dropped', () => {
    page.start();
    page.pass();
    const before = page.sent.length;
    page.ask({ type: 'play', run: 7, command: 9, rate: null });
    page.ask({ type: 'seek', run: 0, command: 9, update: 5 });
    page.pass();
    expect(page.sent.length).toBe(before);
  });
});

describe('one update taken apart', () => {
  const named = (tensors: readonly NamedTensor[], name: string): NamedTensor => {
    const tensor = tensors.find((one) => one.name === name);
    if (tensor === undefined) throw new Error(`no tensor ${name}`);
    return tensor;
  };

  test('after a seek it is the update that led there', () => {
    page.start(defaultRun, { detail: true });
    page.ask({ type: 'seek', run: 1, command: 2, update: 184 });
    page.pass();
    const { updateDetail } = page.last;
    expect(page.last.update).toBe(184);
    expect(updateDetail).toMatchObject({ update: 184, sentence: 0 });
    expect(updateDetail?.loss).toBe(freshLosses(184)[183]);
  });

  test('at the start it is the first, which stays undone', () => {
    page.start(defaultRun, { detail: true });
    page.pass();
    expect(page.last.update).toBe(0);
    expect(page.last.updateDetail).toMatchObject({ update: 1, sentence: 0 });
  });

  test('while playing it is the last of the frame, and changes nothing in the run', () => {
    page.start(defaultRun, { detail: true });
    page.ask({ type: 'play', run: 1, command: 2, rate: null });
    page.pass();
    for (const { update, updateDetail } of page.frames)
      expect(updateDetail?.update).toBe(Math.max(1, update));
    expect(page.frames.flatMap(({ tail }) => [...(tail.updates.loss ?? [])])).toEqual(
      freshLosses(300),
    );
  });

  test('old weights plus change are the new ones, and the gradient is that of the loss', () => {
    page.start(defaultRun, { detail: true });
    page.ask({ type: 'seek', run: 1, command: 2, update: 10 });
    page.pass();
    const { backward = [], applied = [] } = page.last.updateDetail ?? {};
    const before = named(backward, 'fc.weight').values;
    const after = named(applied, 'fc.weight').values;
    const change = named(applied, 'fc.weight/change').values;
    after.forEach((value, i) => expect(value).toBeCloseTo((before[i] ?? 0) + (change[i] ?? 0), 6));
    const gradient = named(backward, 'logits').gradient ?? new Float32Array();
    // The gradients of a row's logits cancel.
    expect(gradient.subarray(0, 9).reduce((sum, g) => sum + g, 0)).toBeCloseTo(0, 6);
    expect([...named(applied, 'fc.weight/m_hat').values].every(Number.isFinite)).toBe(true);
  });
});

describe('what cannot be done', () => {
  test('a refused configuration leaves the earlier run alive', () => {
    page.start();
    page.pass();
    page.start({ ...defaultRun, learningRate: -1 }, { run: 2 });
    expect(page.sent.at(-1)).toMatchObject({ type: 'refused', run: 2, code: 'invalid_argument' });
    page.ask({ type: 'step', run: 1, command: 3, count: 1 });
    page.pass();
    expect(page.last.update).toBe(1);
  });

  test('a seek beyond the end is refused', () => {
    page.start();
    page.pass();
    page.ask({ type: 'seek', run: 1, command: 2, update: 301 });
    expect(page.sent.at(-1)).toMatchObject({ type: 'refused', run: 1, command: 2 });
  });

  test('a run that diverges stops before the update that has no loss', () => {
    page.start({ ...defaultRun, optimizer: 'sgd', learningRate: 10, weightDecay: 1 });
    page.ask({ type: 'play', run: 1, command: 2, rate: null });
    page.pass();
    expect(page.last.status).toBe('error');
    expect(page.last.update).toBeLessThan(300);
    const losses = page.frames.flatMap(({ tail }) => [...(tail.updates.loss ?? [])]);
    expect(losses).toHaveLength(page.last.update + 1);
    expect(losses.findIndex((loss) => !Number.isFinite(loss))).toBe(page.last.update);
  });
});
