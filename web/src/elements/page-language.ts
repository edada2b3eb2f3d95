import { setLanguage } from '../i18n/language.ts';

/** Speaks the language of `<html lang>`, if that says one, and follows it. */
export function followPageLanguage(): void {
  const follow = (): void => {
    const { lang } = document.documentElement;
    if (lang !== '') setLanguage(lang.toLowerCase().startsWith('zh') ? 'zh' : 'en', false);
  };
  follow();
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['lang'] });
}
