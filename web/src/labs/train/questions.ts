import { fixed, probabilityText, typed, unitOf } from '../../format/numbers.ts';
import type { ChoiceQuestion, NumberQuestion, Question } from '../../predict/question.ts';
import type { Rehearsed } from '../../worker/run-protocol.ts';
import type { Rehearsing } from '../training/rehearsing.ts';
import { t } from './asked-messages.ts';
import { why as whyFloor } from './floor-words.ts';
import { t as lab } from './messages.ts';
import type { RnnModel } from './rnn-protocol.ts';
import { runConfig, runKey, trainSettings, type TrainSettings } from './settings.ts';

type Source = Rehearsing<RnnModel>;

/** The epochs that are asked about, in runs that are so long. */
const [late, early] = [50, 20];

const hundredths = (value: number): string => fixed(value, 2);

const vocabularyOf = ({ sentences }: TrainSettings): number => new Set(sentences.flat()).size + 1;

/** Refuses a run that has stopped before. */
function arrived({ losses }: Rehearsed<RnnModel>, update: number): void {
  if (losses.length >= update && losses.every((loss) => Number.isFinite(loss))) return;
  throw new RangeError(t('predict.diverged', { update: losses.length }));
}

const meanOf = (losses: Float32Array): number =>
  losses.reduce((sum, loss) => sum + loss, 0) / losses.length;

/** How likely the ending of the second sentence will be, or of the only one. */
function stands(settings: TrainSettings): NumberQuestion<Source> {
  const { sentences } = settings;
  const asked = Math.min(1, sentences.length - 1);
  const words = sentences[asked] ?? [];
  const epoch = Math.min(late, settings.epochs);
  const named = { target: words.at(-1) ?? '', context: words.slice(0, -1).join(' ') };
  return {
    kind: 'number',
    name: 'stands',
    about: runKey(settings),
    ask: t('predict.stands', { ...named, epoch }),
    label: t('predict.stands.label', named),
    minimum: 0,
    maximum: 1,
    step: 0.01,
    quantity: 'probability',
    format: probabilityText,
    truth: async (source) => {
      const update = epoch * sentences.length;
      const rehearsed = await source.rehearse({ update });
      arrived(rehearsed, update);
      return rehearsed.payload.predictions[asked]?.targetProbabilities.at(-1) ?? Number.NaN;
    },
    why: () =>
      sentences.length === 1
        ? t('predict.stands.alone', { size: vocabularyOf(settings) })
        : t('predict.stands.why', { count: sentences.length - 1 }),
  };
}

/** Of the loss: from 0 to well above that of a model that knows nothing, which is at most the bits of V. */
function price(
  settings: TrainSettings,
): Omit<NumberQuestion<Source>, 'name' | 'ask' | 'label' | 'truth' | 'why'> {
  return {
    kind: 'number',
    about: `${runKey(settings)} ${settings.unit}`,
    minimum: 0,
    maximum: 1 + vocabularyOf(settings).toString(2).length,
    step: 0.01,
    quantity: 'loss',
    format: hundredths,
  };
}

function first(settings: TrainSettings): NumberQuestion<Source> {
  const { unit } = settings;
  const words = { size: vocabularyOf(settings), unit: lab(`unit.${unit}`), log: lab(`ln.${unit}`) };
  return {
    ...price(settings),
    name: 'first',
    ask: t('predict.first', words),
    label: t('predict.first.label'),
    truth: async (source) => {
      const { losses } = await source.rehearse({ update: 1 });
      return (losses[0] ?? Number.NaN) * unitOf[unit];
    },
    why: () => t('predict.first.why', words),
  };
}

function floor(settings: TrainSettings): NumberQuestion<Source> {
  const { unit } = settings;
  return {
    ...price(settings),
    name: 'floor',
    ask: t('predict.floor', { unit: lab(`unit.${unit}`) }),
    label: t('predict.floor.label'),
    truth: async (source) => (await source.rehearse({ update: 0 })).facts.floor.mean * unitOf[unit],
    why: () => whyFloor(settings),
  };
}

/** Null where ten times the rate is more than any run may have. */
function rate(settings: TrainSettings): ChoiceQuestion<Source> | null {
  const faster = trainSettings.lr.parse(typed(10 * settings.lr));
  if (!faster.ok) return null;
  const epoch = Math.min(early, settings.epochs);
  const count = settings.sentences.length;
  const answers = ['lower', 'higher', 'none'] as const;
  return {
    kind: 'choice',
    name: 'rate',
    about: runKey(settings),
    ask: t('predict.rate', { rate: typed(faster.value), epoch }),
    choices: answers.map((answer) => t(`predict.rate.${answer}`, { rate: typed(settings.lr) })),
    truth: async (source) => {
      const update = epoch * count;
      const change = runConfig({ ...settings, lr: faster.value });
      const fast = await source.rehearse({ update, change });
      const slow = await source.rehearse({ update });
      if (fast.losses.some((loss) => !Number.isFinite(loss))) return answers.indexOf('none');
      arrived(slow, update);
      const [after, before] = [fast, slow].map(({ losses }) => meanOf(losses.slice(-count)));
      return answers.indexOf((after ?? 0) < (before ?? 0) ? 'lower' : 'higher');
    },
    why: (truth) => t(`predict.rate.why.${answers[truth] ?? 'higher'}`),
  };
}

/** What the lab asks about the run that its settings make. */
export function questions(settings: TrainSettings): readonly Question<Source>[] {
  return [stands(settings), first(settings), floor(settings), rate(settings)].filter(
    (question) => question !== null,
  );
}
