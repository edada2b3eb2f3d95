/** Functions of one source file of the engine that a lab shows. */
export interface EngineCode {
  /** From the root of the repository. */
  readonly file: string;
  readonly functions: readonly string[];
}

/** A piece of the engine's own source, as the build has cut it out. */
export interface CppPart {
  readonly file: string;
  readonly code: string;
}

/** The computation of a lab, written in three languages. What is not on show at first comes late. */
export interface Ways<View = unknown, Settings = unknown> {
  readonly torch: (view: View, settings: Settings) => string;
  /** Without any library. */
  readonly python?: () => Promise<(view: View, settings: Settings) => string>;
  readonly cpp: () => Promise<readonly CppPart[]>;
}

export const wayNames = ['pytorch', 'python', 'cpp'] as const;
export type WayName = (typeof wayNames)[number];
