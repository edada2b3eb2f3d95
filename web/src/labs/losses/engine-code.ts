import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/ops/squared_error.cpp',
    functions: ['squared_error_forward', 'squared_error_backward'],
  },
];
