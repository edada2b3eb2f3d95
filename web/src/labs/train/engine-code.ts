import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/models/toy_rnn.cpp',
    functions: ['toy_rnn_forward', 'toy_rnn_backward'],
  },
  {
    file: 'cpp/surprisal/ops/rnn.cpp',
    functions: ['rnn_forward', 'rnn_backward'],
  },
];
