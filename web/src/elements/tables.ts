import { crossEntropySettings } from '../labs/cross-entropy/settings.ts';
import { digitsSettings } from '../labs/digits/settings.ts';
import { informationSettings } from '../labs/information/settings.ts';
import { negLogSettings } from '../labs/neg-log/settings.ts';
import { nextTokenSettings } from '../labs/next-token/settings.ts';
import { softmaxSettings } from '../labs/softmax/settings.ts';
import { trainSettings } from '../labs/train/settings.ts';
import type { SettingsTable } from '../state/settings.ts';

/** The settings of every lab, for elements, whose attributes must be known before a lab is loaded. */
export const tables: Readonly<Record<string, SettingsTable>> = {
  train: trainSettings,
  softmax: softmaxSettings,
  'neg-log': negLogSettings,
  'cross-entropy': crossEntropySettings,
  'next-token': nextTokenSettings,
  information: informationSettings,
  digits: digitsSettings,
};
