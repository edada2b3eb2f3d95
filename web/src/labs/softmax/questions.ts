import type { InstantModule } from '../../engine/instant.ts';
import { fixed, typed } from '../../format/numbers.ts';
import type { Question, Scale } from '../../predict/question.ts';
import { defaults } from '../../state/settings.ts';
import { t } from './messages.ts';
import { nameOf } from './names.ts';
import { logitsOf, softmaxSettings, type SoftmaxSettings } from './settings.ts';
import { sweepEnd, sweepPoints } from './sweep.ts';

const added = 10;
const hot = 100;
/** What the circulating remedy adds to p. */
const epsilon = 1e-12;
/** Beyond these a probability moves less than one can see, or a ratio is off the scale. */
const most = { logit: 4, difference: 2.3, coldest: 0.5, hottest: 5 } as const;

const hundredths = (value: number): string => fixed(value, 2);
const bar: Scale = {
  minimum: 0,
  maximum: 1,
  step: 0.01,
  quantity: 'probability',
  format: hundredths,
};

/** The settings, or the lab's own where with them one could not see what is asked about. */
function visible(settings: SoftmaxSettings): SoftmaxSettings {
  const logits = logitsOf(settings);
  const { temperature } = settings;
  const [z1 = 0, z2 = 0] = logits;
  const isVisible =
    logits.length >= 3 &&
    logits.every((z) => Math.abs(z) <= most.logit) &&
    Math.abs(z1 - z2) / temperature <= most.difference &&
    temperature >= most.coldest &&
    temperature <= most.hottest;
  return isVisible ? settings : defaults(softmaxSettings);
}

const named = (logits: readonly number[]): string =>
  logits.map((z) => typed(z).replace('-', '−')).join(', ');

/** What the lab asks about softmax. */
export function questions(settings: SoftmaxSettings): readonly Question<InstantModule>[] {
  const own = logitsOf(settings);
  const { temperature } = settings;
  const seen = visible(settings);
  const logits = logitsOf(seen);
  const [z1 = 0, z2 = 0, z3 = 0] = logits;
  const to = Math.abs(z3 - sweepEnd) < 0.5 ? -sweepEnd : sweepEnd;
  const about = JSON.stringify([own.map(String), temperature]);
  const moved = (engine: InstantModule, z: number): Float32Array =>
    engine.softmax(
      Float64Array.from(logits, (old, i) => (i === 2 ? z : old)),
      seen.temperature,
    ).probabilities;
  const words = { logits: named(logits), z: typed(to).replace('-', '−') };
  return [
    {
      ...bar,
      kind: 'bars',
      name: 'add',
      about,
      ask: t('predict.add', { c: added }),
      names: own.map((_, i) => nameOf('p', i)),
      start: own.map(() => 1 / own.length),
      truth: (engine) =>
        Array.from(
          engine.softmax(
            Float64Array.from(own, (z) => Math.min(z + added, 1e30)),
            temperature,
          ).probabilities,
        ),
      why: () => t('predict.add.why'),
    },
    {
      kind: 'number',
      name: 'ratio',
      about,
      minimum: 0,
      maximum: 10,
      step: 0.01,
      quantity: 'reference',
      format: hundredths,
      ask: t('predict.ratio', words),
      label: 'p₁ : p₂',
      truth: (engine) => {
        const p = moved(engine, to);
        return (p[0] ?? 0) / (p[1] ?? 0);
      },
      why: (ratio) =>
        t('predict.ratio.why', { ratio: fixed(ratio), gap: fixed((z1 - z2) / seen.temperature) }),
    },
    {
      kind: 'choice',
      name: 'balanced',
      about,
      ask: t('predict.balanced', { ...words, from: `−${sweepEnd}`, to: sweepEnd }),
      choices: [
        t('predict.balanced.first'),
        t('predict.balanced.second'),
        t('predict.balanced.ratio'),
      ],
      truth: (engine) => {
        const spacing = { from: -sweepEnd, to: sweepEnd, points: sweepPoints };
        const { probabilities } = engine.softmaxSweep(
          Float64Array.from(logits),
          Int32Array.of(2),
          spacing,
          seen.temperature,
        );
        const count = logits.length;
        const [start, end] = [probabilities, probabilities.subarray((sweepPoints - 1) * count)];
        const [a, b, c, d] = [start[0] ?? 0, end[0] ?? 0, start[1] ?? 0, end[1] ?? 0];
        const [first, second, ratio] = [b / a, d / c, b / d / (a / c)];
        const holds = [first < 0.999, Math.abs(second - 1) < 0.001, Math.abs(ratio - 1) < 1e-4];
        return holds.indexOf(false);
      },
      why: () => t('predict.balanced.why'),
    },
    ...(temperature > most.hottest
      ? []
      : [
          {
            ...bar,
            kind: 'bars' as const,
            name: 'hot',
            about,
            ask: t('predict.hot', { ...words, hot }),
            names: logits.map((_, i) => nameOf('p', i)),
            start: logits.map(() => 0.5),
            truth: (engine: InstantModule) =>
              Array.from(engine.softmax(Float64Array.from(logits), hot).probabilities),
            why: () => t('predict.hot.why', { hot }),
          },
        ]),
    epsilonQuestion(settings),
  ];
}

/** Of three sentences about a tiny p, the one that this format's own arithmetic refutes. */
function epsilonQuestion({ format }: SoftmaxSettings): Question<InstantModule> {
  const said = { smallest: '', cap: '' };
  return {
    kind: 'choice',
    name: 'epsilon',
    about: format,
    ask: t('predict.epsilon', { format }),
    choices: [t('predict.epsilon.p'), t('predict.epsilon.log'), t('predict.epsilon.log-softmax')],
    truth: (engine) => {
      const { smallest } = engine.numberFormat(format);
      const least = engine.surprisal(smallest).nats;
      said.smallest = fixed(-least, 2);
      said.cap = fixed(engine.surprisal(epsilon).nats, 2);
      const gap = Math.ceil(1.2 * least);
      const apart = engine.writtenOutSoftmax(Float64Array.of(0, -gap), 'maximum', format);
      const direct = apart.logProbabilities[1] ?? Number.NaN;
      const holds = [
        apart.probabilities[1] === 0,
        !Number.isFinite(least),
        Number.isFinite(direct) && Math.abs(direct + gap) < gap / 100,
      ];
      return holds.indexOf(false);
    },
    why: () => t('predict.epsilon.why', { format, ...said }),
  };
}
