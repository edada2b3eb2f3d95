import { t } from './messages.ts';
import type { InformationSettings } from './settings.ts';

/** What the outcomes of the story are, as many as there are. */
export const weathers = [
  'sun',
  'clouds',
  'rain',
  'snow',
  'fog',
  'wind',
  'hail',
  'thunder',
] as const;

/** An outcome as the reader knows it: the weather, or its number. */
export function outcomeName(x: number, names: InformationSettings['names']): string {
  const weather = names === 'weather' ? weathers[x] : undefined;
  return weather === undefined ? String(x) : t(`weather.${weather}`);
}
