import { precomputeView } from '../instant/precompute-view.ts';
import { computeNegLog } from './compute.ts';
import { negLogSettings } from './settings.ts';

export const precompute = precomputeView(computeNegLog, negLogSettings);

export const below = ['scoring', 'coin', 'mirror', 'epsilonCurve', 'multiplied'] as const;
