import { html, type TemplateResult } from 'lit';
import { t as frame } from '../../i18n/frame.ts';
import { phrases } from './phrases.ts';
import { woven } from './woven.ts';
import { shareBase } from '../../platform/share-base.ts';
import '../../export/share.ts';
import '../../ui/term.ts';
import type { ExportSource } from '../../export/export-source.ts';

/** The sentence to take away, and what one sees below it. Parts go where the text has `{name}`. */
export function opening(
  title: { readonly text: string; readonly emphasis: string },
  lead: string,
  parts: Readonly<Record<string, TemplateResult>> = {},
): TemplateResult {
  return html`<h1 part="opening">
      ${phrases(title.text, html`<em>${phrases(title.emphasis)}</em>`)}
    </h1>
    <p class="lead" part="opening">${woven(lead, parts)}</p>`;
}

/** The way to what can be taken along. */
export function share(exportSource: () => Promise<ExportSource>): TemplateResult {
  return html`<surprisal-share .exportSource=${exportSource}></surprisal-share>`;
}

/** The page's address, which says what stands on it; whoever shows it brings `surprisal-copy`. */
export function copyLink(): TemplateResult {
  return html`<surprisal-copy
    class="copy-link"
    .label=${frame('copy.link')}
    .text=${() => location.href}
  ></surprisal-copy>`;
}

/** The way to where doubts are settled; only words where no whole page can be led to. */
export function checkLink(text: string): TemplateResult {
  const base = shareBase();
  return base === null ? html`${text}` : html`<a href=${`${base.page}#/check`}>${text}</a>`;
}

/** −log p, in its two colours. */
export const nll = html`<span class="nowrap"
  ><span class="loss">−log</span> <em class="probability">p</em></span
>`;

/** A word with its explanation. Labs that name the same `concept` are told of in it, as the build finds them. */
export function term(text: string, meaning: string, concept = ''): TemplateResult {
  return html`<surprisal-term meaning=${meaning} concept=${concept}>${text}</surprisal-term>`;
}

export interface Experiment {
  readonly name: string;
  readonly label: string;
  readonly why: string;
  readonly start: () => void;
}

/** Fired at an experiment's button once it is begun; says which. Bubbles out of every shadow root. */
export type ExperimentTried = CustomEvent<string>;

function begin({ name, start }: Experiment, { currentTarget }: Event): void {
  start();
  currentTarget?.dispatchEvent(
    new CustomEvent('experiment', { detail: name, bubbles: true, composed: true }),
  );
}

export function trySection(experiments: readonly Experiment[]): TemplateResult {
  return html`<section aria-labelledby="try-heading" part="try">
    <h2 id="try-heading">${frame('try.heading')}</h2>
    <ul class="try">
      ${experiments.map(
        (one) =>
          html`<li>
            <button id=${`try-${one.name}`} @click=${(event: Event) => begin(one, event)}>
              ${one.label}</button
            ><span>${one.why}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
