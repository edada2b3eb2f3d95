import type { Ways } from '../shared/ways.ts';
import type { SoftmaxLabView } from './compute.ts';
import type { SoftmaxSettings } from './settings.ts';
import { torchLines } from './torch-lines.ts';

/** The computation of this lab in PyTorch, in plain Python, and as the engine has it. */
export const ways: Ways<SoftmaxLabView, SoftmaxSettings> = {
  torch: torchLines,
  python: async () => (await import('./python.ts')).pythonLines,
  cpp: async () => (await import('./generated/cpp.json')).default,
};
