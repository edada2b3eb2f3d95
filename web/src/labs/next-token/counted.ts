import type { LabEngine, NgramReading, NgramRequest } from '../../engine/lab-types.ts';
import type { NextTokenSettings } from './settings.ts';

/** Predictions of the line that are shown one by one. */
export const shownPredictions = 64;
const generatedTokens = 24;

export type ModelName = NextTokenSettings['model'];
const orders = { unigram: 1, bigram: 2 } as const;

/** The text that is counted, and the line that is read, as indices into one vocabulary. */
export interface LineTokens {
  readonly vocabulary: readonly string[];
  readonly corpus: Int32Array;
  readonly line: Int32Array;
}

/** The reader's line as a counted model reads it. */
export interface LineView extends LineTokens {
  readonly reading: NgramReading;
  /** P₁ ⋯ P_k, and Σ −log P, after each next token. */
  readonly products: Float64Array;
  readonly sums: Float64Array;
  readonly mean: number;
  /** The mean cost of the counted text itself. */
  readonly costs: Readonly<Record<ModelName | 'uniform' | 'smoothed', number>>;
  readonly generated: Int32Array;
  /** A context that the bigram has counted, and the likeliest token after it. */
  readonly asked: { readonly context: number; readonly likeliest: number; readonly p: number };
}

export function lineTokens(engine: LabEngine, { text, corpus }: NextTokenSettings): LineTokens {
  const counted = engine.tokenize(corpus, text.tokenizer);
  const read = engine.tokenize(text.text, text.tokenizer);
  const known = new Map(counted.vocabulary.map((token, index) => [token, index]));
  const added = read.vocabulary.filter((token) => !known.has(token));
  for (const token of added) known.set(token, known.size);
  return {
    vocabulary: [...counted.vocabulary, ...added],
    corpus: counted.tokens,
    line: read.tokens.map((token) => known.get(read.vocabulary[token] ?? '') ?? 0),
  };
}

export function counting(
  { corpus, vocabulary }: LineTokens,
  model: ModelName,
  smoothing: boolean,
): NgramRequest {
  return {
    order: orders[model],
    tokens: corpus,
    vocabulary: vocabulary.length,
    pseudoCount: smoothing ? 1 : 0,
  };
}

export function computeLine(engine: LabEngine, settings: NextTokenSettings): LineView {
  const tokens = lineTokens(engine, settings);
  const { model, smoothing, temperature, sampling } = settings;
  const request = counting(tokens, model, smoothing);
  const reading = engine.ngramRead(request, tokens.line);
  const { products, surprisals, meanSurprisal } = engine.runningLikelihood(
    reading.probabilities,
    'float64',
  );
  const cost = (name: ModelName, added: boolean): number =>
    engine.ngramMeanNll(counting(tokens, name, added));
  return {
    ...tokens,
    asked: likeliestAfter(engine, tokens),
    reading,
    products: Float64Array.from(products),
    sums: Float64Array.from(surprisals),
    mean: meanSurprisal,
    costs: {
      uniform: engine.surprisal(1 / tokens.vocabulary.length).nats,
      unigram: cost('unigram', false),
      bigram: cost('bigram', false),
      smoothed: cost(model, true),
    },
    generated: engine.ngramGenerate(request, {
      context: tokens.line[0] ?? 0,
      count: generatedTokens,
      temperature,
      seed: sampling,
    }),
  };
}

/** After the line's first token, or after that of the counted text, which always has a next. */
function likeliestAfter(engine: LabEngine, tokens: LineTokens): LineView['asked'] {
  const request = counting(tokens, 'bigram', false);
  const [own = 0] = tokens.corpus;
  const [first = own] = tokens.line;
  const ofFirst = engine.ngramRow(request, first);
  const isCounted = ofFirst.some((p) => p > 0);
  const row = isCounted ? ofFirst : engine.ngramRow(request, own);
  const p = row.reduce((most, one) => Math.max(most, one), 0);
  return { context: isCounted ? first : own, likeliest: row.indexOf(p), p };
}
