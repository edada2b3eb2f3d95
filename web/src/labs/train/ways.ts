import { pytorchRnn } from '../../export/pytorch-rnn.ts';
import type { Ways } from '../shared/ways.ts';
import { runConfig, type TrainSettings } from './settings.ts';

/** A run of this lab as a PyTorch script, and the model's two passes as the engine has them. */
export const ways: Ways<unknown, TrainSettings> = {
  torch: (_view, settings) => pytorchRnn(runConfig(settings)),
  cpp: async () => (await import('./generated/cpp.json')).default,
};
