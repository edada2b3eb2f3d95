/** What counts as a token of a text. */
export type Tokenizer = 'words' | 'characters';

/** A text as tokens. */
export interface TokenizedText {
  /** In order of first appearance. */
  readonly vocabulary: readonly string[];
  /** Indices into the vocabulary. */
  readonly tokens: Int32Array;
}

/** One prediction: after `context` comes `target`. */
export interface Window {
  /** Which sequence, and the place in it: the context has position + 1 tokens. */
  readonly sequence: number;
  readonly position: number;
  readonly context: Int32Array;
  readonly target: number;
}

/** What to draw: the tokens of a batch, and logits to lose by. */
export interface NextTokenRequest {
  readonly seed: number;
  /** B, 1 to 64. */
  readonly batch: number;
  /** T, 1 to 64. */
  readonly context: number;
  /** C, 1 to 1000: classes of the random logits. */
  readonly classes: number;
  /** Draw the notebook's `randn(12, 8)` after the tokens. */
  readonly extraDraw: boolean;
}

/** Random logits and targets, and what a model that guesses so loses. */
export interface RandomLoss {
  /** (B · T, C). */
  readonly logits: Float32Array;
  /** (B · T). */
  readonly targets: Int32Array;
  /** (B · T): −log p[target]. */
  readonly rows: Float32Array;
  /** Their mean. */
  readonly loss: number;
}

/** A drawn batch, and the two losses that were drawn after it. */
export interface NextToken {
  /** B sequences of T + 1 tokens below 10. */
  readonly tokens: readonly Int32Array[];
  readonly nll: RandomLoss;
  readonly crossEntropy: RandomLoss;
}

/** Texts and batches as predictions of the next token. */
export interface NextTokenLab {
  /** Words part at white space; characters are code points. 2 to 10,000 tokens. */
  tokenize(text: string, tokenizer: Tokenizer): TokenizedText;
  /** 1 to 64 sequences of 2 to 65 tokens: every prediction that they hold, in order. */
  windows(sequences: readonly Int32Array[]): readonly Window[];
  /** Batches of sequences in which every token but the first is a target exactly once. */
  batches(
    tokens: Int32Array,
    batchSize: number,
    contextSize: number,
  ): readonly (readonly Int32Array[])[];
  /** PyTorch's draws after `manual_seed`: tokens, then logits and targets twice. */
  nextToken(request: NextTokenRequest): NextToken;
}
