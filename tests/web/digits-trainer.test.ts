// The digits lab's worker, with the real engine and a clock of our own.
import { beforeEach, describe, expect, test } from 'vitest';
import type { DigitsRun } from '../../web/src/engine/digits-types.ts';
import { defaultDigits } from '../../web/src/engine/default-digits.ts';
import { DigitsKind } from '../../web/src/labs/digits/digits-kind.ts';
import type {
  DigitsFrame,
  DigitsModel,
  ImageSource,
  Question,
} from '../../web/src/labs/digits/digits-protocol.ts';
import { RunLoop } from '../../web/src/worker/loop.ts';
import type { FromWorker, Start } from '../../web/src/worker/run-protocol.ts';
import type { ImageFiles } from '../../web/src/data/image-sets.ts';
import { readImageFiles } from '../../web/src/data/read-images.ts';
import { browserFile } from '../../web/src/data/stored-file.ts';
import { digitFiles } from '../engine/digits-files.ts';
import { engine, using } from '../engine/engine.ts';

type FromDigits = FromWorker<DigitsModel>;
type Message<Type extends FromDigits['type']> = Extract<FromDigits, { type: Type }>;

const small: ImageSource = { kind: 'synthetic', dataSeed: 0, train: 300, test: 100 };
const model = { ...defaultDigits, epochs: 3 }; // 5 updates an epoch
const config = { ...model, images: small };

