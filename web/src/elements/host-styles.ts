import { css, unsafeCSS } from 'lit';
import { insideStyles } from './inside-styles.ts';
import { paperStyles } from '../style/paper.ts';
import tokens from '../style/tokens.css?inline';

/**
 * What the page's style sheet does for our own page: colours, type and ground. The host's own font
 * size is what the reader has chosen in the browser (or what the page asks for here), whatever the
 * page's root has; every length in the lab is measured in it.
 */
export const hostStyles = css`
  ${unsafeCSS(tokens.replaceAll(':host', ':host, .inside'))}
  :host {
    container: surprisal / inline-size;
    padding: var(--surprisal-padding, 0 16px 16px);
    background: var(--paper);
    color: var(--ink);
    --surprisal-rem: 1em;
    font: medium/1.55 var(--serif);
    text-align: start;
    writing-mode: horizontal-tb;
  }
  .inside {
    ${insideStyles}
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  ${paperStyles}
  [part='lab'],
  [name='poster'] {
    font-size: 17px;
  }
  .caption {
    font: 14px/24px var(--sans);
    color: var(--soft);
  }
`;
