import { html, type TemplateResult } from 'lit';
import { onPrint } from '../platform/printing.ts';
import { shareBase } from '../platform/share-base.ts';
import { formatFragment } from '../state/fragment.ts';

/** Where a lab on paper can be found as it was, in a last line; an element has no address but its settings. */
export function printedAddress(lab: string, parameters: URLSearchParams): TemplateResult {
  const fragment = formatFragment(lab, parameters);
  return html`<p class="printed">${shareBase()?.page ?? 'Surprisal '}${fragment}</p>`;
}

function* folded(root: ParentNode): Iterable<HTMLDetailsElement> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLDetailsElement && !element.open) yield element;
    // A table knows itself whether it is printed.
    if (element.shadowRoot !== null && element.localName !== 'surprisal-data-table')
      yield* folded(element.shadowRoot);
  }
}

/** What is folded in `host` is open on paper, and folded again afterwards. */
export function unfoldInPrint(host: HTMLElement): () => void {
  let opened: readonly HTMLDetailsElement[] = [];
  return onPrint((printing) => {
    if (printing) opened = [...folded(host.shadowRoot ?? host)];
    for (const details of opened) details.open = printing;
    if (!printing) opened = [];
  });
}
