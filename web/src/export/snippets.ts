import { attributeName } from '../state/attributes.ts';

/** Text as part of an attribute or of the text of a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\n\t]/g, (character) => {
    const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[
      character
    ];
    return named ?? `&#${character.charCodeAt(0)};`;
  });
}

/** The lab in a frame of another page. */
export function iframeSnippet(address: string, title: string): string {
  return [
    `<iframe src="${escapeHtml(address)}"`,
    `  title="${escapeHtml(title)}" loading="lazy" sandbox="allow-scripts" allow="clipboard-write"`,
    `  width="100%" height="720" style="border: 0"></iframe>`,
    '',
  ].join('\n');
}

/** The lab as an element of another page, with only the settings that differ from the defaults. */
export function elementSnippet(script: string, lab: string, parameters: URLSearchParams): string {
  const attributes = [...parameters].map(
    ([name, text]) => ` ${attributeName(name)}="${escapeHtml(text)}"`,
  );
  return [
    `<script type="module" src="${escapeHtml(script)}"></script>`,
    `<surprisal-${lab}${attributes.join('')}></surprisal-${lab}>`,
    '',
  ].join('\n');
}
