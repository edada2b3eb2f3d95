import { precomputeView } from '../instant/precompute-view.ts';
import { computeCrossEntropy } from './compute.ts';
import { crossEntropySettings } from './settings.ts';

export const precompute = precomputeView(computeCrossEntropy, crossEntropySettings);
