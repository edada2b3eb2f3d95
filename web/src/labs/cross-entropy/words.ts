import { roundedTo } from '../../format/rounding.ts';
import { shownWords } from '../../format/visible.ts';
import { compact, fixed, typed, unitOf, type Unit } from '../../format/numbers.ts';
import { t } from './messages.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { isOneHot } from './soft-targets.ts';
import { shapeOf, type Shape } from './table.ts';
import { listed, named } from '../../i18n/marks.ts';

/** What the classes are called; null if they are numbered. */
export function namesOf({ names }: CrossEntropySettings): readonly string[] | null {
  return names?.length === 0 ? t('animals').split(' ') : names;
}

export function className(settings: CrossEntropySettings, column: number): string {
  return shownWords(namesOf(settings) ?? [])[column] ?? t('class', { index: column });
}

/** `Row 4, sequence 2, token 1`. */
export function rowName(settings: CrossEntropySettings, row: number): string {
  const { sequences, tokens } = shapeOf(settings.logits);
  return sequences === 1
    ? t('row', { row: row + 1 })
    : t('row.of', {
        row: row + 1,
        sequence: Math.floor(row / tokens) + 1,
        token: (row % tokens) + 1,
      });
}

export function targetName(settings: CrossEntropySettings, row: number): string {
  const target = settings.targets[row] ?? 0;
  return isIgnored(settings, row) ? t('ignored') : className(settings, target);
}

/** What a row's target is: its class, or the likeliest one with its share. */
export function targetText(settings: CrossEntropySettings, row: number): string {
  const shares = settings['target-probabilities']?.[row];
  const target = settings.targets[row] ?? 0;
  const plain = settings.names === null && !isIgnored(settings, row);
  const name = plain ? String(target) : targetName(settings, row);
  if (shares === undefined || isOneHot(shares)) return name;
  return named(name, fixed(shares[target] ?? 0, 2));
}

/** `class 0: 0.3, class 1: 0.7`; nothing for a target that is a class. */
export function sharesText(settings: CrossEntropySettings, row: number): string {
  const shares = settings['target-probabilities']?.[row] ?? [];
  return listed(
    shares.flatMap((share, c) =>
      share === 0 ? [] : [named(className(settings, c), typed(share))],
    ),
  );
}

/** Logits with as many decimals as the finest of them was typed with, up to four. */
export function logitText(settings: CrossEntropySettings): (value: number) => string {
  const all = settings.logits.flat(2);
  const decimals = Math.min(
    4,
    Math.max(
      1,
      ...all.map((value) => (typed(value).split('.')[1] ?? '').replace(/e.*/, '').length),
    ),
  );
  return (value) =>
    Math.abs(value) >= 1e4 || (value !== 0 && Math.abs(value) < 1e-3)
      ? compact(value)
      : fixed(value, decimals);
}

/** A loss in the unit on show. */
export function lossText(nats: number, unit: Unit, decimals = 4): string {
  return fixed(nats * unitOf[unit], decimals);
}

/** A weight or a count: no more decimals than it has, up to four. */
export function weightText(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e7) return compact(value);
  return String(roundedTo(value, 4));
}

/** Wherever −log p is not what the row adds to the loss. */
export function isPlain(settings: CrossEntropySettings): boolean {
  return settings.weight === null && settings['label-smoothing'] === 0;
}

/** What one sees, in words; small numbers are written out. */
export function lead(shape: Shape, settings: CrossEntropySettings): string {
  const { sequences, tokens, rows, classes } = shape;
  const counts = t('counts').split(' ');
  const word = (count: number): string => counts[count - 1] ?? String(count);
  const parameters = {
    sequences: word(sequences),
    tokens: word(tokens),
    rows: word(rows),
    classes: word(classes),
  };
  const soft = settings['target-probabilities'] !== null;
  const key = soft
    ? 'lead.soft'
    : rows === 1
      ? 'lead.one'
      : sequences > 1 && tokens > 1
        ? 'lead'
        : 'lead.flat';
  const text = t(key, parameters);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
