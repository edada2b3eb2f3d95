import { translator } from '../../i18n/messages.ts';
import { en, type TrainMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export const trainMessages = { en, zh };
export const t = translator<TrainMessage>(trainMessages);

export function isTrainMessage(key: string): key is TrainMessage {
  return Object.hasOwn(en, key);
}
