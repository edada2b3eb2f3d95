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
  const messages = lateCatalogue(sources);
  messages.want();
  return messages;
}

/** Has its messages once they have been wanted, and `textsReady` has waited for them. */
export interface LateCatalogue<Key extends string = string> extends Catalogue<Key> {
  readonly want: () => void;
}

/** Messages of a part that is loaded when it is needed, for what stands on the page before. */
export function lateCatalogue<Key extends string>(sources: Sources<Key>): LateCatalogue<Key> {
  const texts = new Map<Language, Texts<Key>>();
  const loading = new Map<Language, Promise<void>>();

  const load = async (wanted: Language): Promise<void> => {
    try {
      texts.set(wanted, (await sources[wanted]()).messages);
    } finally {
      loading.delete(wanted); // what has not come may come the next time
    }
  };
  const texted = (wanted: Language): Promise<void> | null => {
    if (texts.has(wanted)) return null;
    const promise = loading.get(wanted) ?? load(wanted);
    loading.set(wanted, promise);
    return promise;
  };

  const spoken = (): Texts<Key> | undefined => texts.get(language()) ?? [...texts.values()].at(0);
  const t: Translate<Key> = (key, parameters = {}) => fill(spoken()?.[key] ?? key, parameters);
  const has = (key: string): key is Key => Object.hasOwn(spoken() ?? {}, key);
  return {
    t,
    has,
    describe: (text) => (has(text) ? t(text) : text),
    want: () => registerTexts(texted),
  };
}
