import { precomputeView } from '../instant/precompute-view.ts';
import { computeSoftmax } from './compute.ts';
import { softmaxSettings } from './settings.ts';

export const precompute = precomputeView(computeSoftmax, softmaxSettings, [
  'sweep',
  'exponential',
  'apart',
  'stability',
]);
