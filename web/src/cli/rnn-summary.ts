import { counted } from './counted.ts';
import { shownWords } from '../format/visible.ts';
import type { RnnConfig, RnnRun, SentencePrediction } from '../engine/types.ts';
import { readable } from './numbers.ts';
import type { Output } from './output.ts';
import { type Column, printable, table } from './table.ts';

const shownEpochs = 10;
const mostLossColumns = 6;

/** What a run did, for people: losses by epoch, then what the model says now. */
export async function printSummary(config: RnnConfig, run: RnnRun, output: Output): Promise<void> {
  const { vocabulary, parameterCount, update } = run;
  const sizes = [vocabulary.length, config.embeddingSize, config.hiddenSize, vocabulary.length];
  await output.line(`Toy RNN ${sizes.join(' → ')}, ${parameterCount} parameters`);
  await output.line(settings(config).join(', '));
  await output.line('\nLoss in nats before each update');
  await output.lines(lossTable(config, run));
  if (!run.diverged) {
    await output.line(`\nAfter ${counted(update, 'update')}, at the last position`);
    await output.lines(predictionTable(run));
  }
}

function settings(config: RnnConfig): string[] {
  return [
    `seed ${config.seed}`,
    config.mode,
    config.optimizer,
    `learning rate ${config.learningRate}`,
    ...(config.momentum === 0 ? [] : [`momentum ${config.momentum}`]),
    ...(config.weightDecay === 0 ? [] : [`weight decay ${config.weightDecay}`]),
    ...(config.clipNorm === null ? [] : [`gradient norm at most ${config.clipNorm}`]),
  ];
}

function lossTable(config: RnnConfig, run: RnnRun): string[] {
  const sentences = config.sentences.length;
  const losses = run.losses();
  const means = run.epochLosses();
  const each = sentences <= mostLossColumns ? config.sentences : [];
  const columns: Column[] = [
    { title: 'epoch' },
    ...each.map((words) => ({ title: shortened(words) })),
    { title: 'mean' },
  ];
  const interval = Math.ceil(means.length / shownEpochs);
  const rows = Array.from(means, (mean, epoch) => [
    String(epoch + 1),
    ...each.map((_, i) => readable(losses[epoch * sentences + i] ?? Number.NaN)),
    readable(mean),
  ]).filter(
    (_, epoch) => epoch === 0 || (epoch + 1) % interval === 0 || epoch === means.length - 1,
  );
  return table(columns, rows);
}

function predictionTable(run: RnnRun): string[] {
  const words = shownWords(run.vocabulary);
  const word = (index: number | undefined): string => words[index ?? 0] ?? '';
  const rows = run.predictions().map((prediction, i) => {
    const indices = run.sentences[i] ?? [];
    return [
      indices.slice(0, -1).map(word).join(' '),
      word(indices.at(-1)),
      readable(prediction.targetProbabilities.at(-1) ?? Number.NaN),
      readable(prediction.surprisals.at(-1) ?? Number.NaN),
      word(mostProbable(prediction, run.vocabulary.length)),
    ];
  });
  return table(
    [
      { title: 'words', align: 'left' },
      { title: 'target', align: 'left' },
      { title: 'p(target)' },
      { title: '−log p' },
      { title: 'first choice', align: 'left' },
    ],
    rows,
  );
}

function mostProbable(prediction: SentencePrediction, vocabulary: number): number {
  const last = prediction.probabilities.slice(-vocabulary);
  return last.indexOf(Math.max(...last));
}

function shortened(words: readonly string[]): string {
  const text = Array.from(words.join(' '));
  return printable(text.length > 20 ? `…${text.slice(-19).join('')}` : text.join(''));
}
