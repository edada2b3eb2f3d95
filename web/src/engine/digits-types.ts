import type { DigitsValues } from './generated/digits-config.ts';
import type { EngineError, Run } from './types.ts';

/** Images of 28 × 28 grey values, each with a label in 0 … 9. Call `delete()` when done with it. */
export interface ImageSet {
  readonly size: number;
  /** (784), row by row; 0 is the empty ground. */
  /** One image, a copy. */
  image(index: number): Uint8Array;
  /** (size). */
  labels(): Uint8Array;
  /** The images as a file of MNIST's format, IDX. */
  imagesFile(): Uint8Array;
  /** The labels as such a file. */
  labelsFile(): Uint8Array;
  delete(): void;
}

/** An IDX file, already inflated where it came as .gz, and what messages call it. */
export interface ImageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file was refused. */
export type ImageFileProblem =
  | 'compressed'
  | 'not-idx'
  | 'wrong-kind'
  | 'wrong-size'
  | 'wrong-count'
  | 'truncated'
  | 'oversized'
  | 'bad-label'
  | 'mixed-up';

/** A refused image file; tell it by `isImageFileError`. */
export interface ImageFileError extends EngineError {
  readonly problem: ImageFileProblem;
  /** Name of the file that is to blame. */
  readonly file: string;
}

/** Synthetic digits to learn from, and others to be tested on. */
export type DigitSplit = 'train' | 'test';

/** Synthetic handwriting in the making; the same digits come, however many are drawn at a time. */
export interface SyntheticDigits {
  readonly count: number;
  readonly drawn: number;
  /** Draws up to `count` more; returns how many are drawn now. */
  draw(count: number): number;
  /** All of them; refused before the last one is drawn. */
  finish(): ImageSet;
  delete(): void;
}

type Stated = 'seed' | 'epochs' | 'learningRate' | 'momentum' | 'batch';

/**
 * One run of the image classifier, 784 → 128 → 64 → 10; ranges are in `limits()`. Where absent the
 * optimizer is SGD, its weight decay PyTorch's default, no gradient is clipped, and all images count.
 */
export type DigitsConfig = Pick<DigitsValues, Stated> & Partial<Omit<DigitsValues, Stated>>;

/** An image whose label surprised the model. */
export interface HardImage {
  /** In the test set. */
  readonly index: number;
  readonly label: number;
  /** −log p(label), in nats. */
  readonly loss: number;
  /** (10). */
  readonly probabilities: Float32Array;
}

/** How well the model does on the test set. */
export interface Evaluation {
  readonly images: number;
  /** The mean over all images, in nats. */
  readonly loss: number;
  readonly correct: number;
  /** A fraction, 0 to 1. */
  readonly accuracy: number;
  /** How often each label (row) was taken for each digit (column). */
  readonly confusion: readonly (readonly number[])[];
  /** (10): of the images with a label, the share that is recognised; NaN where there are none. */
  readonly classAccuracy: Float64Array;
  /** Up to twelve, the highest loss first. */
  readonly hardest: readonly HardImage[];
}

/** What the model says of one image. */
export interface Classification {
  /** (10). */
  readonly probabilities: Float32Array;
  /** (10): −log p of every label, in nats. */
  readonly surprisals: Float32Array;
}

/** A training run of the classifier. An update's phases are `gradient` and `apply_update`. */
export interface DigitsRun extends Run {
  readonly trainSize: number;
  readonly testSize: number;
  /** The tests after each complete epoch, from epoch `from` on; `step` does them. */
  evaluations(from?: number): Evaluation[];
  /** The test with the parameters as they are now. */
  evaluate(): Evaluation;
  /** What the model says of one image (784). */
  classify(image: Uint8Array): Classification;
  /** A parameter as it is now, by PyTorch's name and in its layout, such as `fc1.weight` (128 × 784). */
  parameter(name: string): Float32Array;
}

/** `engine.digits`: images, and the classifier that learns them. */
export interface DigitsEngine {
  /** Begins a set of synthetic digits; the same seed, split and count draw the same ones. */
  createSyntheticDigits(dataSeed: number, split: DigitSplit, count: number): SyntheticDigits;
  /** Throws an `ImageFileError` that names the file and says what was expected. */
  readImageSet(images: ImageFile, labels: ImageFile): ImageSet;
  /**
   * Pen strokes, each x, y, x, y, … in any unit, as an image (784) of the kind that the sets hold:
   * fitted into 20 × 20, its centre of mass in the middle. The pen is 0.5 to 10 of its pixels wide.
   */
  drawStrokes(strokes: readonly (readonly number[])[], penWidth: number): Uint8Array;
  /** The run keeps the images for itself: the sets may be deleted. */
  createDigitsRun(config: DigitsConfig, train: ImageSet, test: ImageSet): DigitsRun;
}
