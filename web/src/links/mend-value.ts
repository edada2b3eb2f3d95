import type { Setting } from '../state/settings.ts';
import {
  decoded,
  inLowerCase,
  withoutBreaks,
  withoutEntities,
  withoutInvisible,
  withoutMarks,
  withoutQuotedPrintable,
} from './distortions.ts';

const changes: readonly ((text: string) => string)[] = [
  withoutInvisible,
  withoutMarks,
  withoutEntities,
  decoded,
  withoutBreaks,
  withoutQuotedPrintable,
  (text) => text.replace(/\+/gu, ' '),
  inLowerCase,
];

/** Changes of one value that are tried together, and texts that are tried in all. */
const most = { changes: 4, texts: 300 };

/**
 * A value as it stands in a link, mended so that its setting takes it, with as few changes as will
 * do; null where none do. `+` is a space, or else itself, as in 1e+3.
 */
export function mendValue(setting: Setting<unknown>, raw: string): string | null {
  const tried = new Set<string>();
  let texts = [decoded(raw.replace(/\+/gu, ' ')), decoded(raw)];
  for (let round = 0; round <= most.changes; round += 1) {
    const next: string[] = [];
    for (const text of texts) {
      if (tried.has(text)) continue;
      if (tried.size >= most.texts) return null;
      tried.add(text);
      if (setting.parse(text).ok) return text;
      next.push(...changes.map((change) => change(text)));
    }
    texts = next;
  }
  return null;
}
