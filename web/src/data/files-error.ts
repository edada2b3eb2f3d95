import type { ImageFileProblem } from '../engine/digits-types.ts';

export type FilesProblem =
  | ImageFileProblem
  | 'missing'
  | 'ambiguous'
  | 'unreadable'
  | 'too-large'
  | 'not-gzip'
  /** `file` is what the engine says. */
  | 'out-of-memory';

/** Image files that cannot be read; `file` is which of them, or what there is none of. */
export class FilesError extends Error {
  readonly problem: FilesProblem;
  readonly file: string;

  constructor(problem: FilesProblem, file: string, message: string) {
    super(message);
    this.problem = problem;
    this.file = file;
  }
}
