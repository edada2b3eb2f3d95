import type { InstantModule } from '../../engine/instant.ts';
import { draggedProbability, fixed, unitOf } from '../../format/numbers.ts';
import type { Question, Scale } from '../../predict/question.ts';
import { t } from './messages.ts';
import type { NegLogSettings } from './settings.ts';

/** What is asked about where the lab stands at its default, or at what no bar could show. */
const quarter = 0.25;
const least = 0.001;

const hundredths = (value: number): string => fixed(value, 2);

/** What the lab asks about −log p. */
export function questions({ p, unit }: NegLogSettings): readonly Question<InstantModule>[] {
  const asked = p === 0.5 || p < least ? quarter : p;
  const words = { p: draggedProbability(asked), unit: t(`unit.${unit}`) };
  const price: Scale = {
    minimum: 0,
    maximum: unit === 'bits' ? 10 : 7,
    step: 0.01,
    quantity: 'loss',
    format: hundredths,
  };
  return [
    {
      ...price,
      kind: 'number',
      name: 'price',
      about: `${asked} ${unit}`,
      ask: t('predict.price', words),
      label: t('predict.price.label'),
      truth: (engine) => engine.surprisal(asked).nats * unitOf[unit],
      why: (loss) => t('predict.price.why', { ...words, loss: fixed(loss) }),
    },
    {
      ...price,
      maximum: 2 * price.maximum,
      kind: 'number',
      name: 'twice',
      about: `${asked} ${unit}`,
      ask: t('predict.twice', words),
      label: t('predict.price.label'),
      truth: (engine) => {
        const { surprisals } = engine.runningLikelihood(Float64Array.of(asked, asked), 'float64');
        return (surprisals[1] ?? Number.NaN) * unitOf[unit];
      },
      why: () => t('predict.twice.why', words),
    },
    {
      kind: 'choice',
      name: 'rises',
      about: '',
      ask: t('predict.rises'),
      choices: [t('predict.rises.falls'), t('predict.rises.same'), t('predict.rises.rises')],
      truth: (engine) => {
        const [before, after] = [engine.surprisal(0.1), engine.surprisal(0.9)];
        return 1 + Math.sign(after.logProbability - before.logProbability);
      },
      why: () => t('predict.rises.why'),
    },
    {
      minimum: 0,
      maximum: 1,
      step: 0.01,
      quantity: 'probability',
      format: hundredths,
      kind: 'number',
      name: 'one',
      about: unit,
      ask: t('predict.one', { one: t(`unit.one.${unit}`) }),
      label: t('predict.one.label'),
      // e⁻¹, or 2⁻¹ = e to −ln 2.
      truth: (engine) => {
        const x = -1 / unitOf[unit];
        return engine.exponentialCurve({ from: x, to: 0, points: 2 }).values[0] ?? Number.NaN;
      },
      why: () => t(`predict.one.why.${unit}`),
    },
  ];
}
