import { css, html, type TemplateResult } from 'lit';
import licences from 'virtual:licences';
import { Dialog } from '../ui/dialog.ts';
import type { Licence } from './licence.ts';
import { t } from './messages.ts';
import { named } from '../i18n/marks.ts';

/** What Surprisal is, what it keeps of its reader, and the licences of what ships with it. */
class About extends Dialog {
  static override styles = [
    super.styles,
    css`
      .content > p {
        padding-bottom: 8px;
      }
      .content > p:first-child {
        color: var(--ink);
      }
      h3 {
        padding-top: 16px;
      }
      details {
        border-top: 1px solid var(--hair);
      }
      summary {
        font: 14px/24px var(--sans);
        padding-block: 4px;
        overflow-wrap: anywhere;
      }
      summary small {
        padding-left: 8px;
        color: var(--soft);
        font-size: 12px;
      }
      pre {
        margin: 0;
        padding: 8px 0 16px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        font: 12px/18px var(--mono, monospace);
      }
      @media (max-width: 760px) {
        summary {
          padding-block: 10px;
        }
      }
      details a {
        font: 13px/24px var(--sans);
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render(): TemplateResult {
    return this.frame(
      t('title'),
      html`<p>${t('what')}</p>
        <p>${t('private')}</p>
        <p>${t('version', { version: __VERSION__ })}</p>
        <h3>${t('heading')}</h3>
        <p>${t('why')}</p>
        ${licences.map((licence) => this.#licence(licence))}`,
    );
  }

  #licence({ name, version, license, source, text }: Licence): TemplateResult {
    return html`<details>
      <summary>${name} ${version}<small>${license}</small></summary>
      <a href=${source} target="_blank" rel="noreferrer">${named(t('source'), source)}</a>
      <pre lang="en" tabindex="0" aria-label=${name}>${text}</pre>
    </details>`;
  }
}

if (!customElements.get('surprisal-about')) customElements.define('surprisal-about', About);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-about': About;
  }
}

/** Opens it over the page; the focus returns to where it was. */
export function openAbout(page: ParentNode): void {
  const about = document.createElement('surprisal-about');
  about.addEventListener('close', () => about.remove());
  page.append(about);
}
