import { html, type TemplateResult } from 'lit';
import { t } from '../../i18n/frame.ts';
import type { Trouble } from './session-state.ts';

interface Troubled {
  readonly trouble: Trouble | null;
  readonly recovered: boolean;
  readonly loading: boolean;
  retry(): void;
}

/** What went wrong with a run, with Retry where that may help. */
export function troubleSection(session: Troubled): TemplateResult | null {
  const { trouble, recovered, loading } = session;
  if (trouble === null) {
    const said = loading ? 'page.loading' : recovered ? 'trouble.recovered' : null;
    return said && html`<p class="notice" role="status">${t(said)}</p>`;
  }
  const retry = html`<button id="retry" @click=${() => session.retry()}>
    ${t('problem.retry')}
  </button>`;
  return html`<div class="notice problem" role="alert">
    <p>${t(`trouble.${trouble.kind}`)}</p>
    <p class="reason">${trouble.reason}</p>
    ${trouble.kind === 'refused' ? null : retry}
  </div>`;
}
