import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/models/mlp.cpp',
    functions: ['mlp_forward', 'mlp_backward'],
  },
];
