import { precomputeView } from '../instant/precompute-view.ts';
import { computeNextToken } from './compute.ts';
import { nextTokenSettings } from './settings.ts';

export const precompute = precomputeView(computeNextToken, nextTokenSettings);
