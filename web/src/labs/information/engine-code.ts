import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/ops/information.cpp',
    functions: ['information'],
  },
  {
    file: 'cpp/surprisal/ops/binary_cross_entropy.cpp',
    functions: ['binary_cross_entropy_forward', 'binary_cross_entropy_backward'],
  },
];
