import { defineLab } from '../shared/define-lab.ts';
import { softmaxMessages } from './messages.ts';
import { softmaxSettings } from './settings.ts';
import { Softmax } from './softmax.ts';

export const lab = defineLab({
  name: 'softmax',
  element: Softmax,
  settings: softmaxSettings,
  messages: softmaxMessages,
});
