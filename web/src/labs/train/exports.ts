import { magnitude } from '../../charts/heat-map.ts';
import { niceCeiling } from '../../charts/nice.ts';
import type { CsvCell } from '../../export/csv.ts';
import { shortFloat32 } from '../../export/float32.ts';
import type { SentencePicture } from '../../export/svg/distributions-svg.ts';
import { fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import { shownWords } from '../../format/visible.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import type { OwnPicture, ExportedElement, ExportSource } from '../../export/export-source.ts';
import { extent, parameterNames } from './update-detail.ts';
import { t } from './messages.ts';
import type { TrainSession } from './session.ts';
import { trainSettings, type TrainSettings } from './settings.ts';
import { ways } from './ways.ts';
import { context, positions, target, word } from './words.ts';
import { joined } from '../../i18n/marks.ts';

/** As many words are shown of a long sentence, the last ones; and bars of all sentences together. */
const mostPositions = 8;
const mostBars = 4000;

/** The toy RNN for taking away: its run, its pictures, its script. */
export function exportSource(
  element: ExportedElement,
  session: TrainSession,
  settings: TrainSettings,
): ExportSource {
  return {
    lab: 'train',
    element,
    table: trainSettings,
    script: () => ways.torch(null, settings),
    ways: { cpp: ways.cpp },
    pictures: () => [...expected(session, settings), ...parameterNames.map((n) => map(session, n))],
    run: { session, rows: () => rows(session) },
  };
}

/** Every update: its sentence, its loss, and p of the target before it. */
function* rows(session: TrainSession): Iterable<readonly CsvCell[]> {
  yield ['update', 'epoch', 'sentence', 'words', 'target', 'loss', 'p_target'];
  const { facts, history } = session;
  if (facts === null || history === null) return;
  const count = facts.sentences.length;
  for (const [index, loss] of session.losses().entries()) {
    const sentence = index % count;
    const p = history.at('pTarget', index + 1);
    yield [
      index + 1,
      Math.floor(index / count) + 1,
      sentence,
      context(facts, sentence, positions(facts, sentence) - 1),
      word(facts, target(facts, sentence)),
      shortFloat32(loss),
      p === undefined ? '' : shortFloat32(p),
    ];
  }
}

function expected(
  { facts, predictions, update }: TrainSession,
  { unit }: TrainSettings,
): OwnPicture[] {
  if (facts === null || predictions.length === 0) return [];
  const name = t('expects.caption', { update });
  const vocabulary = shownWords(facts.vocabulary);
  const shown = Math.min(
    facts.sentences.length,
    Math.max(1, Math.floor(mostBars / (vocabulary.length * mostPositions))),
  );
  const sentences = Array.from({ length: shown }, (_, s) =>
    sentencePicture(facts, s, predictions[s], t(`nll.${unit}`), unitOf[unit]),
  );
  return [
    {
      name,
      file: `expects-update-${update}`,
      svg: (write, palette) => write.distributions({ title: name, vocabulary, sentences }, palette),
    },
  ];
}

function sentencePicture(
  facts: RnnFacts,
  sentence: number,
  prediction: TrainSession['predictions'][number] | undefined,
  nll: string,
  factor: number,
): SentencePicture {
  const size = facts.vocabulary.length;
  const length = positions(facts, sentence);
  const first = Math.max(0, length - mostPositions);
  const at = Array.from({ length: length - first }, (_, i) => first + i);
  const p = prediction?.targetProbabilities.at(-1) ?? Number.NaN;
  const surprisal = prediction?.surprisals.at(-1) ?? Number.NaN;
  return {
    words: at.map((position) => word(facts, facts.sentences[sentence]?.[position] ?? 0)),
    target: word(facts, target(facts, sentence)),
    said: joined([`p = ${probabilityText(p)}`, `${nll} = ${fixed(surprisal * factor)}`]),
    probabilities: at.map(
      (position) =>
        prediction?.probabilities.subarray(position * size, (position + 1) * size) ?? [],
    ),
  };
}

/** A parameter as colours, whether or not the page shows it. */
function map(session: TrainSession, name: (typeof parameterNames)[number]): OwnPicture {
  return {
    name,
    file: `${name}-update-${session.update}`,
    svg: async (write, palette) => {
      const { weights } = await session.weights();
      const tensor = weights.find((one) => one.name === name);
      if (tensor === undefined) throw new RangeError(`the run has no ${name}`);
      const matrix = { ...extent(tensor.shape), values: tensor.values };
      const title = `${name} (${tensor.shape.join(', ')})`;
      const scale = niceCeiling(magnitude(tensor.values));
      const describe = (row: number, column: number): string => `[${row}, ${column}]`;
      return write.heatMap({ title, matrix, scale, describe }, palette);
    },
  };
}
