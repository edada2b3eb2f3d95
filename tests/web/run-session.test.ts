// What a session does, state by state, with a worker that the test plays.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Link, LinkEvents } from '../../web/src/labs/training/link.ts';
import { RunHistory } from '../../web/src/labs/training/run-history.ts';
import { RunSession } from '../../web/src/labs/training/run-session.ts';
import type { Speed } from '../../web/src/labs/training/speeds.ts';
import type { Facts, Frame, Model, ToWorker } from '../../web/src/worker/run-protocol.ts';

interface Tiny extends Model {
  readonly config: { readonly seed: number };
  readonly updates: { readonly loss: Float32Array };
  readonly epochs: { readonly loss: Float32Array };
}

interface Settings {
  readonly seed: number;
  readonly speed: Speed;
}

const facts: Facts = { totalUpdates: 100, updatesPerEpoch: 10, parameterCount: 1 };

/** The worker's side: says what a test has it say, and keeps what it is told. */
class Worker implements Link<Tiny> {
  isOpen = false;
  isLoaded = false;
  readonly isLoading = false;
  readonly isRecovered = false;
  readonly engineVersion = '1';
  sent: ToWorker<Tiny>[] = [];
  readonly #events: LinkEvents<Tiny>;

  constructor(events: LinkEvents<Tiny>) {
    this.#events = events;
  }

  open(): void {
    this.isOpen = true;
    this.isLoaded = false;
    this.sent = [];
  }
  close(): void {
    this.isOpen = false;
    this.isLoaded = false;
  }
  send(message: ToWorker<Tiny>): void {
    if (this.isOpen) this.sent.push(message);
  }
  attend(): void {
    // the test says when another is started
  }

  all<Type extends ToWorker<Tiny>['type']>(type: Type): Extract<ToWorker<Tiny>, { type: Type }>[] {
    type Wanted = Extract<ToWorker<Tiny>, { type: Type }>;
    return this.sent.filter((message): message is Wanted => message.type === type);
  }
  load(): void {
    this.isLoaded = true;
    this.#events.message({ type: 'loaded', version: '1', simd: '' });
  }
  doesNotLoad(): void {
    this.#events.message({ type: 'load-failed', message: 'not WebAssembly' });
  }
  make(run: number): void {
    this.#events.message({ type: 'started', run, facts });
  }
  refuse(run: number): void {
    const about = { run, command: 0, code: 'invalid_argument' } as const;
    this.#events.message({ type: 'refused', ...about, message: 'out of range' });
  }
  show(run: number, more: Partial<Frame<Tiny>> = {}): void {
    const { update = 0 } = more;
    const loss = Float32Array.from({ length: update }, (_, i) => 1 / (i + 1));
    const frame: Frame<Tiny> = {
      frame: 1,
      done: Math.max(...this.sent.map((message) => ('command' in message ? message.command : 0))),
      status: 'paused',
      update,
      millisecondsPerUpdate: null,
      heapBytes: 0,
      liveObjects: 0,
      tail: { from: 0, updates: { loss }, fromEpoch: 0, epochs: {} },
      updateDetail: null,
      ...more,
    };
    this.#events.message({ type: 'frame', run, frame });
  }
  lose(another: boolean): void {
    if (another) this.open();
    else this.close();
    this.#events.lost('killed', another);
  }
}

class Session extends RunSession<Settings, Tiny, RunHistory<Tiny>> {
  declare readonly link: Worker;
  readonly refusals: Settings[] = [];

  constructor() {
    super({ seed: 1, speed: 'full' }, (events) => new Worker(events));
    this.onRefused = (settings) => this.refusals.push(settings);
  }
  protected override config(): Tiny['config'] {
    return { seed: this.settings.seed };
  }
  protected override runKey({ seed }: Settings): string {
    return String(seed);
  }
  protected override newHistory(known: Facts): RunHistory<Tiny> {
    return new RunHistory(known);
  }
}

let session: Session;
let worker: Worker;
const seed = (value: number): Settings => ({ seed: value, speed: 'full' });
/** The numbers of the runs that the worker was told to make, and what they are made of. */
const starts = (): number[][] =>
  worker.all('start').map(({ run, config, update }) => [run, config.seed, update]);

beforeEach(() => {
  session = new Session();
  worker = session.link;
  session.connect(false);
});

/** A run on show. */
function running(): void {
  worker.load();
  worker.make(1);
  worker.show(1, { update: 7 });
}

/** What came of a promise so far. */
async function outcome(promise: Promise<unknown>): Promise<string> {
  const open = new Promise<string>((resolve) => setTimeout(() => resolve('open'), 0));
  const settled = promise.then(
    () => 'done',
    (error: unknown) => String(error),
  );
  return Promise.race([settled, open]);
}

