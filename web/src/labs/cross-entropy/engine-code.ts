import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/ops/softmax.cpp',
    functions: ['shifted_exponentials', 'log_softmax_forward'],
  },
  {
    file: 'cpp/surprisal/ops/cross_entropy.cpp',
    functions: ['cross_entropy_forward', 'cross_entropy_backward'],
  },
  {
    file: 'cpp/surprisal/ops/reduction.h',
    functions: ['reduce'],
  },
];
