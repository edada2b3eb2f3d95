import { css } from 'lit';
import { paperStyles } from '../style/paper.ts';

export const pageStyles = css`
  ${paperStyles}
  @media print {
    surprisal-navigation,
    .above,
    .choices,
    .skip,
    footer {
      display: none !important;
    }
    header,
    main,
    .printed {
      padding-inline: 0 !important;
    }
  }
  header,
  main,
  footer,
  surprisal-onward,
  .notice {
    max-width: 1216px;
    margin: 0 auto;
    padding: 0 32px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 20px;
    padding-top: 20px;
    font: 14px/24px var(--sans);
  }
  .name {
    font: 600 22px/24px var(--serif);
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  surprisal-navigation {
    margin-inline-start: 12px;
  }
  .above {
    order: 4;
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 24px;
    margin-block: 0 -14px;
    font-size: 12px;
    color: var(--soft);
  }
  .depth {
    margin-inline-start: auto;
  }
  .before a {
    display: inline-block;
    text-underline-offset: 3px;
  }
  .before.start a {
    display: inline-flex;
    align-items: center;
    min-height: 34px;
    padding: 0 12px;
    border: 1px solid var(--ink);
    border-radius: 3px;
    font-size: 14px;
    font-weight: 500;
    background: var(--ink);
    color: var(--paper);
    text-decoration: none;
  }
  .choices {
    display: flex;
    align-items: baseline;
    gap: 4px;
    color: var(--soft);
  }
  .choices button[aria-pressed='true'] {
    background: none;
    color: var(--ink);
    font-weight: 500;
  }
  .choices button {
    font-weight: 400;
    min-width: 24px;
  }
  .choices svg {
    vertical-align: -2px;
  }
  .contents a {
    text-decoration: none;
  }
  .contents a:hover,
  .contents [aria-current] {
    color: var(--ink);
  }
  .contents [aria-current] {
    box-shadow: 0 2px 0 var(--ink);
  }
  footer {
    padding-bottom: 24px;
    color: var(--soft);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 24px;
  }
  footer button {
    margin-left: -4px;
    font-weight: 400;
  }
  footer a {
    text-decoration: none;
  }
  footer a:hover {
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .contents [aria-current] {
      text-decoration: underline 2px;
    }
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (max-width: 1279px) {
    surprisal-navigation {
      margin-inline-start: 0;
    }
    .contents {
      margin-left: auto;
    }
  }
  @media (max-width: 760px) {
    .before.start a {
      min-height: 44px;
    }
    header,
    main,
    footer,
    surprisal-onward,
    .notice {
      padding-inline: 16px;
    }
    /* The room for a bar at the bottom edge comes after the last line of the page. */
    main {
      --lab-end: 16px;
    }
    footer {
      padding-bottom: 136px;
    }
    footer a {
      padding-block: 10px;
    }
    header {
      gap: 0 16px;
      padding-top: 8px;
    }
    .choices {
      gap: 0;
    }
    .choices button {
      min-width: 44px;
    }
    .name {
      padding-block: 10px;
      margin-block: -10px;
    }
    header {
      gap: 0 8px;
    }
    .contents a,
    .before a {
      padding-block: 10px;
    }
    .above {
      margin-block: 0 -10px;
    }
  }
  @media (max-width: 639px) {
    .contents {
      display: none;
    }
    .choices:has(.theme) {
      margin-left: auto;
    }
  }
`;
