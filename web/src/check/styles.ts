import { css } from 'lit';

export const checkStyles = css`
  :host {
    padding-block: 32px var(--lab-end, 48px);
  }
  h1 {
    margin: 0;
    font: 600 28px/36px var(--serif);
    letter-spacing: -0.01em;
  }
  h1:lang(zh) {
    letter-spacing: 0;
  }
  .claim {
    max-width: 62ch;
    padding-top: 4px;
  }
  .private {
    padding: 4px 0 16px;
    font: 13px/20px var(--sans);
    color: var(--soft);
  }
  .drop {
    max-width: 800px;
  }
  .drop.over textarea {
    border-color: var(--ink);
    outline: 2px solid var(--ink);
  }
  progress {
    accent-color: var(--ink);
    width: 160px;
    max-width: 100%;
  }
  .verdict {
    padding-top: 32px;
    max-width: 800px;
  }
  h2 {
    padding-top: 16px;
    font: 600 22px/28px var(--serif);
  }
  .slip .claim {
    padding-bottom: 12px;
  }
  .slip {
    max-width: 800px;
    margin-top: 40px;
    border-top: 1px solid var(--hair);
  }
  .verdict h3 {
    padding-top: 0;
    font: 600 20px/28px var(--serif);
  }
  .wrong h3 {
    color: var(--loss);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 12px 0;
    border-top: 1px solid var(--hair);
    overflow-wrap: anywhere;
  }
  ol li:first-child {
    border-top: 0;
  }
  li p + p {
    padding-top: 4px;
    font: 14px/24px var(--sans);
  }
  .notes {
    padding: 4px 0;
    font: 14px/24px var(--sans);
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  h3 {
    padding-top: 24px;
  }
  h4 {
    margin: 0;
    padding-top: 24px;
    font: 600 15px/24px var(--sans);
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 24px;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  dt {
    color: var(--soft);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  th,
  td {
    padding: 0 0 0 24px;
    text-align: right;
  }
  th {
    font-weight: 400;
    color: var(--soft);
  }
  th:first-child,
  td:first-child {
    padding-left: 0;
  }
  .save {
    padding-top: 32px;
    max-width: 800px;
  }
  @media (max-width: 760px) {
    :host {
      padding-top: 16px;
    }
    textarea {
      font-size: 16px;
    }
    dl {
      gap: 0 12px;
    }
    th,
    td {
      padding-left: 8px;
    }
  }
  @media print {
    .drop,
    .save,
    .private {
      display: none;
    }
  }
`;
