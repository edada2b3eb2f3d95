import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/ops/softmax.cpp',
    functions: [
      'shifted_exponentials',
      'softmax_forward',
      'log_softmax_forward',
      'softmax_backward',
    ],
  },
];
