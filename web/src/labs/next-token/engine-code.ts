import type { EngineCode } from '../shared/ways.ts';

/** What of the engine computes for this lab. */
export const engineCode: readonly EngineCode[] = [
  {
    file: 'cpp/surprisal/data/windows.cpp',
    functions: ['windows', 'batches'],
  },
  {
    file: 'cpp/surprisal/train/next_token.cpp',
    functions: ['random_loss'],
  },
];
