import type { Problem, SettingsTable } from './settings.ts';

/** A lab's settings, what may be wrong between them, and the words for it. */
export interface DescribedSettings {
  readonly settings: SettingsTable;
  /** What is wrong between settings that are each in range, such as two lists of unlike lengths. */
  check?(settings: Readonly<Record<string, unknown>>): readonly Problem[];
  /** Words for the `custom` refusals of its settings. */
  describe(message: string): string;
}
