import type {
  DigitSplit,
  DigitsRun,
  ImageSet,
  SyntheticDigits,
} from '../../engine/digits-types.ts';
import type { ImageEngine } from '../../engine/engine.ts';
import type {
  DigitsCommand,
  DigitsFrame,
  DigitsTail,
  FromDigitsWorker,
  ImageSource,
  Question,
  TestResult,
  ToDigitsWorker,
} from './digits-protocol.ts';
import { toEngineError } from '../../engine/errors.ts';
import { fetchImageFiles, FilesError, type ImageSets, readImageFiles } from './image-files.ts';
import { budget, RunLoop, type Surroundings } from '../../worker/loop.ts';
import type { Pace } from '../../worker/run-protocol.ts';

type Start = Extract<ToDigitsWorker, { type: 'start' }>;
type Ask = Extract<ToDigitsWorker, { type: 'ask' }>;

/** Digits drawn between two looks at the clock. */
const drawnTogether = 50;
/** An update counts this much less in the mean time than the next slice. */
const fade = 0.9;

/** A run that waits for its images, and what has been asked of it meanwhile. */
interface Preparation {
  readonly start: Start;
  readonly source: string;
  readonly train: SyntheticDigits;
  readonly test: SyntheticDigits;
  readonly commands: (DigitsCommand | Ask)[];
}

/** Trains the digits classifier for the page, and draws or reads its images. */
export class DigitsTrainer extends RunLoop<DigitsRun, FromDigitsWorker> {
  readonly #engine: ImageEngine;
  #preparation: Preparation | null = null;
  /** The images of the last run that was started, by `sourceKey`. */
  #images: (ImageSets & { readonly source: string }) | null = null;
  #files: (ImageSets & { readonly number: number }) | null = null;
  #fileCount = 0;
  #drawingSoon = false;
  #sent = { updates: 0, epochs: 0, tests: 0 };
  #perUpdate: number | null = null;

  constructor(engine: ImageEngine, around: Surroundings<FromDigitsWorker>) {
    super(around);
    this.#engine = engine;
  }

  handle(message: Exclude<ToDigitsWorker, { type: 'load' }>): void {
    switch (message.type) {
      case 'start':
        this.#prepare(message);
        return;
      case 'files':
        void this.#read(message.ask, () => Promise.resolve(message.files));
        return;
      case 'folder':
        void this.#read(message.ask, () => fetchImageFiles(message.address));
        return;
      case 'ask':
        if (this.#waits(message)) return;
        if (message.run === this.id && this.run !== null) this.#answer(this.run, message);
        return;
      case 'shown':
      case 'ping':
        this.handleAny(message);
        return;
      default:
        if (!this.#waits(message)) this.handleAny(message);
    }
  }

  /** Keeps what is asked of a run that is not there yet. */
  #waits(message: DigitsCommand | Ask): boolean {
    if (message.run !== this.#preparation?.start.run) return false;
    this.#preparation.commands.push(message);
    return true;
  }

  #prepare(start: Start): void {
    const source = sourceKey(start.images);
    const drawn = this.#preparation;
    if (drawn?.source === source) {
      this.#preparation = { ...drawn, start, commands: [] };
      return;
    }
    this.#abandon();
    if (this.#images?.source === source) {
      this.#start(start, this.#images, source);
      return;
    }
    this.rest();
    if (start.images.kind === 'files') {
      const files = this.#files;
      if (files?.number !== start.images.files)
        this.refuse(start.run, start.command, new RangeError('these files are not read yet'));
      else this.#start(start, files, source);
      return;
    }
    const { dataSeed, train, test } = start.images;
    const made: SyntheticDigits[] = [];
    const make = (split: DigitSplit, count: number): SyntheticDigits => {
      const digits = this.#engine.digits.createSyntheticDigits(dataSeed, split, count);
      made.push(digits);
      return digits;
    };
    try {
      const digits = { train: make('train', train), test: make('test', test) };
      this.#preparation = { start, source, ...digits, commands: [] };
    } catch (error) {
      for (const digits of made) digits.delete();
      this.refuse(start.run, start.command, error);
      return;
    }
    this.#drawSoon();
  }

  #abandon(): void {
    this.#preparation?.train.delete();
    this.#preparation?.test.delete();
    this.#preparation = null;
  }

  #drawSoon(): void {
    if (this.#drawingSoon) return;
    this.#drawingSoon = true;
    this.around.schedule(() => {
      this.#drawingSoon = false;
      if (this.#preparation !== null) this.#draw(this.#preparation);
    }, 0);
  }

  /** Draws for as long as the budget lasts, then lets messages in. */
  #draw({ start, train, test, source, commands }: Preparation): void {
    let sets: ImageSets;
    try {
      const started = this.around.now();
      for (const digits of [train, test])
        while (digits.drawn < digits.count && this.around.now() - started < budget)
          digits.draw(drawnTogether);
      const count = train.count + test.count;
      const drawn = train.drawn + test.drawn;
      this.around.post({ type: 'drawing', run: start.run, drawn, count });
      if (drawn < count) {
        this.#drawSoon();
        return;
      }
      sets = { train: train.finish(), test: test.finish() };
    } catch (error) {
      this.#abandon();
      this.refuse(start.run, start.command, error);
      return;
    }
    this.#abandon();
    this.#start(start, sets, source);
    for (const message of commands) this.handle(message);
  }

