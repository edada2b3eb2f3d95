import { precomputeView } from '../instant/precompute-view.ts';
import { computeInformation } from './compute.ts';
import { informationSettings } from './settings.ts';

export const precompute = precomputeView(computeInformation, informationSettings);
