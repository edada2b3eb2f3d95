import type { DigitsRun } from '../../engine/digits-types.ts';
import type { ImageFiles } from '../../data/image-sets.ts';
import type { ImageEngine } from '../../engine/engine.ts';
import type { Preparation, RunKind, SeriesReaders } from '../../worker/run-kind.ts';
import type {
  Answer,
  DigitsFacts,
  DigitsModel,
  Question,
  Reading,
  TestResult,
} from './digits-protocol.ts';
import { ImageStore } from './image-store.ts';

/** Trains the digits classifier for the page, and says what it makes of an image. */
export class DigitsKind implements RunKind<DigitsModel, DigitsRun> {
  readonly stepsTogether = 1;
  readonly updateSeries: SeriesReaders<DigitsRun, DigitsModel['updates']> = {
    loss: (run, from) => run.losses(from),
    smoothedLoss: (run, from) => run.smoothedLosses(from),
  };
  readonly epochSeries: SeriesReaders<DigitsRun, DigitsModel['epochs']> = {
    loss: (run, from) => run.epochLosses(from),
    test: (run, from) => this.#tests(run, from),
  };
  readonly #engine: ImageEngine;
  readonly #images: ImageStore;

  constructor(engine: ImageEngine) {
    this.#engine = engine;
    this.#images = new ImageStore(engine);
  }

  prepare({ images }: DigitsModel['config']): Preparation | null {
    return this.#images.prepare(images);
  }

  create({ images, ...config }: DigitsModel['config']): DigitsRun {
    return this.#images.use(images, ({ train, test }) =>
      this.#engine.digits.createDigitsRun(config, train, test),
    );
  }

  facts(run: DigitsRun): DigitsFacts {
    const { totalUpdates, updatesPerEpoch, parameterCount, trainSize, testSize } = run;
    const uniform = this.#engine.labs.surprisal(0.1).nats;
    return { totalUpdates, updatesPerEpoch, parameterCount, trainSize, testSize, uniform };
  }

  frame(run: DigitsRun): DigitsModel['payload'] {
    const smoothed = run.update > 0 ? run.smoothedLosses(run.update - 1).at(0) : undefined;
    return {
      perplexity: smoothed === undefined ? null : this.#engine.perplexity(smoothed),
      firstLayer: run.parameter('fc1.weight'),
    };
  }

  #tests(run: DigitsRun, from: number): TestResult[] {
    return run.evaluations(from).map((evaluation) => ({
      ...evaluation,
      hardestImages: evaluation.hardest.map(({ index }) => this.#images.test.image(index)),
      perplexity: this.#engine.perplexity(evaluation.loss),
    }));
  }

  ask(question: Question, run: DigitsRun): Answer {
    const { image, label } = this.#imageOf(question);
    return { image, label, ...run.classify(image) };
  }

  #imageOf(question: Question): Pick<Answer, 'image' | 'label'> {
    switch (question.kind) {
      case 'strokes': {
        const { strokes, penWidth } = question;
        return { image: this.#engine.digits.drawStrokes(strokes, penWidth), label: null };
      }
      case 'image':
        return { image: question.image, label: null };
      case 'sample': {
        const { test } = this.#images;
        const { index } = question;
        return { image: test.image(index), label: test.labels()[index] ?? null };
      }
    }
  }

  read(files: ImageFiles): Promise<Reading> {
    return Promise.resolve(this.#images.read(files));
  }
}
