import type { Mode } from '../../engine/types.ts';
import type { Sentences } from './settings.ts';

/** What some sentences begin with that end in different words. */
export interface Fork {
  readonly before: readonly string[];
  /** The last word of each of these sentences. */
  readonly endings: readonly string[];
}

/** Where the model is asked for different words after the same ones, so that no loss of 0 is possible. */
export function forks(sentences: Sentences, mode: Mode): readonly Fork[] {
  const byBeginning = new Map<string, { before: readonly string[]; endings: string[] }>();
  for (const words of sentences) {
    const first = mode === 'every-position' ? 1 : words.length - 1;
    for (let read = first; read < words.length; read += 1) {
      const before = words.slice(0, read);
      const key = JSON.stringify(before);
      const fork = byBeginning.get(key) ?? { before, endings: [] };
      fork.endings.push(words.at(-1) ?? '');
      byBeginning.set(key, fork);
    }
  }
  return [...byBeginning.values()].filter(({ endings }) => new Set(endings).size > 1);
}
