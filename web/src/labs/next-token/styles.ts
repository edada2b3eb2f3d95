import { answerColumn, scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';
import { lineStyles } from './line-styles.ts';

export const nextTokenStyles = css`
  ${lineStyles}
  ${scrollBox('.classes')}
  ${scrollBox('.vocabulary')}
    ${answerColumn('.classes table')}
  .columns.first {
    grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr);
  }
  .segments button {
    font-size: 13px;
    padding-block: 1px;
  }
  .count {
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    padding: 4px 0 8px;
  }
  .count b {
    display: inline-block;
    min-width: var(--count-width, 2ch);
    font-size: 22px;
    font-weight: 600;
    text-align: right;
  }
  .legend {
    padding-bottom: 8px;
  }
  .legend .words {
    flex-basis: 100%;
  }
  .context-key {
    background: color-mix(in srgb, var(--hair) 90%, transparent);
  }
  @media (forced-colors: active) {
    .context-key {
      border: 1px solid var(--ink);
    }
  }
  .ruled {
    border-top: 1px solid var(--hair);
    margin-top: 14px;
    padding-top: 10px;
  }
  .mean {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 0 24px;
  }
  .note {
    font: 15px/22px var(--serif);
    color: var(--soft);
    padding-top: 4px;
    max-width: 68ch;
  }
  .note b {
    font-size: 13px;
    font-weight: 500;
    white-space: nowrap;
  }
  .cards {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding-top: 4px;
  }
  .cards button {
    display: grid;
    justify-items: start;
    text-align: left;
    padding: 6px 12px;
    font: 12px/18px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--soft);
    white-space: normal;
  }
  .cards b {
    font: 600 22px/28px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .cards button[aria-pressed='true'] {
    background: none;
    color: var(--ink);
    border-color: var(--ink);
    box-shadow: inset 0 -2px 0 var(--ink);
  }
  .classes {
    max-height: 264px;
  }
  .classes table {
    width: 100%;
    border-collapse: collapse;
    font: 13px/22px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .classes th,
  .classes td {
    padding: 1px 0;
    text-align: right;
    white-space: nowrap;
  }
  .classes thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
  }
  .classes th:first-child {
    text-align: left;
    font-weight: 400;
    color: var(--soft);
    width: 48px;
  }
  .classes .answer th {
    color: var(--target);
    font-weight: 600;
  }
  .classes tbody tr:hover {
    background: color-mix(in srgb, var(--hair) 50%, transparent);
  }
  .classes .bar {
    width: 45%;
    padding: 1px 0 1px 16px;
  }
  .classes .probability,
  .classes .loss {
    padding-left: 12px;
  }
  .bar span {
    display: block;
    position: relative;
    height: 12px;
    border-left: 1px solid var(--edge);
  }
  .bar i {
    position: absolute;
    inset: 0;
    background: var(--probability);
    transform: scaleX(var(--p));
    transform-origin: left;
  }
  .answer .bar span {
    outline: 1.5px solid var(--target);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 24px;
    padding: 4px 0 8px;
    --field-width: 88px;
  }
  .extra {
    display: flex;
    align-items: center;
    gap: 8px;
    font: 14px/24px var(--sans);
  }
  .perplexity {
    font: 14px/24px var(--sans);
  }
  .perplexity sup {
    font-size: 11px;
    line-height: 0;
  }
  .vocabulary {
    max-height: 176px;
    padding: 2px;
    margin: 0 -2px;
  }
  .vocabulary ol {
    list-style: none;
    margin: 0;
    padding: 4px 0;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    font: 14px/24px var(--sans);
  }
  .vocabulary li {
    border: 1px solid var(--hair);
    border-radius: 4px;
    padding: 0 8px;
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .vocabulary small {
    color: var(--soft);
    font-size: 11px;
    margin-right: 2px;
    font-variant-numeric: tabular-nums;
  }
  .vocabulary .context {
    background: color-mix(in srgb, var(--hair) 60%, transparent);
  }
  .vocabulary .next {
    border-color: var(--target);
    box-shadow: inset 0 0 0 0.5px var(--target);
    color: var(--target);
    font-weight: 600;
  }
  .vocabulary p {
    font: 13px/20px var(--sans);
    color: var(--soft);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-bottom: 8px;
    font: 13px/24px var(--sans);
  }
  @media (max-width: 760px) {
    .columns.first {
      grid-template-columns: minmax(0, 1fr);
    }
    .panel {
      padding-top: 32px;
    }
    surprisal-formula {
      font-size: 15px;
    }
    .fields {
      grid-template-columns: minmax(0, 1fr);
      --field-width: 128px;
    }
    .mean {
      grid-template-columns: minmax(0, 1fr);
    }
    .extra {
      min-height: 44px;
    }
    .cards button {
      padding: 6px 8px;
    }
    .classes .bar {
      width: 25%;
    }
  }
`;
