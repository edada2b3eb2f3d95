import type { Ways } from '../shared/ways.ts';
import type { NextTokenView } from './compute.ts';
import type { NextTokenSettings } from './settings.ts';
import { scriptLines } from './torch.ts';

/** The computation of this lab in PyTorch, in plain Python, and as the engine has it. */
export const ways: Ways<NextTokenView, NextTokenSettings> = {
  torch: scriptLines,
  python: async () => (await import('./python.ts')).pythonLines,
  cpp: async () => (await import('./generated/cpp.json')).default,
};
