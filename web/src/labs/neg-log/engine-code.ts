import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/ops/surprisal.cpp',
    functions: ['surprisal_forward', 'surprisal_backward', 'running_likelihood'],
  },
];
