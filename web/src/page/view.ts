import { depths, type Depth } from '../labs/shared/folds.ts';
import { readStorage, writeStorage } from '../platform/storage.ts';
import { choice, flag } from '../state/settings.ts';

/** How the page is read: an address may say so beside the settings of its lab. */
export const viewSettings = {
  depth: choice(depths, 'beginner'),
  /** For a room: larger type and wider figures. */
  projector: flag(false),
};

const storageKey = 'surprisal.depth';

/** On a first visit that of a beginner. */
export function storedDepth(): Depth {
  const stored = readStorage(storageKey);
  return depths.find((depth) => depth === stored) ?? 'beginner';
}

export const keepDepth = (depth: Depth): void => writeStorage(storageKey, depth);

/** The document's style has all lengths in `rem`: they follow its root. */
export function applyProjector(isProjected: boolean): void {
  document.documentElement.classList.toggle('projector', isProjected);
}
