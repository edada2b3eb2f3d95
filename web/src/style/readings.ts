import { answerColumn, scrollBox } from './scroll-box.ts';
import { css } from 'lit';

/** Numbers with their names in rows, small tables that stand open, and the fields beside them. */
export const readingStyles = css`
  ${scrollBox('.scroll')}
  ${answerColumn('.ledger')}
  .readings {
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    padding: 8px 0;
  }
  .readings > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding: 3px 0;
    border-bottom: 1px solid var(--hair);
  }
  .readings dd {
    margin-left: auto;
    font-weight: 500;
  }
  .fields {
    display: grid;
    gap: 8px;
    padding: 8px 0;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 8px;
    font: 14px/24px var(--sans);
  }
  .scroll {
    padding: 8px 0;
  }
  .ledger {
    border-collapse: collapse;
    width: 100%;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .ledger th,
  .ledger td {
    padding: 3px 0 3px 16px;
    text-align: right;
    white-space: nowrap;
    font-weight: 400;
    border-bottom: 1px solid var(--hair);
  }
  .ledger td {
    font-weight: 500;
  }
  .ledger th:first-child,
  .ledger td:first-child {
    padding-left: 0;
    text-align: left;
  }
  .ledger thead th {
    color: var(--soft);
    font-size: 13px;
  }
  .ledger tr.lit > * {
    background: color-mix(in srgb, var(--hair) 50%, transparent);
  }
  .ledger button {
    border: 0;
    padding: 0;
    text-align: left;
    min-width: 24px;
    font: inherit;
    color: inherit;
    text-decoration: underline dotted 1px var(--edge);
    text-underline-offset: 0.25em;
  }
  .ledger .wide {
    width: 100%;
  }
  .ledger .best > * {
    border-bottom: 1.5px solid var(--target);
  }
  .cost {
    display: block;
    height: 12px;
    background: color-mix(in srgb, var(--loss) 24%, transparent);
    border-left: 1px solid var(--edge);
    transform: scaleX(var(--part));
    transform-origin: 0 50%;
  }
  .apart {
    padding-top: 24px;
  }
  .words {
    font: 16px/25px var(--serif);
    max-width: 64ch;
    padding-top: 8px;
  }
  /* Alone in its line: larger to the finger than to the eye. */
  .words > a:only-child {
    padding-block: 4px;
  }
  @media (max-width: 760px) {
    .ledger {
      font-size: 13px;
    }
    .ledger button {
      min-width: 44px;
    }
    .words > a:only-child {
      padding-block: 12px;
    }
    .ledger th,
    .ledger td {
      padding-left: 8px;
    }
    .ledger thead th {
      font-size: 12px;
    }
  }
  @media (forced-colors: active) {
    .cost {
      forced-color-adjust: none;
      background: var(--loss);
    }
  }
  .stroke.dashed {
    border-top: 1.6px dashed var(--ink);
  }
  .stroke.dotted {
    border-top: 2px dotted var(--reference);
  }
  .stroke.thin {
    border-top: 1.4px solid var(--gradient);
  }
  .stroke.broad {
    border-top: 7px solid color-mix(in srgb, var(--probability) 40%, transparent);
    vertical-align: 1px;
  }
  @media (forced-colors: active) {
    .stroke.broad {
      border-color: color-mix(in srgb, var(--probability) 75%, transparent);
    }
  }
  .dot {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: 6px;
    border-radius: 50%;
    background: var(--probability);
  }
  .dot.target {
    background: var(--target);
  }
`;
