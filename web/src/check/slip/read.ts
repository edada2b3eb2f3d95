import { shorten } from '../../ui/refusals.ts';
import {
  handLimits,
  type HandPart,
  type HandRow,
  type Quantity,
  type Reading,
  type ReadProblem,
  type Written,
} from './calculation.ts';
import { scan, type Slot, type Token } from './scan.ts';

type Refused = Extract<Reading, { readonly ok: false }>;
const refuse = (problem: ReadProblem, details: Refused['details'] = {}): Refused => ({
  ok: false,
  problem,
  details,
});

function written(text: string): Written {
  const plain = text.replaceAll('−', '-').replace(/\s?%$/, '');
  const [digits = '', power = '0'] = plain.toLowerCase().split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(power);
  const scale = text.trimEnd().endsWith('%') ? 100 : 1;
  return { text: text.trim(), value: Number(plain), decimals: Math.max(0, decimals), scale };
}

/** Puts numbers behind their names, row by row. */
class Reader {
  readonly parts: HandPart[] = [];
  #slot: Slot | null = null;
  /** What the last number was taken for; another behind “=” is the same. */
  #last: Quantity | null = null;
  #counts = { exponential: 0, probability: 0 };

  get part(): HandPart {
    const part = this.parts.at(-1) ?? { rows: [], entries: [] };
    if (this.parts.length === 0) this.parts.push(part);
    return part;
  }

  get row(): HandRow {
    return this.part.rows.at(-1) ?? this.beginRow(1);
  }

  beginPart(): void {
    const isUnused = this.parts.length === 1 && this.part.rows.length === 0;
    if (!isUnused) this.parts.push({ rows: [], entries: [] });
    this.name(null);
  }

  beginRow(number: number): HandRow {
    const row: HandRow = { number, logits: [], target: null, entries: [] };
    this.part.rows.push(row);
    this.#counts = { exponential: 0, probability: 0 };
    this.name(null);
    return row;
  }

  /** In a table by column the logits of one row stand below one another. */
  name(slot: Slot | null, inColumn = false): void {
    if (slot?.name === 'logits' && this.row.logits.length > 0 && !inColumn)
      this.beginRow(this.row.number + 1);
    this.#slot = slot;
    this.#last = null;
  }

  /** A number; false where it has no name. */
  take(text: string, again: boolean): boolean {
    const given = written(text);
    const slot = this.#slot;
    if (again && this.#last !== null) this.#add(this.#last, given);
    else if (slot === null) return false;
    else if (slot.name === 'logits') this.row.logits.push(given.value);
    else if (slot.name === 'target') this.row.target = given.value;
    else if (slot.name === 'row') this.beginRow(given.value);
    else if (slot.name !== 'skip') this.#add(this.#quantityOf(slot), given);
    const isList = ['logits', 'exponentials', 'probabilities', 'skip'].includes(slot?.name ?? '');
    if (!isList) this.#slot = null;
    return true;
  }

  #quantityOf(slot: Slot): Quantity {
    switch (slot.name) {
      case 'exponential':
      case 'exponentials':
        return { kind: 'exponential', index: this.#counts.exponential++ };
      case 'probabilities':
        return { kind: 'probability', index: this.#counts.probability++ };
      case 'probability':
      case 'surprisal':
        return { kind: slot.name, index: slot.index };
      case 'log':
        return { kind: 'log', of: slot.of };
      case 'sum':
      case 'loss':
      case 'total':
      case 'mean':
        return { kind: slot.name };
      default:
        throw new RangeError(`${slot.name} is no quantity`);
    }
  }

  #add(quantity: Quantity, given: Written): void {
    const ofAll = quantity.kind === 'total' || quantity.kind === 'mean' || quantity.kind === 'log';
    (ofAll ? this.part : this.row).entries.push({ quantity, written: given });
    this.#last = quantity;
  }
}

const isSlot = (token: Token): token is Extract<Token, { type: 'slot' }> => token.type === 'slot';

/** Names alone in a line, two or more, head the columns of a table. */
function headOf(line: readonly Token[]): readonly Slot[] | null {
  const slots = line.filter(isSlot).map(({ slot }) => slot);
  return slots.length > 1 && slots.length === line.length ? slots : null;
}

function linesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of tokens)
    if (token.type === 'line') lines.push([]);
    else lines.at(-1)?.push(token);
  return lines;
}

