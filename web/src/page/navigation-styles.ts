import { css } from 'lit';

/** One row from 1280 px up, a second row of the header below that, one line on a phone. */
export const navigationStyles = css`
  :host {
    flex: 1;
    min-width: 0;
    color: var(--soft);
  }
  ul {
    display: flex;
    gap: 0 24px;
    margin: 0;
    padding: 0;
    list-style: none;
    white-space: nowrap;
  }
  a {
    display: inline-block;
    text-decoration: none;
  }
  a:hover {
    color: var(--ink);
  }
  [aria-current='page'] {
    color: var(--ink);
    box-shadow: 0 2px 0 var(--ink);
  }
  .open {
    display: flex;
    gap: 24px;
  }
  .open > span {
    color: var(--ink);
    font-weight: 600;
  }
  .open:not(:first-child),
  .open + li {
    padding-inline-start: 24px;
    box-shadow: -1px 0 0 var(--hair);
  }
  .place {
    display: none;
  }
  @media (forced-colors: active) {
    [aria-current='page'] {
      text-decoration: underline 2px;
    }
    .open:not(:first-child),
    .open + li {
      border-inline-start: 1px solid;
    }
  }
  @media (max-width: 1279px) {
    :host {
      order: 3;
      flex-basis: 100%;
    }
  }
  @media (max-width: 960px) {
    ul {
      gap: 0 16px;
    }
    .open {
      gap: 16px;
    }
    .open:not(:first-child),
    .open + li {
      padding-inline-start: 16px;
    }
  }
  @media (max-width: 760px) {
    .chapters {
      font-size: 13px;
    }
    ul {
      gap: 0 12px;
    }
    .open {
      gap: 12px;
    }
    .open:not(:first-child),
    .open + li {
      padding-inline-start: 12px;
    }
    a,
    .open > span {
      min-width: 44px;
      padding-block: 10px;
      text-align: center;
    }
    a:focus-visible {
      outline-offset: -2px;
    }
    [aria-current='page'] {
      box-shadow: inset 0 -2px 0 var(--ink);
    }
  }
  @media (max-width: 639px) {
    .chapters {
      display: none;
    }
    .place {
      display: block;
      font-size: 14px;
      text-align: start;
      box-shadow: 0 1px 0 var(--hair);
    }
    :host([current='contents']) {
      display: none;
    }
    .place b {
      color: var(--ink);
      font-weight: 500;
    }
    .place svg {
      margin-inline-end: 6px;
      vertical-align: -2px;
    }
  }
`;
