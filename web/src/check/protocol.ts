import type { EngineSource } from '../engine/engine.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { DumpProblem } from '../explain/files/dump.ts';

/** What is to be checked: files, or a text that was pasted. */
export type Checked = { readonly files: readonly File[] } | { readonly text: string };

export interface CheckRequest {
  readonly source: EngineSource;
  readonly checked: Checked;
  /** What messages call a text. */
  readonly textName: string;
}

/** Why a table is not explained. */
export type Refusal =
  | {
      readonly type: 'refused';
      readonly problem: DumpProblem;
      readonly details: Readonly<Record<string, string | number>>;
    }
  | { readonly type: 'failed'; readonly reason: string };

export type CheckAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'explained'; readonly explanation: Explanation }
  | Refusal;
