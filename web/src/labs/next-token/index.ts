import { defineLab } from '../shared/define-lab.ts';
import { nextTokenMessages } from './messages.ts';
import { nextTokenSettings } from './settings.ts';
import { NextToken } from './next-token.ts';

export const lab = defineLab({
  name: 'next-token',
  element: NextToken,
  settings: nextTokenSettings,
  messages: nextTokenMessages,
});
