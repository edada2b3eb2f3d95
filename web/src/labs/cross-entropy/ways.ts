import type { Ways } from '../shared/ways.ts';
import type { CrossEntropyView } from './compute.ts';
import type { CrossEntropySettings } from './settings.ts';
import { torchCode } from './torch.ts';

/** The computation of this lab in PyTorch, in plain Python, and as the engine has it. */
export const ways: Ways<CrossEntropyView, CrossEntropySettings> = {
  torch: torchCode,
  python: async () => (await import('./python.ts')).pythonLines,
  cpp: async () => (await import('./generated/cpp.json')).default,
};
