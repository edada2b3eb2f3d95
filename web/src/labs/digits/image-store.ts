import type { DigitSplit, ImageSet, SyntheticDigits } from '../../engine/digits-types.ts';
import { FilesError } from '../../data/files-error.ts';
import { createImageSets, type ImageFiles, type ImageSets } from '../../data/image-sets.ts';
import type { ImageEngine } from '../../engine/engine.ts';
import { toEngineError } from '../../engine/errors.ts';
import type { Preparation } from '../../worker/run-kind.ts';
import type { ImageSource, Reading } from './digits-protocol.ts';

/** Digits drawn between two looks at the clock. */
const drawnTogether = 50;

/** Synthetic digits in the making. */
class Drawing implements Preparation {
  readonly source: string;
  readonly #onFailure: () => void;
  readonly #sets: { readonly train: SyntheticDigits; readonly test: SyntheticDigits };

  constructor(
    { dataSeed, train, test }: Extract<ImageSource, { kind: 'synthetic' }>,
    source: string,
    engine: ImageEngine,
    onFailure: () => void,
  ) {
    const draw = (split: DigitSplit, count: number): SyntheticDigits =>
      engine.digits.createSyntheticDigits(dataSeed, split, count);
    const trainDigits = draw('train', train);
    try {
      this.#sets = { train: trainDigits, test: draw('test', test) };
    } catch (error) {
      trainDigits.delete();
      throw error;
    }
    this.source = source;
    this.#onFailure = onFailure;
  }

  get progress(): { readonly done: number; readonly count: number } {
    const { train, test } = this.#sets;
    return { done: train.drawn + test.drawn, count: train.count + test.count };
  }

  advance(): void {
    const { train, test } = this.#sets;
    try {
      (train.drawn < train.count ? train : test).draw(drawnTogether);
    } catch (error) {
      this.#onFailure();
      throw error;
    }
  }

  finish(): ImageSets {
    return { train: this.#sets.train.finish(), test: this.#sets.test.finish() };
  }

  delete(): void {
    deleteSets(this.#sets);
  }
}

/** The images in the worker's memory: those of the run, those being drawn, files that were read. */
export class ImageStore {
  readonly #engine: ImageEngine;
  #drawing: Drawing | null = null;
  /** The images of the last run that was made, by `sourceKey`. */
  #used: (ImageSets & { readonly source: string }) | null = null;
  #files: (ImageSets & { readonly number: number }) | null = null;
  #fileCount = 0;

  constructor(engine: ImageEngine) {
    this.#engine = engine;
  }

  /** The test images of the run. */
  get test(): ImageSet {
    if (this.#used === null) throw new Error('there is no run');
    return this.#used.test;
  }

  /** Draws what is not drawn yet; a drawing of other images is given up. */
  prepare(images: ImageSource): Preparation | null {
    const source = sourceKey(images);
    if (this.#drawing?.source === source) return this.#drawing;
    this.#abandon();
    if (this.#used?.source === source) return null;
    if (images.kind === 'synthetic') {
      this.#drawing = new Drawing(images, source, this.#engine, () => this.#abandon());
      return this.#drawing;
    }
    if (this.#files?.number !== images.files) throw new RangeError('these files are not read yet');
    return null;
  }

  /** Makes a run of images that are prepared. Those of the run before are let go, unless it fails. */
  use<Run>(images: ImageSource, create: (sets: ImageSets) => Run): Run {
    const source = sourceKey(images);
    const before = this.#used;
    const sets = this.#prepared(source);
    let run: Run;
    try {
      run = create(sets);
    } catch (error) {
      if (sets !== before && sets !== this.#files) deleteSets(sets);
      throw error;
    }
    if (sets === before) return run;
    this.#used = { source, train: sets.train, test: sets.test };
    if (sets === this.#files) this.#files = null;
    if (before !== null) deleteSets(before);
    return run;
  }

  #prepared(source: string): ImageSets {
    if (this.#drawing?.source === source)
      try {
        return this.#drawing.finish();
      } finally {
        this.#abandon();
      }
    const sets = this.#used?.source === source ? this.#used : this.#files;
    if (sets === null) throw new Error('these images are not prepared');
    return sets;
  }

  #abandon(): void {
    this.#drawing?.delete();
    this.#drawing = null;
  }

  read(files: ImageFiles): Reading {
    try {
      const sets = createImageSets(files, this.#engine);
      if (this.#files !== null) deleteSets(this.#files);
      this.#fileCount += 1;
      this.#files = { ...sets, number: this.#fileCount };
      const { train, test } = sets;
      return { kind: 'files', files: this.#fileCount, train: train.size, test: test.size };
    } catch (error) {
      return { kind: 'refused', ...blame(error) };
    }
  }
}

function blame(error: unknown): Omit<Extract<Reading, { kind: 'refused' }>, 'kind'> {
  const { code, message } = toEngineError(error);
  if (error instanceof FilesError) return { problem: error.problem, file: error.file, message };
  return code === 'out_of_memory'
    ? { problem: 'out-of-memory', file: message, message }
    : { problem: 'unreadable', file: '', message };
}

function sourceKey(images: ImageSource): string {
  return JSON.stringify(images);
}

function deleteSets(sets: {
  readonly train: { delete(): void };
  readonly test: { delete(): void };
}): void {
  sets.train.delete();
  sets.test.delete();
}
