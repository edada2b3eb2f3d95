import { css, unsafeCSS } from 'lit';

/** The parts of a lab that a host may hide; what is left is the picture. */
export const partNames = [
  'opening',
  'controls',
  'inspector',
  'formula',
  'code',
  'tables',
  'predict',
  'try',
  'more',
  'share',
] as const;
export type PartName = (typeof partNames)[number];

/**
 * For a lab's own root: `hide` names parts, sections say with `part` which they are. A lab that is
 * `hosted` by another page does not write its settings into that page's address.
 */
export const partStyles = css`
  ${unsafeCSS(partNames.map((name) => `:host([hide~='${name}']) [part='${name}']`).join(','))},
  :host([hide~='controls']) :is(.switches, .fields),
  :host([hide~='formula']) surprisal-formula,
  :host([hosted]) .copy-link {
    display: none !important;
  }
  :host([hide~='tables']) {
    --data-table: none;
  }
  :host([hide]:not([hide=''])) .columns:not(.first) {
    display: flex;
    flex-wrap: wrap;
  }
  :host([hide]:not([hide=''])) .columns:not(.first) > * {
    flex: 1 1 400px;
  }
`;
