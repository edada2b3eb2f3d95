import { shorten } from '../../ui/refusals.ts';
import { accepted, type Parsed } from '../../state/settings.ts';
import type { Example } from './examples.ts';
import {
  checkTarget,
  crossEntropySettings,
  isIgnored,
  type CrossEntropySettings,
} from './settings.ts';
import {
  fitted as fitProbabilities,
  likeliest,
  oneHot,
  parseDistribution,
  softened,
  splitDistribution,
} from './soft-targets.ts';
import { parseLogit, refuse, shapeOf, tableLimits, unmasked, type Logits } from './table.ts';
import { namesOf } from './words.ts';

/** What the reader does to the table: each gives the settings that change, or why it is refused. */
export type Edit = Parsed<Partial<CrossEntropySettings>>;

/** Rows count from 0. */
export function withRows(
  logits: Logits,
  change: (row: readonly number[], at: number) => number[],
): Logits {
  let at = 0;
  return logits.map((sequence) => sequence.map((row) => change(row, at++)));
}

/** Rows and columns count from 0 here, from 1 in what is said. */
export function editLogit(
  settings: CrossEntropySettings,
  row: number,
  column: number,
  text: string,
): Edit {
  const parsed = parseLogit(text, row + 1, column + 1);
  if (!parsed.ok) return parsed;
  const logits = withRows(settings.logits, (values, at) =>
    values.map((value, i) => (at === row && i === column ? parsed.value : value)),
  );
  const left = unmasked(logits);
  return left.ok ? accepted({ logits, row: row + 1 }) : left;
}

/** A class by its number or its name, or the word or the number that leaves the row out. */
export function editTarget(settings: CrossEntropySettings, row: number, text: string): Edit {
  const ignoreIndex = settings['ignore-index'];
  const { classes } = shapeOf(settings.logits);
  const words = text.trim();
  const names = (namesOf(settings) ?? []).slice(0, classes);
  const entries = names.includes(words) ? null : splitDistribution(words);
  // "1,2" is one entry that is no class, unless there are two classes.
  if (entries !== null && (entries.length === classes || /[\s;]/.test(words)))
    return editDistribution(settings, row, entries);
  const named = names.indexOf(words);
  const parsed = crossEntropySettings.targets.parse(words);
  const target = named >= 0 ? named : parsed.ok ? (parsed.value[0] ?? 0) : Number.NaN;
  if (Number.isNaN(target) || (named < 0 && parsed.ok && parsed.value.length !== 1))
    return refuse('target.word', {
      row: row + 1,
      text: shorten(words),
      last: classes - 1,
      ignoreIndex,
    });
  const wrong = checkTarget(target, row + 1, classes, ignoreIndex);
  if (wrong !== null) return wrong;
  const soft = settings['target-probabilities'];
  if (soft !== null && target === ignoreIndex && !(target >= 0 && target < classes))
    return refuse('soft.ignored', { row: row + 1 });
  return accepted({
    targets: settings.targets.map((one, at) => (at === row ? target : one)),
    'target-probabilities':
      soft === null
        ? null
        : softened(soft.map((one, at) => (at === row ? oneHot(target, classes) : one))),
    row: row + 1,
  });
}

/** A probability for every class; the other rows have all of theirs on their target. */
function editDistribution(
  settings: CrossEntropySettings,
  row: number,
  texts: readonly string[],
): Edit {
  const { classes, rows } = shapeOf(settings.logits);
  if (texts.length !== classes)
    return refuse('soft.count', { row: row + 1, count: texts.length, classes });
  const parsed = parseDistribution(texts, row + 1);
  if (!parsed.ok) return parsed;
  const ignored = Array.from({ length: rows }, (_, at) => at).find(
    (at) => at !== row && isIgnored(settings, at),
  );
  if (ignored !== undefined) return refuse('soft.ignored', { row: ignored + 1 });
  const before =
    settings['target-probabilities'] ?? settings.targets.map((one) => oneHot(one, classes));
  const probabilities = before.map((one, at) => (at === row ? parsed.value : one));
  return accepted({
    'target-probabilities': softened(probabilities),
    targets: probabilities.map((one) => likeliest(one)),
    row: row + 1,
  });
}

/** Rows that are left out stay so: their target follows, unless it is a class. */
export function editIgnoreIndex(settings: CrossEntropySettings, ignoreIndex: number): Edit {
  const { classes } = shapeOf(settings.logits);
  const before = settings['ignore-index'];
  const isClass = before >= 0 && before < classes;
  return accepted({
    'ignore-index': ignoreIndex,
    targets: isClass
      ? settings.targets
      : settings.targets.map((one) => (one === before ? ignoreIndex : one)),
  });
}

const limited = (value: number, most: number): boolean => value >= 1 && value <= most;

/** The table with as many sequences, tokens in each and classes; what is new is 0. */
export function resize(
  settings: CrossEntropySettings,
  wanted: { readonly sequences: number; readonly tokens: number; readonly classes: number },
): Edit {
  const { sequences, tokens, classes } = wanted;
  const rows = sequences * tokens;
  if (!limited(rows, tableLimits.rows))
    return refuse('table.rows', { count: rows, most: tableLimits.rows });
  if (!limited(classes, tableLimits.classes))
    return refuse('classes.range', { count: classes, most: tableLimits.classes });
  const before = shapeOf(settings.logits);
  const ignoreIndex = settings['ignore-index'];
  const targets: number[] = [];
  const soft: (readonly number[] | undefined)[] = [];
  const logits = Array.from({ length: sequences }, (_, b) =>
    Array.from({ length: tokens }, (_unused, t) => {
      const kept = b < before.sequences && t < before.tokens;
      const at = b * before.tokens + t;
      targets.push(kept ? (settings.targets[at] ?? 0) : 0);
      soft.push(kept ? settings['target-probabilities']?.[at] : undefined);
      return Array.from({ length: classes }, (_none, c) => settings.logits[b]?.[t]?.[c] ?? 0);
    }),
  );
  for (const [at, target] of targets.entries())
    if (target !== ignoreIndex && target >= classes)
      return refuse('classes.used', { row: at + 1, target });
  const left = unmasked(logits);
  if (!left.ok) return left;
  return accepted({
    logits,
    targets,
    'target-probabilities':
      settings['target-probabilities'] === null ? null : fitProbabilities(soft, targets, classes),
    weight: fitted(settings.weight, classes, () => 1),
    names: settings.names?.length === 0 ? [] : fitted(settings.names, classes, String),
    row: Math.min(settings.row, rows),
  });
}

function fitted<T>(
  list: readonly T[] | null,
  count: number,
  fresh: (at: number) => T,
): readonly T[] | null {
  return list === null ? null : Array.from({ length: count }, (_, at) => list[at] ?? fresh(at));
}

export function takeExample({ logits, targets, names }: Example): Partial<CrossEntropySettings> {
  return {
    logits,
    targets,
    'target-probabilities': null,
    names,
    weight: null,
    'ignore-index': -100,
    row: 1,
  };
}
