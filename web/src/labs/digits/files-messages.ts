import { catalogue } from '../../i18n/catalogue.ts';
import type { FilesMessage } from './files-messages.en.ts';

/** What is said of files that could not be read. */
export const { t } = catalogue<FilesMessage>({
  en: () => import('./files-messages.en.ts'),
  zh: () => import('./files-messages.zh.ts'),
});
