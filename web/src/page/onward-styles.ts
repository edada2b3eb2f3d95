import { css } from 'lit';

export const onwardStyles = css`
  nav {
    margin-bottom: 24px;
    padding-top: 14px;
    border-top: 1px solid var(--hair);
    font: 13px/24px var(--sans);
    color: var(--soft);
  }
  a {
    display: inline-block;
    text-underline-offset: 3px;
  }
  .next {
    font-size: 15px;
  }
  .next a {
    color: var(--ink);
    font-weight: 600;
  }
  em {
    font: italic 17px/24px var(--serif);
  }
  em:lang(zh),
  :lang(zh) em {
    font-style: normal;
  }
  /* The contents come late, and have their room. */
  .all {
    min-height: 650px;
  }
  @media (max-width: 760px) {
    .all {
      min-height: 1100px;
    }
  }
  surprisal-contents {
    --lab-end: 0;
    margin-top: 32px;
    color: var(--ink);
    font: 17px/1.55 var(--serif);
  }
  @media (max-width: 760px) {
    a {
      min-width: 44px;
      padding-block: 10px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
