import { fill, type Parameters } from './fill.ts';
import { language, registerTexts, type Language } from './language.ts';

export type Translate<Key extends string> = (key: Key, parameters?: Parameters) => string;

/** The messages of a part of the page, in the language of the page. */
export interface Catalogue<Key extends string = string> {
  readonly t: Translate<Key>;
  /** Whether there is a message of this name. */
  readonly has: (key: string) => key is Key;
  /** The message of this name, as for the `custom` refusals of settings; else the text itself. */
  readonly describe: (text: string) => string;
}

type Texts<Key extends string> = Readonly<Record<Key, string>>;
/** Where the messages of each language are; both have the same keys. */
type Sources<Key extends string> = Readonly<
  Record<Language, () => Promise<{ readonly messages: Texts<Key> }>>
>;

/** Only the language that is spoken is loaded; `textsReady` waits for it. */
export function catalogue<Key extends string>(sources: Sources<Key>): Catalogue<Key> {
  const texts: Partial<Record<Language, Texts<Key>>> = {};
  const loading: Partial<Record<Language, Promise<void>>> = {};

  const load = (wanted: Language): Promise<void> =>
    (loading[wanted] ??= sources[wanted]().then(
      ({ messages }) => void (texts[wanted] = messages),
      (error: unknown) => {
        delete loading[wanted]; // it may come the next time
        throw error;
      },
    ));
  registerTexts((wanted) => (texts[wanted] === undefined ? load(wanted) : null));

  const spoken = (): Texts<Key> | undefined => texts[language()] ?? texts.en ?? texts.zh;
  const t: Translate<Key> = (key, parameters = {}) => fill(spoken()?.[key] ?? key, parameters);
  const has = (key: string): key is Key => Object.hasOwn(spoken() ?? {}, key);
  return { t, has, describe: (text) => (has(text) ? t(text) : text) };
}
