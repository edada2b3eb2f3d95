import { engineSource } from '#delivery';
import { defaultRun } from '../../../engine/default-run.ts';
import type { RnnEngine } from '../../../engine/engine.ts';
import type { InstantModule } from '../../../engine/instant.ts';
import type { RnnRun } from '../../../engine/types.ts';
import { guesses, prefixes, type Guess } from './words.ts';

/** The updates of the front page's run, one for each sentence in each epoch. */
export const updates = defaultRun.epochs * defaultRun.sentences.length;

/** What all eight words cost whoever gave each this probability. */
export interface Bill {
  /** Nats for each word so far. */
  readonly prices: readonly number[];
  readonly sum: number;
  readonly mean: number;
  /** e to the mean. */
  readonly perplexity: number;
}

export function bill(engine: InstantModule, probabilities: readonly number[]): Bill {
  const { surprisals, meanSurprisal, perplexity } = engine.runningLikelihood(
    Float64Array.from(probabilities),
    'float64',
  );
  return {
    prices: probabilities.map((p) => engine.surprisal(p).nats),
    sum: surprisals.at(-1) ?? 0,
    mean: meanSurprisal,
    perplexity,
  };
}

/** Probabilities of the five alone, in proportion: softmax of their logarithms. */
function amongCandidates(
  engine: InstantModule,
  { candidates, word }: Guess,
  logProbability: (candidate: string) => number,
): number {
  const { probabilities } = engine.softmax(Float64Array.from(candidates, logProbability));
  return probabilities[candidates.indexOf(word)] ?? Number.NaN;
}

/** One who knows only how often each letter occurs in the three sentences. */
function byLetters(engine: InstantModule): readonly number[] {
  const letters = Array.from(defaultRun.sentences.flat().join(''));
  const logOf = (letter: string): number =>
    engine.surprisal(letters.filter((one) => one === letter).length / letters.length)
      .logProbability;
  return guesses.map((guess) =>
    amongCandidates(engine, guess, (candidate) =>
      Array.from(candidate, logOf).reduce((sum, log) => sum + log, 0),
    ),
  );
}

/** The toy network as it is now: p of each word, among the five. */
function byNetwork(engine: InstantModule, run: RnnRun): readonly number[] {
  const { vocabulary } = run;
  const predictions = run.predictions();
  return guesses.map((guess, at) => {
    const last = guess.before.length - 1;
    const probabilities = predictions[at]?.probabilities.subarray(last * vocabulary.length) ?? [];
    return amongCandidates(
      engine,
      guess,
      (candidate) =>
        engine.surprisal(probabilities[vocabulary.indexOf(candidate)] ?? 0).logProbability,
    );
  });
}

export interface Rivals {
  readonly uniform: Bill;
  readonly letters: Bill;
  readonly untrained: Bill;
  readonly trained: Bill;
}

/** The same eight words, guessed by others; the network is trained on them for this. */
export function rivals(engine: InstantModule, rnn: RnnEngine): Rivals {
  const epochs = Math.ceil(updates / prefixes.length);
  const run = rnn.createRnnRun({
    ...defaultRun,
    sentences: prefixes,
    mode: 'last-position',
    epochs,
  });
  try {
    const untrained = bill(engine, byNetwork(engine, run));
    run.step(updates);
    return {
      uniform: bill(
        engine,
        guesses.map(({ candidates }) => 1 / candidates.length),
      ),
      letters: bill(engine, byLetters(engine)),
      untrained,
      trained: bill(engine, byNetwork(engine, run)),
    };
  } finally {
    run.delete();
  }
}

/** Loads the engine's module of the network, for the end of the minute alone. */
export async function loadRivals(engine: InstantModule): Promise<Rivals> {
  const [{ loadRnnEngine }, source] = await Promise.all([
    import('../../../engine/load-rnn.ts'),
    engineSource('rnn'),
  ]);
  return rivals(engine, await loadRnnEngine(source));
}
