import { beforeAll } from 'vitest';
import { textsReady } from '../../web/src/i18n/language.ts';

// What a test imports may speak at once: the texts of all catalogues are there before it begins.
beforeAll(textsReady);
