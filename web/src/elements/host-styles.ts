import { css, unsafeCSS } from 'lit';
import tokens from '../style/tokens.css?inline';

/** What the page's style sheet does for our own page: colours, type and ground. */
export const hostStyles = css`
  ${unsafeCSS(tokens)}
  :host {
    --bar-position: static;
    container: surprisal / inline-size;
    padding: var(--surprisal-padding, 0 16px 16px);
    background: var(--paper);
    color: var(--ink);
    font: 17px/1.55 var(--serif);
    text-align: start;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .caption {
    font: 14px/24px var(--sans);
    color: var(--soft);
  }
`;
