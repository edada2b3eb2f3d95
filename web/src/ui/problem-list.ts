import { html, type TemplateResult } from 'lit';
import type { Problem } from '../state/settings.ts';
import { describeProblem } from './refusals.ts';

const mostShown = 8;

/** What was refused and what would have been allowed; `custom` has words for the lab's own refusals. */
export function problemList(
  problems: readonly Problem[],
  custom: (message: string) => string,
): TemplateResult {
  return html`<ul>
    ${problems.slice(0, mostShown).map((problem) => html`<li>${describeProblem(problem, custom)}</li>`)}
  </ul>`;
}
