import { catalogue } from '../../i18n/catalogue.ts';
import type { TrainMessage } from './messages.en.ts';

export const trainMessages = catalogue<TrainMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t, has, describe } = trainMessages;
