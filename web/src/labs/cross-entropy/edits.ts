import { readNumber } from '../../format/comma.ts';
import { shorten } from '../../ui/refusals.ts';
import { readPasted, type Pasted } from '../../ui/pasted-table.ts';
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
import {
  parseLogit,
  parseTable,
  refuse,
  shapeOf,
  tableLimits,
  unmasked,
  type Logits,
} from './table.ts';

/** What the reader does to the table: each gives the settings that change, or why it is refused. */
export type Edit = Parsed<Partial<CrossEntropySettings>>;

function withRows(
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
  const entries = settings.names?.includes(words) === true ? null : splitDistribution(words);
  // "1,2" is one entry that is no class, unless there are two classes.
  if (entries !== null && (entries.length === classes || /[\s;]/.test(words)))
    return editDistribution(settings, row, entries);
  const named = settings.names?.indexOf(words) ?? -1;
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
    names: fitted(settings.names, classes, String),
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

/** A table within the limits of what is read at all. */
function pasted(text: string): Parsed<Pasted> {
  const { text: most } = tableLimits;
  return text.length > most ? refuse('table.long', { count: text.length, most }) : readPasted(text);
}

/** One number with a decimal comma; or a column of what may be these, or cells with commas between. */
function readSingle(text: string): 'number' | Record<'text' | 'number' | 'cells', string> | null {
  const lines = text.trim().split(/\s*\n\s*/);
  if (!lines.every((line) => /^[^,\s]+,[^,\s]+$/.test(line))) return null;
  const first = lines[0] ?? '';
  const read = readNumber(first);
  if (lines.length === 1) return Number.isNaN(read) ? null : 'number';
  if (lines.some((line) => line.includes('.') || Number.isNaN(readNumber(line)))) return null;
  const [whole = '', decimals = ''] = first.split(',');
  return { text: first, number: `${whole}.${decimals}`, cells: `${whole} | ${decimals}` };
}

/** A block laid over the table from one cell on; the table grows where it does not fit. */
export function pasteAt(
  settings: CrossEntropySettings,
  row: number,
  column: number,
  text: string,
): Edit {
  const single = readSingle(text);
  if (single === 'number')
    return column < shapeOf(settings.logits).classes
      ? editLogit(settings, row, column, text)
      : editTarget(settings, row, text);
  if (single !== null) return refuse('paste.single', single);
  const split = pasted(text);
  if (!split.ok) return split;
  if (split.value.targets !== null) return refuse('paste.several', { count: 2 });
  const block = split.value.sequences.flat();
  const { rows, classes, tokens, sequences } = shapeOf(settings.logits);
  if (column === classes) return pasteTargets(settings, row, block);
  const lastRow = Math.max(rows, row + block.length);
  const lastColumn = Math.max(classes, column + Math.max(...block.map(({ length }) => length)));
  if (lastRow > tableLimits.rows)
    return refuse('table.rows', { count: lastRow, most: tableLimits.rows });
  if (lastColumn > tableLimits.classes)
    return refuse('classes.range', { count: lastColumn, most: tableLimits.classes });
  // Sequences of unlike lengths are no tensor: a table that grows becomes a plain one.
  const plain = lastRow === rows ? settings : { ...settings, logits: [settings.logits.flat()] };
  const grown = resize(
    plain,
    lastRow === rows
      ? { sequences, tokens, classes: lastColumn }
      : { sequences: 1, tokens: lastRow, classes: lastColumn },
  );
  if (!grown.ok) return grown;
  const under = { ...settings, ...grown.value };
  const values: number[][] = [];
  for (const [r, cells] of block.entries()) {
    const line: number[] = [];
    for (const [c, one] of cells.entries()) {
      const parsed = parseLogit(one, row + r + 1, column + c + 1);
      if (!parsed.ok) return parsed;
      line.push(parsed.value);
    }
    values.push(line);
  }
  const logits = withRows(under.logits, (line, at) =>
    line.map((value, c) => values[at - row]?.[c - column] ?? value),
  );
  const left = unmasked(logits);
  return left.ok ? accepted({ ...grown.value, logits, row: row + 1 }) : left;
}

function pasteTargets(
  settings: CrossEntropySettings,
  row: number,
  block: readonly (readonly string[])[],
): Edit {
  const { rows } = shapeOf(settings.logits);
  if (row + block.length > rows)
    return refuse('targets.count', { count: row + block.length, rows });
  let after = settings;
  for (const [at, cells] of block.entries()) {
    const edit = editTarget(after, row + at, cells.join(' '));
    if (!edit.ok) return edit;
    after = { ...after, ...edit.value };
  }
  const { targets, 'target-probabilities': probabilities } = after;
  return accepted({ targets, 'target-probabilities': probabilities, row: row + 1 });
}

/** The pasted text instead of the table; the last column may be the targets. */
export function replaceTable(
  settings: CrossEntropySettings,
  text: string,
  lastColumnIsTarget: boolean,
): Edit {
  const split = pasted(text);
  if (!split.ok) return split;
  const { sequences, heading, targets: beside } = split.value;
  const lastIsTarget = lastColumnIsTarget && beside === null;
  const cut = (cells: readonly string[]): readonly string[] =>
    lastIsTarget ? cells.slice(0, -1) : cells;
  if (lastIsTarget && sequences.flat().some(({ length }) => length < 2))
    return refuse('table.narrow');
  const table = parseTable(sequences.map((rows) => rows.map(cut)));
  if (!table.ok) return table;
  const { classes } = shapeOf(table.value);
  const named = heading === null ? null : cut(heading).join(',');
  const names = named === null ? null : crossEntropySettings.names.parse(named);
  if (names !== null && !names.ok) return names;
  const words = names?.value ?? null;
  const fresh: CrossEntropySettings = {
    ...settings,
    logits: table.value,
    names: words !== null && words.length === classes ? words : null,
    targets: table.value.flat().map(() => 0),
    'target-probabilities': null,
    weight: null,
    row: 1,
  };
  let after = fresh;
  const answers =
    beside ?? (lastIsTarget ? sequences.flat().map((cells) => cells.at(-1) ?? '') : null);
  const { rows } = shapeOf(table.value);
  if (answers !== null && answers.length !== rows)
    return refuse('targets.count', { count: answers.length, rows });
  if (answers !== null)
    for (const [at, answer] of answers.entries()) {
      const edit = editTarget(after, at, answer);
      if (!edit.ok) return edit;
      after = { ...after, ...edit.value };
    }
  const { logits, targets, weight } = after;
  return accepted({
    logits,
    targets,
    'target-probabilities': null,
    weight,
    names: after.names,
    row: 1,
  });
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
