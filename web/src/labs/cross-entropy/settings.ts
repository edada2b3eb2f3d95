import {
  accepted,
  choice,
  integer,
  real,
  realList,
  type Parsed,
  type Problem,
  type Setting,
  type Settings,
} from '../../state/settings.ts';
import { shorten } from '../../ui/refusals.ts';
import { worked } from './examples.ts';
import { likeliest, probabilitiesSetting } from './soft-targets.ts';
import { formatLogits, parseLogits, refuse, shapeOf, tableLimits, type Logits } from './table.ts';

const logits: Setting<Logits> = {
  fallback: worked.logits,
  parse: parseLogits,
  format: formatLogits,
};

const int32 = { minimum: -2_147_483_648, maximum: 2_147_483_647 } as const;
const index = integer({ ...int32, fallback: 0 });

/** Class numbers between commas, one for each row. */
const targets: Setting<readonly number[]> = {
  fallback: worked.targets,
  numbers: true,
  parse(text) {
    const texts = text.slice(0, tableLimits.text).split(',');
    if (texts.length > tableLimits.rows)
      return refuse('targets.many', { count: texts.length, most: tableLimits.rows });
    const values: number[] = [];
    for (const [at, entry] of texts.entries()) {
      const parsed = index.parse(entry);
      if (!parsed.ok) return refuse('targets.whole', { row: at + 1, text: shorten(entry) });
      values.push(parsed.value);
    }
    return accepted(values);
  },
  format: (values) => values.join(','),
};

/** What stands for `null` in an address. */
const none = 'none';

function orNone<T>(setting: Setting<T>): Setting<T | null> {
  return {
    fallback: null,
    numbers: setting.numbers === true,
    parse: (text): Parsed<T | null> =>
      text.trim() === none ? accepted(null) : setting.parse(text),
    format: (value) => (value === null ? none : setting.format(value)),
  };
}

export const weightRange = { minimum: 0, maximum: 1e6 } as const;
export const mostLetters = 16;

const weight = orNone(
  realList({ ...weightRange, least: 1, most: tableLimits.classes, fallback: [1] }),
);

/** What stands for the names that the lab itself gives. */
const animals = 'animals';

/** The reader's own names; `null` numbers the classes, and an empty list is names of the lab's own. */
const ownNames = orNone<readonly string[]>({
  fallback: [],
  parse(text) {
    if (text.trim() === animals) return accepted([]);
    const words = text
      .slice(0, tableLimits.text)
      .split(',')
      .map((word) => word.trim());
    if (words.length > tableLimits.classes)
      return refuse('names.many', { count: words.length, most: tableLimits.classes });
    const wrong = words.findIndex((word) => word === '' || Array.from(word).length > mostLetters);
    if (wrong >= 0)
      return refuse('names.length', {
        place: wrong + 1,
        text: shorten(words[wrong] ?? ''),
        most: mostLetters,
      });
    return accepted(words);
  },
  format: (words) => (words.length === 0 ? animals : words.join(',')),
});
const names: typeof ownNames = { ...ownNames, fallback: [] };

/** The right ones, then the wrong ones. */
export const pipelines = [
  'softmax-log-nll',
  'log-softmax-nll',
  'cross-entropy',
  'log-sum-exp',
  'softmax-cross-entropy',
  'softmax-nll',
] as const;

