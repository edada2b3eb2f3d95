import { readNumber } from '../../format/comma.ts';
import { readPasted, type Pasted } from '../../ui/pasted-table.ts';
import { accepted, type Parsed } from '../../state/settings.ts';
import { editLogit, editTarget, resize, withRows, type Edit } from './edits.ts';
import { crossEntropySettings, type CrossEntropySettings } from './settings.ts';
import { parseLogit, parseTable, refuse, shapeOf, tableLimits, unmasked } from './table.ts';

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
