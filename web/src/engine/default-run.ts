import type { RnnConfig } from './types.ts';

/** The notebook's run: its sentences, its sizes, its optimizer. */
export const defaultRun: RnnConfig = {
  seed: 0,
  epochs: 100,
  mode: 'every-position',
  embeddingSize: 10,
  hiddenSize: 20,
  optimizer: 'adam',
  learningRate: 0.001,
  momentum: 0,
  weightDecay: 0,
  clipNorm: null,
  sentences: [
    ['hello', 'how', 'are', 'you'],
    ['I', 'am', 'fine'],
    ['hello', 'I', 'am', 'Amelie'],
  ],
  history: true,
};
