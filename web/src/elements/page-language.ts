import { setLanguage } from '../i18n/language.ts';

/** Speaks the language of `<html lang>`, if that says one, and follows it. */
export function followPageLanguage(): void {
  const follow = (): void => {
    const { lang } = document.documentElement;
    if (lang === '') return;
    const next = lang.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    setLanguage(next, false).catch(() => undefined); // the language before stays
  };
  follow();
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['lang'] });
}