describe('a run', () => {
  test('is asked for when the engine is there, and is shown with its first frame', () => {
    expect(session.state).toBe('loading');
    expect(starts()).toEqual([]);
    worker.load();
    expect(session.state).toBe('starting');
    expect(starts()).toEqual([[1, 1, 0]]);
    worker.make(1);
    expect(session.state).toBe('starting');
    expect(session.facts).toBe(null);
    worker.show(1, { update: 2 });
    expect(session.state).toBe('running');
    expect(session).toMatchObject({ facts, update: 2, status: 'paused', trouble: null });
    expect(session.losses()).toEqual([1, 0.5]);
  });

  test('takes the place of another, which stays on show until then', () => {
    running();
    session.apply(seed(2));
    expect(session.state).toBe('starting');
    worker.show(1, { update: 9 });
    expect(session.update).toBe(7);
    worker.make(2);
    worker.show(2);
    expect(session).toMatchObject({ state: 'running', update: 0 });
    expect(session.losses()).toEqual([]);
  });

  test('that is replaced before it started is never shown', () => {
    worker.load();
    worker.make(1);
    session.apply(seed(2));
    worker.show(1, { update: 5 });
    expect(session).toMatchObject({ state: 'starting', facts: null, update: 0 });
    worker.make(2);
    worker.show(2, { update: 3 });
    expect(session).toMatchObject({ state: 'running', update: 3 });
    expect(starts()).toEqual([
      [1, 1, 0],
      [2, 2, 0],
    ]);
  });

  test('is no other where settings only show it differently', () => {
    running();
    session.apply({ seed: 1, speed: '30' });
    expect(session.state).toBe('running');
    expect(starts()).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test('leaves the run before, whose settings hold, until another is shown', () => {
    running();
    session.apply(seed(2));
    worker.refuse(2);
    expect(session).toMatchObject({ state: 'running', settings: seed(1), update: 7 });
    expect(session.trouble).toEqual({ kind: 'refused', reason: 'out of range' });
    expect(session.refusals).toEqual([seed(1)]);
    worker.show(1, { update: 8 });
    expect(session.update).toBe(8);
    session.apply(seed(3));
    worker.make(3);
    worker.show(3);
    expect(session.trouble).toBe(null);
  });

  test('by a worker without a run falls back to the settings before, and says so', () => {
    session.apply(seed(2));
    worker.load();
    worker.refuse(1);
    expect(session).toMatchObject({ state: 'fallen-back', settings: seed(1) });
    expect(session.refusals).toEqual([seed(1)]);
    expect(starts()).toEqual([
      [1, 2, 0],
      [2, 1, 0],
    ]);
    worker.make(2);
    worker.show(2);
    expect(session.state).toBe('running');
    expect(session.trouble?.kind).toBe('refused');
  });

  test('after the run before has made room for one that is not shown yet falls back, too', () => {
    running();
    session.apply(seed(2));
    worker.make(2);
    session.apply(seed(3));
    worker.refuse(3);
    expect(session.state).toBe('fallen-back');
    expect(starts().at(-1)).toEqual([4, 1, 0]);
  });

  test('of settings that had run leaves nothing to go on with', () => {
    running();
    worker.lose(true);
    worker.load();
    worker.refuse(2);
    expect(session).toMatchObject({ state: 'broken', status: 'error' });
    expect(session.trouble).toEqual({ kind: 'worker', reason: 'out of range' });
  });
});

describe('a worker that is lost', () => {
  test('is followed by another, which goes on where the run was', async () => {
    running();
    const step = session.step(5);
    await Promise.resolve();
    expect(worker.all('step')).toHaveLength(1);
    worker.lose(true);
    expect(await outcome(step)).toBe('Error: The training worker stopped: killed.');
    expect(session.state).toBe('loading');
    worker.load();
    expect(starts()).toEqual([[2, 1, 7]]);
    worker.make(2);
    worker.show(2, { update: 3 }); // on its way
    worker.lose(true);
    worker.load();
    expect(starts()).toEqual([[3, 1, 7]]);
  });

  test('too often breaks the session, until Retry', async () => {
    running();
    worker.lose(true);
    worker.lose(true);
    expect(session.state).toBe('loading');
    worker.lose(false);
    expect(session).toMatchObject({ state: 'broken', status: 'error' });
    expect(session.trouble).toEqual({ kind: 'worker', reason: 'killed' });
    expect(await outcome(session.step())).toBe('Error: killed');
    expect(await outcome(session.digest())).toBe('Error: killed');
    session.retry();
    expect(session).toMatchObject({ state: 'loading', trouble: null });
    worker.load();
    expect(starts()).toEqual([[2, 1, 7]]);
  });

  test('does not lose the commands that wait for the first run', async () => {
    const step = session.step(3);
    worker.lose(true);
    expect(await outcome(step)).toBe('open');
    worker.load();
    await Promise.resolve();
    expect(worker.all('step')).toMatchObject([{ run: 1, count: 3 }]);
    worker.make(1);
    worker.show(1, { update: 3 });
    expect(await outcome(step)).toBe('done');
  });

  test('plays on if it played', () => {
    running();
    void session.play();
    worker.lose(true);
    worker.load();
    expect(session.playing).toBe(true);
  });

  test('has the settings that were changed meanwhile start from the beginning', () => {
    running();
    worker.lose(false);
    session.apply(seed(2));
    expect(session.state).toBe('broken');
    session.retry();
    worker.load();
    expect(starts()).toEqual([[2, 2, 0]]);
  });
});

test('an engine that does not load breaks the session, until Retry', async () => {
  worker.doesNotLoad();
  expect(session).toMatchObject({ state: 'broken', status: 'error' });
  expect(session.trouble).toEqual({ kind: 'engine', reason: 'not WebAssembly' });
  expect(await outcome(session.ready)).toBe('done');
  session.retry();
  worker.load();
  expect(session.state).toBe('starting');
});

test('a session that is closed answers to nothing, and goes on where it was when it is opened again', async () => {
  running();
  session.disconnect();
  expect(await outcome(session.step())).toBe('Error: The lab was closed.');
  session.connect(false);
  worker.load();
  expect(starts()).toEqual([[2, 1, 7]]);
});
