import type { Classification, DigitsConfig, Evaluation } from '../../engine/digits-types.ts';
import type { FilesProblem } from '../../data/files-error.ts';
import type { ImageFiles } from '../../data/image-sets.ts';
import type { Facts, Frame, Model } from '../../worker/run-protocol.ts';

/** What page and worker say to each other about a run of the digits classifier. */
export interface DigitsModel extends Model {
  readonly config: DigitsConfig & { readonly images: ImageSource };
  readonly facts: DigitsFacts;
  readonly updates: {
    readonly loss: Float32Array;
    /** The running mean. */
    readonly smoothedLoss: Float32Array;
  };
  readonly epochs: {
    readonly loss: Float32Array;
    readonly test: readonly TestResult[];
  };
  readonly payload: {
    /** exp of the last smoothed loss; null before the first update. */
    readonly perplexity: number | null;
    /** fc1.weight (128, 784). */
    readonly firstLayer: Float32Array;
  };
  readonly detail: never;
  readonly question: Question;
  readonly answer: Answer;
  readonly input: ImageFiles;
  readonly reading: Reading;
}

export type DigitsFrame = Frame<DigitsModel>;

/** Where the images come from. */
export type ImageSource =
  | {
      readonly kind: 'synthetic';
      readonly dataSeed: number;
      readonly train: number;
      readonly test: number;
    }
  /** Files that were read before, by the number that came back. */
  | { readonly kind: 'files'; readonly files: number };

export interface DigitsFacts extends Facts {
  readonly trainSize: number;
  readonly testSize: number;
  /** Loss of a model that knows nothing, −log 1/10, in nats. */
  readonly uniform: number;
}

/** A test, with the pixels of the images that surprised the model most. */
export interface TestResult extends Evaluation {
  readonly hardestImages: readonly Uint8Array[];
  /** exp(loss). */
  readonly perplexity: number;
}

/** What the model may be asked about. */
export type Question =
  /** Pen strokes, each x, y, x, y, … in any unit. */
  | {
      readonly kind: 'strokes';
      readonly strokes: readonly (readonly number[])[];
      readonly penWidth: number;
    }
  | { readonly kind: 'image'; readonly image: Uint8Array }
  /** An image of the test set. */
  | { readonly kind: 'sample'; readonly index: number };

export interface Answer extends Classification {
  readonly image: Uint8Array;
  /** Of a sample. */
  readonly label: number | null;
}

export type Reading =
  /** `files` is what a configuration calls them. */
  | {
      readonly kind: 'files';
      readonly files: number;
      readonly train: number;
      readonly test: number;
    }
  | {
      readonly kind: 'refused';
      readonly problem: FilesProblem;
      /** What it is about: a file's name, or what is missing. */
      readonly file: string;
      readonly message: string;
    };
