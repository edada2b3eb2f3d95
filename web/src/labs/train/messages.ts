import { translator } from '../../i18n/messages.ts';
import { en, type TrainMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export const trainMessages = { en, zh };
export const t = translator<TrainMessage>(trainMessages);

export function isTrainMessage(key: string): key is TrainMessage {
  return Object.hasOwn(en, key);
}

/** Words for the `custom` refusals of the settings. */
export function describeRefused(message: string): string {
  return isTrainMessage(message) ? t(message) : message;
}
