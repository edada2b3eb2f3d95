import { html, type TemplateResult } from 'lit';

/**
 * A title whose lines may break between phrases, where the message has `\u200b`: Chinese has no
 * spaces there. `emphasis` goes where the text has `{emphasis}`.
 */
export function phrases(text: string, emphasis?: TemplateResult): readonly unknown[] {
  return text
    .split(/(\u200b|\{emphasis\})/u)
    .map((piece) =>
      piece === '\u200b' ? html`<wbr />` : piece === '{emphasis}' ? emphasis : piece,
    );
}
