import type { InstantModule } from '../../engine/instant.ts';
import { fixed } from '../../format/numbers.ts';
import { isolated, shownWords } from '../../format/visible.ts';
import type { Question } from '../../predict/question.ts';
import { counting, type LineTokens, type LineView, type ModelName } from './counted.ts';
import { t } from './messages.ts';
import type { NextTokenSettings } from './settings.ts';

/** What each next token of the line is given, with one added to every count: never 0. */
const smoothed = (engine: InstantModule, tokens: LineTokens, model: ModelName): Float64Array =>
  engine.ngramRead(counting(tokens, model, true), tokens.line).probabilities;

const read = (engine: InstantModule, tokens: LineTokens, model: ModelName): Float64Array =>
  engine.ngramRead(counting(tokens, model, false), tokens.line).probabilities;

const sumOf = (engine: InstantModule, probabilities: Float64Array): number =>
  engine.runningLikelihood(probabilities, 'float64').surprisals.at(-1) ?? Number.NaN;

/** The sharper temperature that is asked about. */
export const sharper = 0.5;
const share = (value: number): string => fixed(value, 2);

/** What the lab asks about the reader's line and the text that is counted. */
export function questions(
  tokens: LineView,
  settings: NextTokenSettings,
): readonly Question<InstantModule>[] {
  const { line, corpus, vocabulary, asked } = tokens;
  const { context, likeliest } = asked;
  const count = line.length;
  const next = count - 1;
  const about = JSON.stringify([settings.text, settings.corpus]);
  const whole = { minimum: 0, step: 1, format: (value: number) => fixed(value, 0) };
  const name = (token: number): string => isolated(shownWords(vocabulary)[token] ?? '');
  const twice = Int32Array.from([...line, ...line]);
  const words = {
    count,
    next,
    all: twice.length,
    questions: twice.length - 1,
    context: name(context),
    likeliest: name(likeliest),
  };
  const halved = next * Math.LN2;
  return [
    {
      ...whole,
      kind: 'number',
      name: 'questions',
      about: JSON.stringify(settings.text),
      maximum: 4 * count,
      quantity: 'target',
      ask: t('predict.questions', words),
      label: t('predict.questions.label'),
      truth: (source) => source.ngramRead(counting(tokens, 'bigram', false), twice).counts.length,
      why: () => t('predict.questions.why', words),
    },
    {
      ...whole,
      kind: 'number',
      name: 'beats',
      about,
      maximum: next,
      quantity: 'probability',
      ask: t('predict.beats', words),
      label: t('predict.beats.label'),
      truth: (source) => {
        const unigram = read(source, tokens, 'unigram');
        return read(source, tokens, 'bigram').filter((p, at) => p > (unigram[at] ?? 0)).length;
      },
      why: () => t('predict.beats.why'),
    },
    {
      kind: 'number',
      name: 'sharper',
      about,
      minimum: 0,
      maximum: 1,
      step: 0.01,
      quantity: 'probability',
      format: share,
      ask: t('predict.sharper', { ...words, p: fixed(asked.p) }),
      label: 'p',
      truth: (source) => {
        const row = source.ngramRow(counting(tokens, 'bigram', false), context);
        return source.withTemperature(row, sharper)[likeliest] ?? Number.NaN;
      },
      why: () => t('predict.sharper.why'),
    },
    {
      kind: 'number',
      name: 'halved',
      about: JSON.stringify([settings.text, settings.unit]),
      minimum: 0,
      maximum: 4 * halved,
      step: halved / 100,
      quantity: 'loss',
      format: share,
      ask: t('predict.halved', words),
      label: t('predict.halved.label'),
      truth: (source) => {
        const before = smoothed(source, tokens, 'unigram');
        return (
          sumOf(
            source,
            before.map((p) => p / 2),
          ) - sumOf(source, before)
        );
      },
      why: () => t('predict.halved.why', words),
    },
    {
      kind: 'choice',
      name: 'added',
      about,
      ask: t('predict.added', { count: corpus.length }),
      choices: [t('predict.added.falls'), t('predict.added.same'), t('predict.added.rises')],
      truth: (source) => {
        const [best, added] = [false, true].map((one) =>
          source.ngramMeanNll(counting(tokens, 'bigram', one)),
        );
        const gap = (added ?? 0) - (best ?? 0);
        return 1 + (Math.abs(gap) < 1e-12 ? 0 : Math.sign(gap));
      },
      why: () => t('predict.added.why'),
    },
  ];
}
