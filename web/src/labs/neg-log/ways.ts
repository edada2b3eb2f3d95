import type { Ways } from '../shared/ways.ts';
import type { NegLogView } from './compute.ts';
import type { NegLogSettings } from './settings.ts';
import { torchLines } from './torch.ts';

/** The computation of this lab in PyTorch, in plain Python, and as the engine has it. */
export const ways: Ways<NegLogView, NegLogSettings> = {
  torch: torchLines,
  python: async () => (await import('./python.ts')).pythonLines,
  cpp: async () => (await import('./generated/cpp.json')).default,
};
