import type { InstantModule } from '../../engine/instant.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { NumberQuestion, Question, Scale } from '../../predict/question.ts';
import { t } from './messages.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';
import { className } from './words.ts';

type Asked = Question<InstantModule>;

const hundredths = (value: number): string => fixed(value, 2);
const heavy = 3;
const sure = 0.9;
const usualEpsilon = 1e-12;

/** What bars of losses measure. */
function price({ unit }: CrossEntropySettings): Scale {
  return {
    minimum: 0,
    maximum: unit === 'bits' ? 8 : 5,
    step: 0.01,
    quantity: 'loss',
    format: hundredths,
  };
}

/** Not the probability that the page shows: another one, the same for all tables. */
function costQuestion(settings: CrossEntropySettings): NumberQuestion<InstantModule> {
  const { unit } = settings;
  const row = isIgnored(settings, settings.row - 1) ? 0 : settings.row - 1;
  const target = settings.targets[row] ?? 0;
  const p = 0.2;
  const words = { row: row + 1, name: className(settings, target), p, unit: t(`unit.${unit}`) };
  return {
    ...price(settings),
    kind: 'number',
    name: 'cost',
    about: `${target} ${row} ${unit}`,
    ask: t('predict.cost', words),
    label: t('predict.cost.label'),
    truth: (engine) => engine.surprisal(p).nats * unitOf[unit],
    why: (loss) => t('predict.cost.why', { ...words, loss: fixed(loss) }),
  };
}

/** Rows that count, where every one has one class as its target. */
function countedRows(settings: CrossEntropySettings): readonly number[] {
  if (settings['target-probabilities'] !== null) return [];
  const { rows } = shapeOf(settings.logits);
  return Array.from({ length: rows }, (_, row) => row).filter((row) => !isIgnored(settings, row));
}

/** The mean of the table as it stands, but for the weight of one class. */
function weightQuestion(settings: CrossEntropySettings): Asked[] {
  const { rows, classes } = shapeOf(settings.logits);
  const counted = countedRows(settings);
  const last = counted.at(-1);
  if (last === undefined) return [];
  const heavyClass = settings.targets[last] ?? 0;
  const { unit } = settings;
  const of = settings.targets.filter((one, row) => one === heavyClass && counted.includes(row));
  const words = {
    name: className(settings, heavyClass),
    weight: heavy,
    rows: counted.length,
    count: of.length,
    unit: t(`unit.${unit}`),
    divisor: counted.length + (heavy - 1) * of.length,
  };
  return [
    {
      ...price(settings),
      kind: 'number',
      name: 'weight',
      about: JSON.stringify([settings.logits, settings.targets, settings['ignore-index'], unit]),
      ask: t('predict.weight', words),
      label: t('predict.weight.label'),
      truth: (engine) =>
        engine.crossEntropySteps({
          logits: Float64Array.from(settings.logits.flat(2)),
          rows,
          classes,
          targets: Int32Array.from(settings.targets),
          ignoreIndex: settings['ignore-index'],
          weight: Float64Array.from({ length: classes }, (_, at) =>
            at === heavyClass ? heavy : 1,
          ),
          reduction: 'mean',
        }).loss * unitOf[unit],
      why: (loss) => t('predict.weight.why', { ...words, loss: fixed(loss) }),
    },
  ];
}

/** By the logit of the target, where its probability is `sure`. */
const gradientQuestion = (): Asked => ({
  minimum: -1,
  maximum: 1,
  step: 0.01,
  quantity: 'gradient',
  format: hundredths,
  kind: 'number',
  name: 'gradient',
  about: '',
  ask: t('predict.gradient', { p: sure }),
  label: t('predict.gradient.label'),
  truth: (engine) => {
    const logits = [sure, 1 - sure].map((p) => engine.surprisal(p).logProbability);
    const { gradient } = engine.crossEntropySteps({
      logits: Float64Array.from(logits),
      rows: 1,
      classes: 2,
      targets: Int32Array.of(0),
      reduction: 'sum',
      precision: 'float64',
    });
    return gradient[0] ?? Number.NaN;
  },
  why: (gradient) => t('predict.gradient.why', { p: sure, gradient: hundredths(gradient) }),
});

/** Three sentences that are to be read as claims; what the engine makes of each says which is false. */
const mistakeQuestion = (): Asked => ({
  kind: 'choice',
  name: 'mistake',
  about: '',
  ask: t('predict.mistake'),
  choices: [t('predict.mistake.log-softmax'), t('predict.mistake.nll'), t('predict.mistake.raw')],
  truth: (engine) => {
    const runs = engine.pipelineRace({
      logits: Float64Array.of(2, 1, 0),
      rows: 1,
      classes: 3,
      targets: Int32Array.of(0),
      steps: 1,
      learningRate: 1,
    });
    const loss = (name: string): number =>
      runs.find(({ pipeline }) => pipeline === name)?.losses[0] ?? Number.NaN;
    const isSame = (name: string): boolean => Math.abs(loss(name) - loss('cross-entropy')) < 1e-6;
    const isTrue = [
      isSame('log-softmax-nll'),
      isSame('softmax-nll'),
      !isSame('softmax-cross-entropy'),
    ];
    return isTrue.indexOf(false);
  },
  why: () => t('predict.mistake.why'),
});

/** What ε does inside the logarithm, at a probability of 0. */
function epsilonQuestion({ unit }: CrossEntropySettings): Asked {
  return {
    minimum: 0,
    maximum: 50,
    step: 0.1,
    quantity: 'loss',
    format: (value) => fixed(value, 1),
    kind: 'number',
    name: 'epsilon',
    about: unit,
    ask: t('predict.epsilon', { unit: t(`unit.${unit}`) }),
    label: t('predict.epsilon.label'),
    truth: (engine) => engine.epsilonPoint(0, usualEpsilon).nats * unitOf[unit],
    why: (loss) => t('predict.epsilon.why', { loss: fixed(loss, 2), unit: t(`unit.${unit}`) }),
  };
}

/** What the lab asks: the first one on the first screen. */
export function questions(settings: CrossEntropySettings): readonly Asked[] {
  return [
    costQuestion(settings),
    gradientQuestion(),
    ...weightQuestion(settings),
    mistakeQuestion(),
    epsilonQuestion(settings),
  ];
}
