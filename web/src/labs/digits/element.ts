import { describeElement } from '../shared/describe-element.ts';
import { digitsFields, digitsHelp } from '../../engine/generated/digits-config.ts';
import { scale, speed, unit } from '../shared/setting-words.ts';
import { fieldWords } from '../training/run-settings.ts';
import { digitsSettings } from './settings.ts';

export const element = describeElement({
  summary: 'An image classifier learns, and reads what one draws',
  shows:
    "an image classifier learns, on synthetic digits or on MNIST's files, and reads what one draws",
  settings: digitsSettings,
  says: {
    data: "Whether the images are synthetic or come from the reader's files.",
    'data-seed': 'The seed of the synthetic images.',
    ...fieldWords(digitsFields, digitsHelp),
    sample: 'The test image that is shown, from 0.',
    label: 'The digit whose −log p is asked for; `auto` is what the image is.',
    speed,
    unit,
    scale,
  },
});
