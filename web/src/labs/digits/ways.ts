import { pytorchDigits } from '../../export/pytorch-digits.ts';
import type { Ways } from '../shared/ways.ts';
import { runConfig, type DigitsSettings } from './settings.ts';

/** A run of this lab as a PyTorch script, and the model's two passes as the engine has them. */
export const ways: Ways<unknown, DigitsSettings> = {
  torch: (_view, settings) => pytorchDigits(runConfig(settings), 'data'),
  cpp: async () => (await import('./generated/cpp.json')).default,
};
