import type { Language } from '../i18n/language.ts';
import { depths } from '../labs/shared/folds.ts';
import { partNames, type PartName } from '../style/parts.ts';
import { accepted, choice, flag, refused, type Setting, type Settings } from '../state/settings.ts';

type Parts = readonly PartName[];

/** Names of parts between commas. */
function partList(): Setting<Parts | null> {
  return {
    fallback: null,
    parse(text) {
      const names = text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      const known = names.filter((name): name is PartName =>
        partNames.some((part) => part === name),
      );
      return known.length === names.length
        ? accepted(known)
        : refused({ kind: 'choice', choices: partNames });
    },
    format: (parts) => parts?.join(',') ?? '',
  };
}

/** What the address of an embedded lab may say beside the lab's own settings. */
export const embedSettings = {
  /** Of the parts that can be hidden, only these are shown. */
  show: partList(),
  /** These are not. */
  hide: partList(),
  theme: choice(['auto', 'light', 'dark'], 'auto'),
  lang: choice(['auto', 'en', 'zh'], 'auto'),
  /** How much of it stands open. */
  depth: choice(depths, 'beginner'),
  /** Whether it begins by itself. */
  autoplay: flag(true),
};
export type EmbedSettings = Settings<typeof embedSettings>;

export function hiddenParts({ show, hide }: Pick<EmbedSettings, 'show' | 'hide'>): Parts {
  return partNames.filter(
    (part) => (show !== null && !show.includes(part)) || hide?.includes(part) === true,
  );
}

export function wantedLanguage({ lang }: EmbedSettings): Language | null {
  return lang === 'auto' ? null : lang;
}
