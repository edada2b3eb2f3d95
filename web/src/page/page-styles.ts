import { css } from 'lit';
import { paperStyles } from '../style/paper.ts';

export const pageStyles = css`
  ${paperStyles}
  @media print {
    nav,
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
  .notice {
    max-width: 1216px;
    margin: 0 auto;
    padding: 0 32px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 32px;
    padding-top: 20px;
    font: 14px/24px var(--sans);
  }
  .name {
    font: 600 22px/24px var(--serif);
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  nav {
    display: flex;
    gap: 32px;
    flex: 1;
  }
  nav a {
    white-space: nowrap;
    color: var(--soft);
    text-decoration: none;
  }
  nav a[aria-current] {
    color: var(--ink);
    box-shadow: 0 2px 0 var(--ink);
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
  .theme svg {
    vertical-align: -2px;
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
    nav a[aria-current] {
      text-decoration: underline 2px;
    }
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (max-width: 760px) {
    header,
    main,
    footer,
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
    .theme {
      margin-left: auto;
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
    .choices:has(.theme) {
      margin-left: auto;
    }
    header {
      gap: 0 8px;
    }
    nav.single {
      display: none;
    }
    nav {
      order: 3;
      flex-basis: 100%;
      gap: 24px;
      overflow-x: auto;
      scrollbar-width: none;
      /* The next lab fades at the edge: there is more to the right. */
      mask: linear-gradient(to left, transparent, #000 32px);
      padding-right: 32px;
    }
    nav a {
      flex: none;
      min-width: 44px;
      padding-block: 10px;
      text-align: center;
    }
    nav a:focus-visible {
      outline-offset: -2px;
    }
    nav a[aria-current] {
      box-shadow: inset 0 -2px 0 var(--ink);
    }
  }
`;
