import { t } from '../i18n/frame.ts';
import { fill } from '../i18n/fill.ts';
import { typed } from '../format/numbers.ts';
import type { Problem, Refusal } from '../state/settings.ts';
import { listed } from '../i18n/marks.ts';

const shownLength = 40;

/** Long or hostile input is named, but not repeated in full. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const characters = Array.from(flat.slice(0, 4 * shownLength));
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join('')}…` : flat;
}

/** What would have been allowed, in the language of the page. */
export function describeRefusal(refusal: Refusal, custom: (message: string) => string): string {
  switch (refusal.kind) {
    case 'number': {
      const range = { minimum: typed(refusal.minimum), maximum: typed(refusal.maximum) };
      const key = refusal.whole
        ? 'refusal.integer'
        : refusal.exclusive
          ? 'refusal.number-above'
          : 'refusal.number';
      return (
        t(key, range) +
        (refusal.orWord === null ? '' : t('refusal.or-word', { word: refusal.orWord }))
      );
    }
    case 'all-masked':
      return t('refusal.all-masked');
    case 'comma': {
      const [decimal, whole] = refusal.readings;
      return t('refusal.comma', { text: shorten(refusal.text), decimal, whole });
    }
    case 'commas': {
      const [one, other] = refusal.both.map(shorten);
      return t('refusal.commas', { one: one ?? '', other: other ?? '' });
    }
    case 'choice':
      return t('refusal.choice', { choices: listed(refusal.choices) });
    case 'unknown':
      return t('refusal.unknown', { known: listed(refusal.known) });
    case 'entry':
      return (
        t('refusal.entry', { place: refusal.place, text: shorten(refusal.text) }) +
        describeRefusal(refusal.refusal, custom)
      );
    case 'count':
      return t('refusal.count', {
        count: refusal.count,
        minimum: refusal.minimum,
        maximum: refusal.maximum,
      });
    case 'custom':
      return fill(custom(refusal.message), refusal.parameters);
  }
}

export function describeProblem(problem: Problem, custom: (message: string) => string): string {
  const name = t('refusal.setting', {
    name: shorten(problem.setting),
    text: shorten(problem.text),
  });
  return name + describeRefusal(problem.refusal, custom);
}
