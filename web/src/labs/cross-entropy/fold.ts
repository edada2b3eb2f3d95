import { html, type TemplateResult } from 'lit';

/** A part that is folded until one asks; `open` unfolds it, as when a setting of its own is set. */
export function fold(
  id: string,
  heading: TemplateResult | string,
  content: unknown,
  open = false,
): TemplateResult {
  return html`<details class="fold" id=${id} part="more" ?open=${open}>
    <summary><h2 id=${`${id}-heading`}>${heading}</h2></summary>
    ${content}
  </details>`;
}