  #start(start: Start, sets: ImageSets, source: string): void {
    let run: DigitsRun;
    try {
      run = this.#engine.digits.createDigitsRun(start.config, sets.train, sets.test);
    } catch (error) {
      if (sets !== this.#images && sets !== this.#files) deleteSets(sets);
      this.refuse(start.run, start.command, error);
      return;
    }
    const { totalUpdates, updatesPerEpoch, parameterCount, trainSize, testSize } = run;
    this.#keep(sets, source);
    this.#sent = { updates: 0, epochs: 0, tests: 0 };
    this.#perUpdate = null;
    this.around.post({
      type: 'started',
      run: start.run,
      facts: {
        totalUpdates,
        updatesPerEpoch,
        parameterCount,
        trainSize,
        testSize,
        uniform: this.#engine.labs.surprisal(0.1).nats,
      },
    });
    this.replace(run, start.run, start.command, start.update);
  }

  /** The images of the run that now begins; those of the run before are let go. */
  #keep(sets: ImageSets, source: string): void {
    const before = this.#images;
    if (sets === before) return;
    this.#images = { source, train: sets.train, test: sets.test };
    if (sets === this.#files) this.#files = null;
    if (before !== null) deleteSets(before);
  }

  async #read(ask: number, files: () => Promise<readonly File[]>): Promise<void> {
    try {
      const sets = await readImageFiles(await files(), this.#engine);
      if (this.#files !== null) deleteSets(this.#files);
      this.#fileCount += 1;
      this.#files = { ...sets, number: this.#fileCount };
      const { train, test } = sets;
      this.around.post({
        type: 'files',
        ask,
        files: this.#fileCount,
        train: train.size,
        test: test.size,
      });
    } catch (error) {
      const { code, message } = toEngineError(error);
      const { problem, file } =
        error instanceof FilesError
          ? error
          : code === 'out_of_memory'
            ? { problem: 'out-of-memory' as const, file: message }
            : { problem: 'unreadable' as const, file: '' };
      this.around.post({ type: 'files-refused', ask, problem, file, message });
    }
  }

  protected override advance(run: DigitsRun, due: number, started: number): void {
    const from = run.update;
    let now = started;
    while (run.update - from < due && !run.diverged && now - started < budget) {
      run.step(1);
      now = this.around.now();
    }
    const mean = (now - started) / Math.max(1, run.update - from);
    this.#perUpdate = this.#perUpdate === null ? mean : fade * this.#perUpdate + (1 - fade) * mean;
  }

  protected override post(run: DigitsRun, pace: Pace): void {
    const smoothed = run.update > 0 ? run.smoothedLosses(run.update - 1).at(0) : undefined;
    const frame: DigitsFrame = {
      ...pace,
      tail: this.#tail(run),
      perplexity: smoothed === undefined ? null : this.#engine.perplexity(smoothed),
      firstLayer: run.parameter('fc1.weight'),
      millisecondsPerUpdate: this.#perUpdate,
      heapBytes: this.#engine.heapBytes(),
      liveObjects: this.#engine.liveObjects(),
    };
    this.around.post({ type: 'frame', run: this.id, frame }, buffers(frame));
  }

  /** What the page has not had yet. After a step back it has more than the run, and the same numbers. */
  #tail(run: DigitsRun): DigitsTail {
    const { updates: from, epochs: fromEpoch, tests: fromTest } = this.#sent;
    const behind = run.update < from;
    const losses = behind ? new Float32Array() : run.losses(from);
    const smoothedLosses = behind ? new Float32Array() : run.smoothedLosses(from);
    const epochLosses = run.epochLosses(fromEpoch);
    const tests = run.evaluations(fromTest).map((evaluation): TestResult => {
      const hardestImages = evaluation.hardest.map(({ index }) => this.#testImage(index));
      const perplexity = this.#engine.perplexity(evaluation.loss);
      return { ...evaluation, hardestImages, perplexity };
    });
    this.#sent = {
      updates: from + losses.length,
      epochs: fromEpoch + epochLosses.length,
      tests: fromTest + tests.length,
    };
    return { from, losses, smoothedLosses, fromEpoch, epochLosses, tests };
  }

  get #test(): ImageSet {
    if (this.#images === null) throw new Error('there is no run');
    return this.#images.test;
  }

  #testImage(index: number): Uint8Array {
    return this.#test.image(index);
  }

  #answer(run: DigitsRun, { ask, about }: Ask): void {
    try {
      const { image, label } = this.#imageOf(about);
      const { probabilities, surprisals } = run.classify(image);
      this.around.post({
        type: 'answer',
        run: this.id,
        ask,
        update: run.update,
        image,
        label,
        probabilities,
        surprisals,
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.around.post({ type: 'ask-refused', run: this.id, ask, message });
    }
  }

  #imageOf(about: Question): { image: Uint8Array; label: number | null } {
    switch (about.kind) {
      case 'strokes':
        return {
          image: this.#engine.digits.drawStrokes(about.strokes, about.penWidth),
          label: null,
        };
      case 'image':
        return { image: about.image, label: null };
      case 'sample':
        return {
          image: this.#testImage(about.index),
          label: this.#test.labels()[about.index] ?? null,
        };
    }
  }
}

function sourceKey(images: ImageSource): string {
  return JSON.stringify(images);
}

function deleteSets({ train, test }: ImageSets): void {
  train.delete();
  test.delete();
}

function buffers({ tail, firstLayer }: DigitsFrame): Transferable[] {
  const { losses, smoothedLosses, epochLosses } = tail;
  return [losses, smoothedLosses, epochLosses, firstLayer].flatMap((array) =>
    array.byteLength > 0 ? [array.buffer as ArrayBuffer] : [],
  );
}