class Page {
  now = 0;
  readonly sent: FromDigits[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly loop = new RunLoop<DigitsModel, DigitsRun>(new DigitsKind(engine), engine, {
    post: (message) => {
      this.sent.push(message);
      if (message.type === 'frame')
        this.#waiting.push(() => this.loop.handle({ type: 'shown', frame: message.frame.frame }));
    },
    schedule: (tick) => this.#waiting.push(tick),
    now: () => (this.now += 3), // every look at the clock takes three milliseconds
  });

  start(more: Partial<Start<DigitsModel>> = {}): void {
    const start = { type: 'start', run: 1, command: 1, config, update: 0, detail: false } as const;
    this.loop.handle({ ...start, ...more });
  }
  read(ask: number, input: ImageFiles): void {
    this.loop.handle({ type: 'read', ask, input });
  }
  /** As long as there is something to do, or so many turns. */
  pass(turns = 100_000): void {
    for (let turn = 0; turn < turns; turn += 1) this.#waiting.shift()?.();
  }
  all<Type extends FromDigits['type']>(type: Type): Message<Type>[] {
    return this.sent.filter((message): message is Message<Type> => message.type === type);
  }
  get last(): DigitsFrame {
    const frame = this.all('frame').at(-1)?.frame;
    if (frame === undefined) throw new Error('no frame was sent');
    return frame;
  }
  async until(type: FromDigits['type'], count = 1): Promise<void> {
    while (this.all(type).length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  get losses(): number[] {
    const known: number[] = [];
    for (const { frame } of this.all('frame'))
      for (const [i, loss] of (frame.tail.updates.loss ?? []).entries())
        known[frame.tail.from + i] = loss;
    return known;
  }
}

function fresh(updates: number): { losses: number[]; digest: string } {
  const draw = (split: 'train' | 'test', count: number) =>
    using(engine.digits.createSyntheticDigits(0, split, count), (digits) => {
      digits.draw(count);
      return digits.finish();
    });
  return using(draw('train', 300), (train) =>
    using(draw('test', 100), (heldOut) =>
      using(engine.digits.createDigitsRun(model, train, heldOut), (run) => {
        run.step(updates);
        return { losses: [...run.losses()], digest: run.digest() };
      }),
    ),
  );
}

let page: Page;
beforeEach(() => {
  page = new Page();
});

describe('a run on synthetic digits', () => {
  test('draws a few at a time, says how many, and then stands still', () => {
    page.start();
    page.pass();
    const drawing = page.all('preparing');
    expect(drawing.length).toBeGreaterThan(1);
    expect(drawing.at(-1)).toMatchObject({ run: 1, done: 400, count: 400 });
    expect(page.all('started')).toEqual([
      {
        type: 'started',
        run: 1,
        facts: {
          totalUpdates: 15,
          updatesPerEpoch: 5,
          parameterCount: 109_386,
          trainSize: 300,
          testSize: 100,
          uniform: engine.labs.surprisal(0.1).nats,
        },
      },
    ]);
    expect(page.last).toMatchObject({ status: 'idle', update: 0, done: 1 });
    expect(page.last.firstLayer).toHaveLength(128 * 784);
  });

  test('gives its weights by PyTorch’s names, even if asked before all is drawn', () => {
    page.start();
    page.loop.handle({ type: 'weights', run: 1, command: 1 });
    page.pass();
    const [answer] = page.all('weights');
    expect(answer).toMatchObject({ run: 1, command: 1, update: 0 });
    expect(answer?.weights.map(({ name, shape }) => `${name} ${shape.join('×')}`)).toEqual([
      'fc1.weight 128×784',
      'fc1.bias 128',
      'fc2.weight 64×128',
      'fc2.bias 64',
      'fc3.weight 10×64',
      'fc3.bias 10',
    ]);
    expect(answer?.weights[0]?.values).toEqual(page.last.firstLayer);
  });

  test('plays to its end with the engine’s losses and tests, even if told before all is drawn', () => {
    page.start();
    page.loop.handle({ type: 'play', run: 1, command: 2, rate: null });
    page.loop.handle({ type: 'digest', run: 1, command: 3 });
    page.pass();
    expect(page.last).toMatchObject({ status: 'done', update: 15, done: 2 });
    expect(page.losses).toEqual(fresh(15).losses);
    const tests = page.all('frame').flatMap(({ frame }) => frame.tail.epochs.test ?? []);
    expect(tests.map(({ images }) => images)).toEqual([100, 100, 100]);
    expect(tests[2]?.hardest).toHaveLength(12);
    expect(tests[2]?.perplexity).toBeCloseTo(engine.perplexity(tests[2]?.loss ?? 0));
    expect(page.last.perplexity).toBeGreaterThan(1);
    expect(tests[2]?.hardestImages[0]).toHaveLength(784);
    expect(page.last.millisecondsPerUpdate).toBeGreaterThan(0);
    page.loop.handle({ type: 'digest', run: 1, command: 4 });
    expect(page.all('digest').at(-1)?.digest).toBe(fresh(15).digest);
  });

  test('steps, seeks back and ahead in slices, and shows when that is done', () => {
    page.start();
    page.loop.handle({ type: 'step', run: 1, command: 2, count: 12 });
    page.pass();
    expect(page.last).toMatchObject({ status: 'paused', update: 12, done: 2 });
    page.loop.handle({ type: 'seek', run: 1, command: 3, update: 7 });
    page.pass();
    expect(page.last).toMatchObject({ status: 'paused', update: 7, done: 3 });
    page.loop.handle({ type: 'seek', run: 1, command: 4, update: 15 });
    page.pass();
    expect(page.last).toMatchObject({ status: 'done', update: 15, done: 4 });
    page.loop.handle({ type: 'seek', run: 1, command: 5, update: 0 });
    page.pass();
    expect(page.last).toMatchObject({ status: 'idle', update: 0, done: 5 });
    page.loop.handle({ type: 'seek', run: 1, command: 6, update: 16 });
    expect(page.all('refused')).toMatchObject([
      { command: 6, message: '[digits] update 16 is not in [0, 15]' },
    ]);
    expect(page.losses).toEqual(fresh(15).losses);
  });

  test('another run on the same images draws nothing', () => {
    page.start();
    page.pass();
    const before = page.all('preparing').length;
    page.start({ run: 2, command: 2, config: { ...config, seed: 5 }, update: 6 });
    page.pass();
    expect(page.all('preparing')).toHaveLength(before);
    expect(page.last).toMatchObject({ status: 'paused', update: 6 });
  });

  test('one that replaces it while it draws is the only one to start', () => {
    page.start();
    page.pass(1);
    page.start({ run: 2, command: 2, config: { ...config, images: { ...small, dataSeed: 3 } } });
    page.pass(1);
    page.start({ run: 3, command: 3, config: { ...config, images: { ...small, dataSeed: 3 } } });
    page.pass();
    expect(page.all('started').map(({ run }) => run)).toEqual([3]);
  });

  test('one that is refused leaves the run before, paused', () => {
    page.start();
    page.loop.handle({ type: 'play', run: 1, command: 2, rate: 1000 });
    page.pass(200);
    page.start({ run: 2, command: 3, config: { ...config, batch: 0 } });
    page.start({ run: 3, command: 4, config: { ...config, images: { kind: 'files', files: 7 } } });
    page.start({ run: 4, command: 5, config: { ...config, images: { ...small, train: 0 } } });
    page.pass();
    expect(page.all('refused').map(({ run, message }) => [run, message])).toEqual([
      [2, '[digits] batch size 0 is not in [1, 4096]'],
      [3, 'these files are not read yet'],
      [4, '[images] number of images 0 is not in [1, 250000]'],
    ]);
    page.loop.handle({ type: 'step', run: 1, command: 6, count: 15 });
    page.pass();
    expect(page.last).toMatchObject({ update: 15, done: 6 });
  });
});

describe('questions', () => {
  const ask = (question: Question, number = 1): void =>
    page.loop.handle({ type: 'ask', run: 1, ask: number, question });

  test('are answered for strokes, images and samples, before and while it trains', () => {
    page.start();
    ask({ kind: 'strokes', strokes: [[10, 10, 10, 50]], penWidth: 3 });
    page.loop.handle({ type: 'play', run: 1, command: 2, rate: null });
    page.pass();
    ask({ kind: 'sample', index: 99 }, 2);
    const [drawn, sample] = page.all('answer');
    expect(drawn).toMatchObject({ ask: 1, update: 0, answer: { label: null } });
    expect(drawn?.answer.image[14 * 28 + 14]).toBe(255);
    expect(sample).toMatchObject({ ask: 2, update: 15 });
    expect(sample?.answer.label).toBeLessThan(10);
    expect(sample?.answer.surprisals).toHaveLength(10);
    ask({ kind: 'image', image: sample?.answer.image ?? new Uint8Array() }, 3);
    expect(page.all('answer')[2]?.answer.probabilities).toEqual(sample?.answer.probabilities);
  });

  test('that make no sense are refused, and nothing else happens', () => {
    page.start();
    page.pass();
    ask({ kind: 'strokes', strokes: [], penWidth: 3 });
    ask({ kind: 'image', image: new Uint8Array(3) }, 2);
    ask({ kind: 'sample', index: 100 }, 3);
    expect(page.all('ask-refused').map(({ ask: number, message }) => [number, message])).toEqual([
      [1, '[strokes] there is no point to draw'],
      [2, '[digits] an image has 3 pixels, not 784'],
      [3, '[images] image 100 is not in [0, 99]'],
    ]);
    expect(page.all('answer')).toEqual([]);
  });
});

test('a run on files takes them by the number they got, and keeps them over later runs', async () => {
  const files = await readImageFiles(digitFiles().map(browserFile));
  page.read(1, files);
  await page.until('read');
  const reading = { kind: 'files', files: 1, train: 1500, test: 400 };
  expect(page.all('read')).toEqual([{ type: 'read', ask: 1, reading }]);
  const onFiles = { ...model, images: { kind: 'files', files: 1 } } as const;
  page.start({ config: onFiles });
  page.start({ run: 2, command: 2, config: { ...onFiles, seed: 1 } });
  page.pass();
  expect(page.all('started').map(({ facts }) => facts.trainSize)).toEqual([1500, 1500]);
  const mixedUp = { ...files.train, labels: files.test.labels };
  page.read(2, { ...files, train: mixedUp });
  await page.until('read', 2);
  expect(page.all('read')[1]).toMatchObject({
    ask: 2,
    reading: { kind: 'refused', problem: 'mixed-up' },
  });
  page.start({ run: 3, command: 3, config: onFiles });
  expect(page.all('started')).toHaveLength(3);
});
