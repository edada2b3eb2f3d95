import { defineLab } from '../shared/define-lab.ts';
import { crossEntropyMessages } from './messages.ts';
import { checkSettings, crossEntropySettings } from './settings.ts';
import { CrossEntropy } from './cross-entropy.ts';

export const lab = defineLab({
  name: 'cross-entropy',
  element: CrossEntropy,
  settings: crossEntropySettings,
  messages: crossEntropyMessages,
  check: checkSettings,
});
