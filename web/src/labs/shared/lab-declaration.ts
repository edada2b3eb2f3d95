import type { EngineModule } from '../../engine/engine.ts';
import type { Language } from '../../i18n/language.ts';

/** The parts of the course, in reading order. */
export const chapters = ['surprise', 'learning', 'models', 'other-losses'] as const;
export type Chapter = (typeof chapters)[number];

/**
 * What the folder of a lab says of it before its code is loaded, as `declaration` in its `lab.ts`;
 * the folder's name is the lab's name in addresses. The build makes the list of labs from these.
 */
export interface LabDeclaration {
  /** As short as navigation wants it. */
  readonly title: Readonly<Record<Language, string>>;
  /** The sentence to take away, which is the lab's heading too. */
  readonly takeaway: Readonly<Record<Language, string>>;
  readonly chapter: Chapter;
  /** Its place in the reading order: lower comes first, and every chapter stands together. */
  readonly order: number;
  /** Labs whose thoughts it goes on from, by name. */
  readonly buildsOn: readonly string[];
  /** The part of the engine that computes for it. */
  readonly engine: EngineModule;
  /** Whether it has a run that trains. */
  readonly trains: boolean;
  /** `false` while it is being built: it has its address and its element, and stands in no list. */
  readonly listed: boolean;
  /** The front page, which an address without a lab shows; exactly one lab is. */
  readonly home?: true;
}
