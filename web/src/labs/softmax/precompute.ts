import { precomputeView } from '../instant/precompute-view.ts';
import { computeSoftmax } from './compute.ts';
import { softmaxSettings } from './settings.ts';

export const precompute = precomputeView(computeSoftmax, softmaxSettings);

export const below = ['sweep', 'exponential', 'apart', 'stability'] as const;