/** Names and ranges as on the command line and in the engine. */
export const crossEntropySettings = {
  logits,
  targets,
  'target-probabilities': probabilitiesSetting,
  names,
  weight,
  'ignore-index': integer({ ...int32, fallback: -100 }),
  'label-smoothing': real({ minimum: 0, maximum: 1, fallback: 0 }),
  reduction: choice(['none', 'mean', 'sum'], 'mean'),
  precision: choice(['float32', 'float64'], 'float32'),
  row: integer({ minimum: 1, maximum: tableLimits.rows, fallback: 1 }),
  unit: choice(['nats', 'bits'], 'nats'),
  pipeline: choice(pipelines, 'cross-entropy'),
  race: realList({
    minimum: -tableLimits.logit,
    maximum: tableLimits.logit,
    least: 2,
    most: tableLimits.classes,
    fallback: [8, 0, 0, 0],
  }),
  'race-target': integer({ minimum: 0, maximum: tableLimits.classes - 1, fallback: 1 }),
  'race-steps': integer({ minimum: 1, maximum: 1000, fallback: 100 }),
  'race-rate': real({ minimum: 0, maximum: 1000, exclusive: true, fallback: 0.5 }),
};

export type CrossEntropySettings = Settings<typeof crossEntropySettings>;

/** Whether row `row`, from 0, is left out. */
export function isIgnored(settings: CrossEntropySettings, row: number): boolean {
  return (
    settings['target-probabilities'] === null && settings.targets[row] === settings['ignore-index']
  );
}

/** With the likeliest class as the target of every row that has probabilities. */
export function withLikeliest(settings: CrossEntropySettings): CrossEntropySettings {
  const probabilities = settings['target-probabilities'];
  return probabilities === null
    ? settings
    : { ...settings, targets: probabilities.map((row) => likeliest(row)) };
}

/** What is wrong with a target, its row counted from 1; null if nothing is. */
export function checkTarget(
  target: number,
  row: number,
  classes: number,
  ignoreIndex: number,
): (Parsed<never> & { readonly ok: false }) | null {
  if (target === ignoreIndex || (target >= 0 && target < classes)) return null;
  const refusal = refuse('targets.range', { row, target, last: classes - 1, ignoreIndex });
  return refusal.ok ? null : refusal;
}

/** Lists must be as long as the table is, and point into it. */
export function checkSettings(settings: CrossEntropySettings): readonly Problem[] {
  const { rows, classes } = shapeOf(settings.logits);
  const problems: Problem[] = [];
  const report = (setting: keyof CrossEntropySettings, parsed: Parsed<never>): void => {
    const one = crossEntropySettings[setting] as Setting<never>;
    if (!parsed.ok)
      problems.push({
        setting,
        text: one.format(settings[setting] as never),
        refusal: parsed.refusal,
      });
  };
  const { weight: weights, names: words } = settings;
  const wrong = wrongTargets(settings, rows, classes);
  if (wrong !== null) report(...wrong);
  if (weights !== null && weights.length !== classes)
    report('weight', refuse('list.count', { count: weights.length, classes }));
  if (words !== null && words.length > 0 && words.length !== classes)
    report('names', refuse('list.count', { count: words.length, classes }));
  if (settings.row > rows) report('row', refuse('row.range', { rows }));
  if (settings['race-target'] >= settings.race.length)
    report('race-target', refuse('race.target', { last: settings.race.length - 1 }));
  return problems;
}

/** What does not fit the table: the targets, or the probabilities in their place. */
function wrongTargets(
  settings: CrossEntropySettings,
  rows: number,
  classes: number,
): [keyof CrossEntropySettings, Parsed<never>] | null {
  const { targets: wanted, 'target-probabilities': soft } = settings;
  if (soft !== null) {
    if (soft.length !== rows)
      return ['target-probabilities', refuse('soft.rows', { count: soft.length, rows })];
    const row = soft.findIndex(({ length }) => length !== classes);
    if (row < 0) return null;
    const count = soft[row]?.length ?? 0;
    return ['target-probabilities', refuse('soft.count', { row: row + 1, count, classes })];
  }
  if (wanted.length !== rows)
    return ['targets', refuse('targets.count', { count: wanted.length, rows })];
  for (const [at, target] of wanted.entries()) {
    const wrong = checkTarget(target, at + 1, classes, settings['ignore-index']);
    if (wrong !== null) return ['targets', wrong];
  }
  return null;
}
