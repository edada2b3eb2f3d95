import { html, nothing, type TemplateResult } from 'lit';
import { concepts } from '../course/generated/concepts.ts';
import { listedLabs } from '../course/labs.ts';
import { t } from '../i18n/frame.ts';
import { weave } from '../i18n/fill.ts';
import { links } from './onward.ts';

/** The other labs that speak of a concept, to go there; nothing where there is none. */
export function seenIn(concept: string, here: string): TemplateResult | typeof nothing {
  const others = listedLabs.filter(
    ({ name }) => name !== here && concepts[concept]?.includes(name) === true,
  );
  if (others.length === 0) return nothing;
  return html`<span class="elsewhere"
    >${weave<unknown>(t('page.seen-in'), { labs: links(others) })}</span
  >`;
}
