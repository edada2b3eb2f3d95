import { rnnFields } from './generated/rnn-config.ts';
import { settled } from './optimizer.ts';
import { defaultsOf } from './run-fields.ts';
import type { RnnConfig } from './types.ts';

/** The notebook's run: its sentences, its sizes, its optimizer. */
export const defaultRun: RnnConfig = {
  ...settled(defaultsOf(rnnFields)),
  sentences: [
    ['hello', 'how', 'are', 'you'],
    ['I', 'am', 'fine'],
    ['hello', 'I', 'am', 'Amelie'],
  ],
  history: true,
};
