import type { Ways } from '../shared/ways.ts';
import type { LossesView } from './compute.ts';
import type { LossesSettings } from './settings.ts';
import { torchLines } from './torch.ts';

/** The computation of this lab in PyTorch, in plain Python, and as the engine has it. */
export const ways: Ways<LossesView, LossesSettings> = {
  torch: torchLines,
  python: async () => (await import('./python.ts')).pythonLines,
  cpp: async () => (await import('./generated/cpp.json')).default,
};
