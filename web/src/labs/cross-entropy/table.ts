import { shorten } from '../../ui/refusals.ts';
import { accepted, real, refused, type Parsed } from '../../state/settings.ts';

/** (batch, sequence, classes); a batch of 1 is a plain table of rows. */
export type Logits = readonly (readonly (readonly number[])[])[];

export const tableLimits = { rows: 64, classes: 32, logit: 1e30, text: 100_000 } as const;

export const logitSetting = real({
  minimum: -tableLimits.logit,
  maximum: tableLimits.logit,
  masked: true,
  fallback: 0,
});

export const refuse = (
  message: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Parsed<never> => refused({ kind: 'custom', message, parameters });

/** Sequences of rows of cells, as texts; a mistake is named with its row and column. */
export function parseTable(sequences: readonly (readonly (readonly string[])[])[]): Parsed<Logits> {
  const { rows: most, classes } = tableLimits;
  const rows = sequences.flat();
  if (rows.length === 0) return refuse('table.empty');
  if (rows.length > most) return refuse('table.rows', { count: rows.length, most });
  const wanted = rows[0]?.length ?? 0;
  for (const [index, { length: count }] of rows.entries()) {
    const row = index + 1;
    if (count > classes) return refuse('table.columns', { row, count, most: classes });
    if (count !== wanted) return refuse('table.ragged', { row, count, wanted });
  }
  const tokens = sequences[0]?.length ?? 0;
  const uneven = sequences.findIndex(({ length }) => length !== tokens);
  if (uneven >= 0)
    return refuse('table.sequences', {
      sequence: uneven + 1,
      count: sequences[uneven]?.length ?? 0,
      wanted: tokens,
    });
  const logits: number[][][] = [];
  let row = 0;
  for (const sequence of sequences) {
    const block: number[][] = [];
    for (const cells of sequence) {
      row += 1;
      const values: number[] = [];
      for (const [index, text] of cells.entries()) {
        const parsed = parseLogit(text, row, index + 1);
        if (!parsed.ok) return parsed;
        values.push(parsed.value);
      }
      block.push(values);
    }
    logits.push(block);
  }
  return unmasked(logits);
}

/** The logits, unless those of a row are all −∞, so that no class is left for it. */
export function unmasked(logits: Logits): Parsed<Logits> {
  const row = logits.flat().findIndex((values) => values.every((value) => value === -Infinity));
  return row < 0 ? accepted(logits) : refuse('table.masked', { row: row + 1 });
}

/** One number; row and column count from 1. */
export function parseLogit(text: string, row: number, column: number): Parsed<number> {
  const parsed = logitSetting.parse(text);
  if (parsed.ok || parsed.refusal.kind === 'comma') return parsed;
  return refuse('table.cell', { row, column, text: shorten(text) });
}

/** `2,1;0.5,2;;1,3;0,1`: commas between numbers, semicolons between rows, two between sequences. */
export function parseLogits(text: string): Parsed<Logits> {
  const { text: most } = tableLimits;
  if (text.length > most) return refuse('table.long', { count: text.length, most });
  return parseTable(
    text.split(';;').map((sequence) => sequence.split(';').map((row) => row.split(','))),
  );
}

export function formatLogits(logits: Logits): string {
  return logits.map((sequence) => sequence.map((row) => row.join(',')).join(';')).join(';;');
}

export interface Shape {
  readonly sequences: number;
  readonly tokens: number;
  readonly classes: number;
  readonly rows: number;
}

export function shapeOf(logits: Logits): Shape {
  const sequences = logits.length;
  const tokens = logits[0]?.length ?? 0;
  return { sequences, tokens, classes: logits[0]?.[0]?.length ?? 0, rows: sequences * tokens };
}
