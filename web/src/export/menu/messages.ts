import { catalogue } from '../../i18n/catalogue.ts';
import type { MenuMessage } from './messages.en.ts';

export const menuMessages = catalogue<MenuMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = menuMessages;
