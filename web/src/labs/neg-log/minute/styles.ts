import { css } from 'lit';

export const minuteStyles = css`
  :host {
    border-block-start: 1px solid var(--hair);
    padding: 10px 0 14px;
  }
  .heading,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .heading {
    justify-content: space-between;
    flex-wrap: nowrap;
  }
  .plain {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 3px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 48px;
    min-height: 304px;
  }
  .sentence {
    font: 28px/40px var(--serif);
    padding-bottom: 6px;
  }
  .sentence b {
    font-weight: 600;
  }
  .gap {
    display: inline-block;
    width: 3em;
    border-bottom: 2px solid var(--edge);
  }
  .bars {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) 48px;
    gap: 0 8px;
    align-items: center;
    font: 14px/24px var(--sans);
  }
  .name.target {
    font-weight: 600;
  }
  .value {
    text-align: end;
  }
  .actions {
    padding-top: 10px;
  }
  #show {
    min-width: 132px;
  }
  .hint {
    font: 12px/18px var(--sans);
    color: var(--soft);
    flex: 1 1 200px;
  }
  .words {
    font: 16px/24px var(--serif);
    max-width: 60ch;
    min-height: 72px;
    padding-top: 8px;
  }
  .results + .words,
  .words + .words {
    min-height: 0;
  }
  .ledger {
    list-style: none;
    margin: 0;
    padding: 0;
    font: 12px/18px var(--sans);
  }
  .ledger li {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr) 40px;
    gap: 0 8px;
    align-items: center;
    min-height: 18px;
  }
  .ledger .open {
    visibility: hidden;
  }
  .ledger .numbers {
    text-align: end;
  }
  svg {
    display: block;
  }
  .ledger rect,
  .results rect {
    fill: var(--loss);
  }
  .sum {
    font: 14px/24px var(--sans);
    border-top: 1px solid var(--hair);
    padding-top: 4px;
    text-align: end;
  }
  .results {
    width: 100%;
    align-self: start;
    border-collapse: collapse;
    font: 14px/24px var(--sans);
    margin-top: 6px;
  }
  .results th {
    text-align: start;
    font-weight: 400;
    padding: 3px 12px 3px 0;
  }
  .results thead th,
  .results td {
    text-align: end;
    padding-inline-start: 12px;
  }
  .results thead th {
    font-size: 12px;
    color: var(--soft);
  }
  .results thead th:first-child {
    text-align: start;
    padding-inline-start: 0;
  }
  .results .wide {
    width: 36%;
  }
  .results .you {
    font-weight: 600;
  }
  .results .you th {
    font-weight: 600;
  }
  .results tr:not(.you) rect {
    opacity: 0.55;
  }
  @media (max-width: 760px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      min-height: 0;
    }
    .sentence {
      font-size: 24px;
      line-height: 34px;
    }
    .results .wide {
      display: none;
    }
    .words {
      min-height: 0;
    }
    .ledger .open {
      display: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
  }
`;
