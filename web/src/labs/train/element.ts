import { describeElement } from '../shared/describe-element.ts';
import { rnnFields, rnnHelp } from '../../engine/generated/rnn-config.ts';
import { scale, speed, unit } from '../shared/setting-words.ts';
import { fieldWords } from '../training/run-settings.ts';
import { trainSettings } from './settings.ts';

export const element = describeElement({
  summary: 'A toy RNN learns a few sentences, and any update can be taken apart',
  shows: "a toy RNN learns three sentences; any update is taken apart, down to Adam's m and v",
  settings: trainSettings,
  says: {
    ...fieldWords(rnnFields, rnnHelp),
    sentences:
      'One sentence a line, words between spaces; the last word of each is to be predicted. 1 to 50 sentences of 2 to 32 words, at most 200 different ones with `<PAD>`.',
    speed,
    unit,
    scale,
  },
});
