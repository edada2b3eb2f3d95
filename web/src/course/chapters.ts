import { chapters, type Chapter } from '../labs/shared/lab-declaration.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';

/** What a list of labs must know of one. */
export type Listed = Pick<LabEntry, 'name' | 'title' | 'chapter'>;

/** A part of the course, and its labs in reading order: one at least. */
export interface ChapterOf<Entry extends Listed> {
  readonly name: Chapter;
  readonly first: Entry;
  readonly labs: readonly Entry[];
}

/** The chapters that have any of these labs. */
export function byChapter<Entry extends Listed>(
  entries: readonly Entry[],
): readonly ChapterOf<Entry>[] {
  return chapters.flatMap((name) => {
    const labs = entries.filter(({ chapter }) => chapter === name);
    const [first] = labs;
    return first === undefined ? [] : [{ name, first, labs }];
  });
}
