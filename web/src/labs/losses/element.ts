import { describeElement } from '../shared/describe-element.ts';
import { lossesSettings } from './settings.ts';

export const element = describeElement({
  summary: 'What a mistake costs by its square, and how hard it pulls',
  shows: 'what a mistake costs by its square, and how hard it pulls',
  settings: lossesSettings,
  says: {
    prediction: 'What was predicted.',
    target: 'What was right.',
  },
});
