import { css } from 'lit';

export const predictStyles = css`
  .predict {
    border-inline-start: 2px solid var(--ink);
    padding: 2px 0 2px 14px;
    max-width: 640px;
  }
  .ask {
    font: 19px/26px var(--serif);
    padding-bottom: 6px;
    text-wrap: pretty;
  }
  .number {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 24px;
    align-items: center;
    font: 14px/24px var(--sans);
  }
  .number .ghost {
    grid-column: 1 / -1;
  }
  .number surprisal-field {
    --field-columns: auto 88px;
    white-space: nowrap;
  }
  .truth {
    white-space: nowrap;
    color: var(--soft);
  }
  .truth b {
    display: inline-block;
    min-width: 64px;
    font-weight: 600;
  }
  .bars {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr) max-content;
    gap: 0 8px;
    align-items: center;
    font: 14px/24px var(--sans);
  }
  .bars .value {
    min-width: 48px;
    text-align: end;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choices button {
    white-space: normal;
    text-align: start;
  }
  .drawn button {
    display: grid;
    gap: 4px;
    justify-items: center;
    padding: 6px;
  }
  .choices .right {
    box-shadow: inset 0 0 0 1.5px var(--target);
  }
  .choices [aria-disabled='true'] {
    cursor: default;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-top: 10px;
  }
  .main[aria-disabled='true'] {
    background: none;
    border-color: var(--edge);
    color: var(--soft);
    cursor: default;
  }
  .plain {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 3px;
  }
  .said {
    min-height: 52px;
    padding-top: 8px;
    font: 15px/22px var(--serif);
  }
  .said b {
    font-weight: 600;
    font-size: 14px;
  }
  .how {
    font: 12px/20px var(--sans);
    color: var(--soft);
  }
  .paper {
    display: none;
  }
  @media (max-width: 760px) {
    .number {
      grid-template-columns: minmax(0, 1fr);
    }
    .number surprisal-field {
      white-space: normal;
    }
  }
  @media print {
    .paper {
      display: block;
      margin: 0;
      padding-inline-start: 18px;
      font: 13px/18px var(--serif);
    }
    .paper li {
      padding-bottom: 8px;
      break-inside: avoid;
    }
    .blank {
      display: block;
      font: 12px/28px var(--sans);
      border-bottom: 1px solid var(--edge);
    }
  }
`;
