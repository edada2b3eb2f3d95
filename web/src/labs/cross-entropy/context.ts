import type { CrossEntropyView } from './compute.ts';
import type { Folds } from '../shared/folds.ts';
import type { Edit } from './edits.ts';
import type { Place } from './link.ts';
import type { Scene } from './scene.ts';
import type { CrossEntropySettings } from './settings.ts';

/** What the parts of the lab are given: the numbers, what is pointed at, and how to change things. */
export interface Context {
  readonly view: CrossEntropyView;
  readonly settings: CrossEntropySettings;
  readonly scene: Scene;
  /** The row on show, from 0. */
  readonly row: number;
  readonly lit: Place | null;
  readonly folds: Folds;
  /** What was wrong with the last input into the part of this name. */
  problem(part: string): string | null;
  change(change: Partial<CrossEntropySettings>): void;
  /** By their names, the reader's own where there are such, or by their numbers. */
  readonly callClasses: (by: 'names' | 'numbers') => void;
  /** Takes an edit, or says beside `part` why not. */
  take(part: string, edit: Edit): void;
  point(place: Place | null): void;
}
