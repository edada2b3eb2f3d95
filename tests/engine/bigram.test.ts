// A third model, of which the project knows nothing: what it costs, and that all of it works.
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { addBigram } from '../bigram/bigram-command.ts';
import { bigramFields, loadBigramEngine, type BigramRun } from '../bigram/bigram-engine.ts';
import { BigramKind, type BigramModel } from '../bigram/bigram-kind.ts';
import { BigramSession, bigramSettings } from '../bigram/bigram-session.ts';
import type { Context } from '../../web/src/cli/context.ts';
import { Output } from '../../web/src/cli/output.ts';
import type { Link, LinkEvents } from '../../web/src/labs/training/link.ts';
import { defaults, parseSettings } from '../../web/src/state/settings.ts';
import { RunLoop } from '../../web/src/worker/loop.ts';
import type { ToWorker } from '../../web/src/worker/run-protocol.ts';
import { engine as whole } from './engine.ts';

const engine = await loadBigramEngine();

/** A link to a worker in the same thread. */
class NearLink implements Link<BigramModel> {
  isOpen = false;
  isLoaded = false;
  readonly isLoading = false;
  readonly isRecovered = false;
  readonly engineVersion = engine.version;
  readonly #loop: RunLoop<BigramModel, BigramRun>;
  readonly #events: LinkEvents<BigramModel>;

  constructor(events: LinkEvents<BigramModel>) {
    this.#events = events;
    this.#loop = new RunLoop(new BigramKind(engine), engine, {
      post: (message) => {
        if (message.type === 'pong') return;
        queueMicrotask(() => {
          events.message(message);
          if (message.type === 'frame') this.send({ type: 'shown', frame: message.frame.frame });
        });
      },
      schedule: (tick) => setImmediate(tick),
      now: () => performance.now(),
    });
  }

  open(): void {
    this.isOpen = true;
    this.isLoaded = true;
    this.#events.message({ type: 'loaded', version: engine.version, simd: engine.simd });
  }
  close(): void {
    this.isOpen = false;
  }
  send(message: ToWorker<BigramModel>): void {
    if (this.isOpen && message.type !== 'load') this.#loop.handle(message);
  }
  attend(): void {
    // this worker does not end
  }
}

test('its table of settings is that of addresses, with the ranges of the engine', () => {
  expect(Object.keys(bigramSettings)).toEqual([
    'seed',
    'epochs',
    'lr',
    'optimizer',
    'momentum',
    'weight-decay',
    'clip',
    'speed',
  ]);
  const { settings } = parseSettings(
    bigramSettings,
    new URLSearchParams('lr=0.25&clip=off&optimizer=adamw'),
  );
  expect(settings).toMatchObject({ lr: 0.25, clip: null, optimizer: 'adamw' });
  expect(bigramFields.learningRate.fallback).toBe(0.5);
  const { problems } = parseSettings(bigramSettings, new URLSearchParams('epochs=0'));
  expect(problems[0]?.refusal).toMatchObject({ kind: 'number', minimum: 1, maximum: 10_000 });
});

test('its session trains, goes back, and is told why a run is refused', async () => {
  const session = new BigramSession(defaults(bigramSettings), (events) => new NearLink(events));
  session.connect(false);
  await session.ready;
  expect(session.facts).toMatchObject({ totalUpdates: 60, updatesPerEpoch: 3 });
  await session.step(60);
  const straight = await session.digest();
  expect(session.status).toBe('done');
  await session.seek(20);
  await session.step(40);
  expect(await session.digest()).toBe(straight);
  expect(session.history?.losses(60)).toHaveLength(60);
  expect(session.history?.atEpoch('loss', 20)).toBeLessThan(1.5);
  expect(session.frame?.table).toHaveLength(session.facts?.parameterCount ?? 0);

  session.apply({ ...session.settings, epochs: 10_001 });
  await expect.poll(() => session.trouble).toMatchObject({ kind: 'refused' });
  expect(session.trouble?.reason).toContain('epochs 10001 is not in [1, 10000]');
  expect(session.settings.epochs).toBe(20);
  session.disconnect();
});

test('its command trains, with flags and help from the same table', async () => {
  const stream = new PassThrough();
  const output = new Output(stream);
  const root = new Command().exitOverride();
  addBigram(engine)(root, { engine: whole, output } satisfies Context);
  await root.parseAsync(['bigram', '--epochs', '2', '--lr', '0.5', '--json'], { from: 'user' });
  await output.flush();
  const printed = String(stream.read())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(printed).toHaveLength(7);
  expect(printed[0]).toMatchObject({ step: 1 });
  expect(printed[6]).toMatchObject({ final: true, updates: 6 });
  const help = root.commands[0]?.helpInformation() ?? '';
  expect(help).toContain('--lr <rate>');
  expect(help).toContain('above 0 and at most 10');
});
