import { css, unsafeCSS } from 'lit';

/** Properties of our own with which one element sets another; a page may have the same names. */
const ownNames = [
  'bar-label',
  'bar-number',
  'caption-width',
  'chart-height',
  'code-height',
  'count-width',
  'data-table',
  'done',
  'field-columns',
  'field-width',
  'image-size',
  'lab-end',
  'share-position',
  'term-outline',
] as const;

/**
 * Between a page and its lab stands what stands between a page and a frame: no inherited property of
 * the page gets through but those that say whether the lab is there at all, whether it takes the
 * pointer, whether it is light or dark, and how large its text is.
 */
export const insideStyles = css`
  all: initial;
  display: block;
  visibility: inherit;
  pointer-events: inherit;
  interactivity: inherit;
  color-scheme: inherit;
  direction: ltr;
  unicode-bidi: isolate;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  font: 1em/1.55 var(--serif);
  font-size: inherit;
  color: var(--ink);
  text-align: start;
  --bar-position: static;
  ${unsafeCSS(ownNames.map((name) => `--${name}: initial;`).join(''))}
`;
