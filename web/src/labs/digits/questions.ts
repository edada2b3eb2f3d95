import { fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import type { NumberQuestion, Question } from '../../predict/question.ts';
import type { Rehearsing } from '../training/rehearsing.ts';
import { t } from './asked-messages.ts';
import type { DigitsModel } from './digits-protocol.ts';
import { t as lab } from './messages.ts';
import { runKey, type DigitsSettings } from './settings.ts';

type Source = Rehearsing<DigitsModel>;

/** Long enough to have learnt something, and soon done. */
const updates = 100;
const pixels = 28 * 28;

/** How sure the model is of a pad that is all of one grey, whatever it takes it for. */
const sureness = (settings: DigitsSettings, name: 'empty' | 'ink'): NumberQuestion<Source> => ({
  kind: 'number',
  name,
  about: runKey(settings),
  ask: t(`predict.${name}`, { updates }),
  label: t('predict.empty.label'),
  minimum: 0,
  maximum: 1,
  step: 0.01,
  quantity: 'probability',
  format: probabilityText,
  truth: async (source) => {
    const image = new Uint8Array(pixels).fill(name === 'ink' ? 255 : 0);
    const { answers } = await source.rehearse({
      update: updates,
      questions: [{ kind: 'image', image }],
    });
    return Math.max(...(answers[0]?.probabilities ?? [Number.NaN]));
  },
  why: () => t(`predict.${name}.why`),
});

/** What the lab asks about the run that its settings make. */
export function questions(settings: DigitsSettings): readonly Question<Source>[] {
  const { unit } = settings;
  const first: NumberQuestion<Source> = {
    kind: 'number',
    name: 'first',
    about: `${runKey(settings)} ${unit}`,
    ask: t('predict.first', { unit: lab(`unit.${unit}`) }),
    label: t('predict.first.label'),
    minimum: 0,
    maximum: 8,
    step: 0.01,
    quantity: 'loss',
    format: (value) => fixed(value, 2),
    truth: async (source) => {
      const { losses } = await source.rehearse({ update: 1 });
      return (losses[0] ?? Number.NaN) * unitOf[unit];
    },
    why: () => t('predict.first.why', { log: unit === 'nats' ? 'ln' : 'log₂' }),
  };
  return [sureness(settings, 'ink'), first, sureness(settings, 'empty')];
}
