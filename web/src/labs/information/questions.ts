import type { InstantModule } from '../../engine/instant.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { Question } from '../../predict/question.ts';
import { cheapestQ } from './descent.ts';
import { t } from './messages.ts';
import { outcomeName } from './names.ts';
import type { InformationSettings } from './settings.ts';

const hundredths = (value: number): string => fixed(value, 2);

/** Half of the way from `from` to `to`, as a step of training goes. */
const halfway = (from: readonly number[], to: readonly number[]): Float64Array =>
  Float64Array.from(from, (value, i) => (value + (to[i] ?? 0)) / 2);

/** What the lab asks about P and Q. */
export function questions(settings: InformationSettings): readonly Question<InstantModule>[] {
  const { pq, unit, names } = settings;
  const outcomes = pq.p.length;
  const p = Float64Array.from(pq.p);
  const even = pq.p.map(() => 1 / outcomes);
  const factor = unitOf[unit];
  const words = { unit: t(`unit.${unit}`), count: 2 * outcomes };
  const most = unit === 'bits' ? 4 : 3;
  return [
    {
      kind: 'bars',
      name: 'cheapest',
      about: `${pq.p.join()} ${names}`,
      minimum: 0,
      maximum: 1,
      step: 0.01,
      quantity: 'probability',
      format: hundredths,
      ask: t('predict.cheapest'),
      names: pq.p.map((_, x) => `Q(${outcomeName(x, names)})`),
      start: even,
      truth: (engine) => cheapestQ(engine, pq.p),
      why: () => t('predict.cheapest.why'),
    },
    {
      kind: 'number',
      name: 'least',
      about: `${pq.p.join()} ${unit}`,
      minimum: 0,
      maximum: most,
      step: 0.01,
      quantity: 'loss',
      format: hundredths,
      ask: t('predict.least', words),
      label: 'H(P, Q)',
      truth: (engine) =>
        engine.information(p, Float64Array.from(cheapestQ(engine, pq.p))).crossEntropy * factor,
      why: () => t('predict.least.why'),
    },
    trainingQuestion(pq.p, pq.p.every((one, i) => one === pq.q[i]) ? even : pq.q),
    {
      kind: 'number',
      name: 'bits',
      about: String(outcomes),
      minimum: 0,
      maximum: 8,
      step: 0.01,
      quantity: 'loss',
      format: hundredths,
      // Of twice as many, which stands nowhere on the page.
      ask: t('predict.bits', words),
      label: t('predict.bits.label'),
      truth: (engine) => engine.surprisal(1 / words.count).bits,
      why: (bits) => t('predict.bits.why', { ...words, bits: fixed(bits) }),
    },
  ];
}

/** Of three sentences about a step from Q towards P, the one that the engine's numbers refute. */
function trainingQuestion(
  truth: readonly number[],
  before: readonly number[],
): Question<InstantModule> {
  return {
    kind: 'choice',
    name: 'training',
    about: `${truth.join()}/${before.join()}`,
    ask: t('predict.training'),
    choices: [
      t('predict.training.divergence'),
      t('predict.training.surprise'),
      t('predict.training.entropy'),
    ],
    truth: (engine) => {
      const p = Float64Array.from(truth);
      const [start, later] = [
        engine.information(p, Float64Array.from(before)),
        engine.information(p, halfway(before, truth)),
      ];
      const holds = [
        later.divergence < start.divergence,
        later.crossEntropy < start.crossEntropy,
        later.entropy < start.entropy,
      ];
      return holds.indexOf(false);
    },
    why: () => t('predict.training.why'),
  };
}
