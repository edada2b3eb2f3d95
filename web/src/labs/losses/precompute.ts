import { precomputeView } from '../instant/precompute-view.ts';
import { computeLosses } from './compute.ts';
import { lossesSettings } from './settings.ts';

export const precompute = precomputeView(computeLosses, lossesSettings);
