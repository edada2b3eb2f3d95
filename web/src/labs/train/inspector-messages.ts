import { catalogue } from '../../i18n/catalogue.ts';
import type { InspectorMessage } from './inspector-messages.en.ts';

/** The words of what takes an update apart. */
export const inspectorMessages = catalogue<InspectorMessage>({
  en: () => import('./inspector-messages.en.ts'),
  zh: () => import('./inspector-messages.zh.ts'),
});
export const { t } = inspectorMessages;
