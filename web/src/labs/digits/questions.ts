import { html } from 'lit';
import { fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import type { ChoiceQuestion, NumberQuestion, Question } from '../../predict/question.ts';
import type { Rehearsing } from '../training/rehearsing.ts';
import { t } from './asked-messages.ts';
import type { Answer, DigitsModel } from './digits-protocol.ts';
import './grey-image.ts';
import { t as lab } from './messages.ts';
import { runKey, type DigitsSettings } from './settings.ts';

type Source = Rehearsing<DigitsModel>;

/** Long enough to have learnt something, and soon done. */
const updates = 100;
const pixels = 28 * 28;
const mostImages = 12;

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

/** The first images of the test, as the model reads them after so many updates. */
const samples = async (source: Source, count: number, update: number): Promise<readonly Answer[]> =>
  (
    await source.rehearse({
      update,
      questions: Array.from({ length: count }, (_, index) => ({ kind: 'sample', index })),
    })
  ).answers;

/** Which of a few images gets the smallest p at its true digit. */
function surprise(settings: DigitsSettings): ChoiceQuestion<Source> {
  const count = Math.min(mostImages, settings.test ?? mostImages);
  const image = (index: number): string => t('predict.surprise.image', { image: index + 1 });
  return {
    kind: 'choice',
    name: 'surprise',
    about: runKey(settings),
    ask: t('predict.surprise', { updates, count }),
    choices: Array.from({ length: count }, (_, index) => image(index)),
    pictures: async (source) =>
      (await samples(source, count, 0)).map(
        (answer) => html`<surprisal-grey-image .pixels=${answer.image}></surprisal-grey-image>`,
      ),
    truth: async (source) => {
      const paid = (await samples(source, count, updates)).map(
        ({ surprisals, label }) => surprisals[label ?? 0] ?? Number.NaN,
      );
      return paid.indexOf(Math.max(...paid));
    },
    why: (index) => t('predict.surprise.why', { image: image(index) }),
  };
}

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
  const own = settings.data === 'folder';
  return [
    sureness(settings, 'ink'),
    first,
    sureness(settings, 'empty'),
    // Of files from elsewhere there may be fewer.
    ...(own ? [] : [surprise(settings)]),
  ];
}