/** A hand calculation as the reader has written or pasted it. */
export function readCalculation(text: string): Reading {
  if (text.length > handLimits.text)
    return refuse('long', { count: text.length, most: handLimits.text });
  const tokens = scan(text);
  const unknown = tokens.find((token) => token.type === 'unknown');
  if (unknown !== undefined)
    return refuse('word', { text: shorten(unknown.text), line: unknown.line });
  const reader = new Reader();
  let head: readonly Slot[] | null = null;
  for (const [number, line] of linesOf(tokens).entries()) {
    const found = headOf(line);
    if (found !== null) {
      head = found;
      continue;
    }
    const cells = line.filter((token) => token.type === 'number');
    if (head !== null && cells.length === line.length && cells.length === head.length) {
      for (const [column, { text: cell }] of cells.entries()) {
        const slot = head[column] ?? { name: 'skip' };
        reader.name(slot, true);
        reader.take(cell, false);
      }
      continue;
    }
    if (line.length > 0) head = null;
    const wrong = takeLine(reader, line, number + 1);
    if (wrong !== null) return wrong;
  }
  return checked(reader.parts);
}

function takeLine(reader: Reader, line: readonly Token[], number: number): Refused | null {
  for (const [at, token] of line.entries()) {
    const [before, after] = [line[at - 1]?.type, line[at + 1]?.type];
    if (token.type === 'part') reader.beginPart();
    else if (token.type === 'row') reader.beginRow(token.number);
    else if (token.type === 'slot') reader.name(token.slot);
    else if (token.type === 'number' && before !== 'operator' && after !== 'operator') {
      const again = before === 'equals' && line[at - 2]?.type === 'number';
      const isResult = line[at - 3]?.type === 'operator';
      if (!reader.take(token.text, again && !isResult))
        return refuse('unnamed', { text: shorten(token.text), line: number });
    }
  }
  return null;
}

function checked(parts: readonly HandPart[]): Reading {
  const used = parts.filter(({ rows, entries }) => rows.length + entries.length > 0);
  const count = used.reduce((sum, { rows }) => sum + rows.length, 0);
  const numbers = used.flatMap(({ rows, entries }) => [
    ...entries,
    ...rows.flatMap((row) => row.entries),
  ]);
  if (numbers.length === 0) return refuse('empty');
  if (count > handLimits.rows) return refuse('rows', { count, most: handLimits.rows });
  for (const { rows, entries } of used) {
    const needsTargets = entries.some(
      ({ quantity: { kind } }) => kind === 'total' || kind === 'mean',
    );
    for (const row of rows) {
      const wrong = checkRow(row, needsTargets);
      if (wrong !== null) return wrong;
    }
  }
  return { ok: true, parts: used };
}

function checkRow(
  { number, logits, target, entries }: HandRow,
  needsTarget: boolean,
): Refused | null {
  const classes = logits.length;
  const row = { row: number };
  if (logits.some((z) => !(Math.abs(z) <= handLimits.logit))) return refuse('logits', row);
  if (classes === 0) return refuse('logits', row);
  if (classes < 2 || classes > handLimits.classes)
    return refuse('classes', { ...row, count: classes, most: handLimits.classes });
  if (target !== null && !(Number.isInteger(target) && target >= 0 && target < classes))
    return refuse('target', { ...row, target, last: classes - 1 });
  if (target === null && (needsTarget || entries.some(({ quantity: { kind } }) => kind === 'loss')))
    return refuse('no-target', row);
  const beyond = entries.find(
    ({ quantity }) => 'index' in quantity && quantity.index >= classes,
  )?.quantity;
  return beyond !== undefined && 'index' in beyond
    ? refuse('many', { ...row, count: beyond.index + 1, classes })
    : null;
}
