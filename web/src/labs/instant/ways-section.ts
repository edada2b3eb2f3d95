import { html, nothing, type TemplateResult } from 'lit';
import { t as frame } from '../../i18n/frame.ts';
import '../../ui/copy-button.ts';
import type { WaysToTake } from '../../export/export-source.ts';
import { copyLink } from '../shared/sections.ts';
import type { Ways } from '../shared/ways.ts';
import '../shared/ways-element.ts';

/** The lines that do the same, in three languages, and the link to just this. */
export function waysSection<View, Settings>(
  ways: Ways<View, Settings>,
  view: View,
  settings: Settings,
  sub: string,
  note?: TemplateResult | string,
): TemplateResult {
  return html`<section aria-labelledby="torch-heading" part="code">
    <div class="heading">
      <h2 id="torch-heading">${frame('ways.heading')} <small>${sub}</small></h2>
      ${copyLink()}
    </div>
    <surprisal-ways .ways=${ways} .view=${view} .settings=${settings}></surprisal-ways>
    ${note === undefined ? nothing : html`<p class="why">${note}</p>`}
  </section>`;
}

/** The same for whoever takes it along. */
export function waysOf<View, Settings>(
  { python, cpp }: Ways<View, Settings>,
  view: View,
  settings: Settings,
): WaysToTake {
  return {
    ...(python === undefined ? {} : { python: async () => (await python())(view, settings) }),
    cpp,
  };
}
