import { html, nothing, type TemplateResult } from 'lit';
import { concepts } from '../course/generated/concepts.ts';
import { listedLabs } from '../course/labs.ts';
import { t } from '../i18n/frame.ts';
import { language } from '../i18n/language.ts';
import { weave } from '../i18n/fill.ts';
import { link } from './onward.ts';

/** The other labs that speak of a concept, to go there; nothing where there is none. */
export function seenIn(concept: string, here: string): TemplateResult | typeof nothing {
  const others = listedLabs.filter(
    ({ name }) => name !== here && concepts[concept]?.includes(name) === true,
  );
  if (others.length === 0) return nothing;
  const links = others.map(
    (lab, index) => html`${index === 0 ? nothing : language() === 'zh' ? '、' : ', '}${link(lab)}`,
  );
  return html`<span class="elsewhere">${weave<unknown>(t('page.seen-in'), { labs: links })}</span>`;
}
