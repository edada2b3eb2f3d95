import type { DigitsConfig, Evaluation, ImageFileProblem } from '../../engine/digits-types.ts';
import type {
  Control,
  FromAnyWorker,
  Pace,
  Query,
  ToAnyWorker,
} from '../../worker/run-protocol.ts';

/** What page and worker say to each other about a run of the digits classifier. */

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

export type ToDigitsWorker =
  | ToAnyWorker
  /**
   * Draws what is not drawn yet, makes a run and goes to `update`; an earlier run lives on, paused,
   * if this one is refused. What is asked of the run meanwhile waits.
   */
  | {
      readonly type: 'start';
      readonly run: number;
      readonly command: number;
      readonly config: DigitsConfig;
      readonly images: ImageSource;
      readonly update: number;
    }
  /** Four IDX files, plain or gzip, in any order. */
  | { readonly type: 'files'; readonly ask: number; readonly files: readonly File[] }
  /** The same from a folder, under the names of MNIST. */
  | { readonly type: 'folder'; readonly ask: number; readonly address: string }
  | { readonly type: 'ask'; readonly run: number; readonly ask: number; readonly about: Question };

export type DigitsCommand = Control | Query;

export interface DigitsFacts {
  readonly totalUpdates: number;
  readonly updatesPerEpoch: number;
  readonly parameterCount: number;
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

/** The tail of the history that the page does not have yet. */
export interface DigitsTail {
  /** Updates before this one are known to the page. */
  readonly from: number;
  readonly losses: Float32Array;
  readonly smoothedLosses: Float32Array;
  readonly fromEpoch: number;
  readonly epochLosses: Float32Array;
  readonly tests: readonly TestResult[];
}

export interface DigitsFrame extends Pace {
  readonly tail: DigitsTail;
  /** exp of the last smoothed loss; null before the first update. */
  readonly perplexity: number | null;
  /** fc1.weight (128, 784). */
  readonly firstLayer: Float32Array;
  /** What an update takes by now, tests included; null before the first. */
  readonly millisecondsPerUpdate: number | null;
  readonly heapBytes: number;
  readonly liveObjects: number;
}

export type FilesProblem =
  | ImageFileProblem
  | 'missing'
  | 'ambiguous'
  | 'unreadable'
  | 'too-large'
  | 'not-gzip'
  /** `file` is what the engine says. */
  | 'out-of-memory';

export type FromDigitsWorker =
  | FromAnyWorker
  /** How many of the digits are drawn. */
  | {
      readonly type: 'drawing';
      readonly run: number;
      readonly drawn: number;
      readonly count: number;
    }
  | { readonly type: 'started'; readonly run: number; readonly facts: DigitsFacts }
  | { readonly type: 'frame'; readonly run: number; readonly frame: DigitsFrame }
  /** `files` is what a later `start` calls them. */
  | {
      readonly type: 'files';
      readonly ask: number;
      readonly files: number;
      readonly train: number;
      readonly test: number;
    }
  | {
      readonly type: 'files-refused';
      readonly ask: number;
      readonly problem: FilesProblem;
      /** What it is about: a file's name, or what is missing. */
      readonly file: string;
      readonly message: string;
    }
  | {
      readonly type: 'ask-refused';
      readonly run: number;
      readonly ask: number;
      readonly message: string;
    }
  | {
      readonly type: 'answer';
      readonly run: number;
      readonly ask: number;
      readonly update: number;
      readonly image: Uint8Array;
      /** Of a sample. */
      readonly label: number | null;
      readonly probabilities: Float32Array;
      readonly surprisals: Float32Array;
    };
