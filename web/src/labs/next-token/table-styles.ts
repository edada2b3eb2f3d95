import { answerColumn, scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';

export const tableStyles = css`
  ${scrollBox('.scroll')}
  ${answerColumn('table')}
  table {
    border-collapse: separate;
    border-spacing: 0;
    min-width: 100%;
    font: 13px/22px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  th {
    font-weight: 400;
    color: var(--soft);
    text-align: left;
    white-space: nowrap;
  }
  td,
  th {
    padding: 0;
    height: 26px;
  }
  thead > tr > * {
    font-size: 12px;
  }
  thead .answer,
  thead .p,
  thead .cost {
    text-align: right;
  }
  tbody + tbody .sequence > * {
    border-top: 8px solid transparent;
    background-clip: padding-box;
    height: 34px;
  }
  .number {
    position: sticky;
    left: 0;
    z-index: 1;
    width: 1%;
    padding-right: 12px;
    background: var(--paper);
  }
  .token {
    min-width: 34px;
    max-width: 14ch;
    padding: 0 8px;
    text-align: center;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sequence .token {
    border-bottom: 1px solid var(--edge);
    font-weight: 600;
  }
  .sequence .number {
    font-size: 12px;
  }
  .context {
    background: color-mix(in srgb, var(--hair) 55%, transparent);
  }
  .next {
    color: var(--target);
    font-weight: 600;
    box-shadow: inset 0 0 0 1.5px var(--target);
  }
  .rest {
    min-width: 12px;
  }
  .answer,
  .p,
  .cost {
    text-align: right;
    white-space: nowrap;
    padding-left: 16px;
  }
  .answer {
    color: var(--target);
    font-weight: 600;
  }
  .p {
    color: var(--probability);
  }
  .cost,
  .bar {
    position: sticky;
    z-index: 1;
    background: var(--paper);
  }
  .cost {
    right: 96px;
    color: var(--loss);
  }
  .bar {
    right: 0;
    width: 100%;
    min-width: 96px;
    padding: 0 0 0 12px;
  }
  .bar i {
    display: block;
    height: 14px;
    background: var(--loss);
    opacity: 0.3;
    transform: scaleX(var(--part));
    transform-origin: left;
  }
  @media (forced-colors: active) {
    .bar i {
      opacity: 1;
    }
    .sequence > * {
      forced-color-adjust: none;
    }
  }
  .chosen > :not(.next) {
    box-shadow:
      inset 0 1px 0 var(--edge),
      inset 0 -1px 0 var(--edge);
  }
  .chosen .context {
    background: color-mix(in srgb, var(--hair) 90%, transparent);
  }
  .later > td {
    visibility: hidden;
  }
  .number button,
  .number button[aria-pressed='true'] {
    background: none;
    border: 0;
    padding: 0;
    width: 100%;
    min-width: 24px;
    min-height: 24px;
    font: inherit;
    line-height: 24px;
    text-align: right;
    color: var(--soft);
  }
  .number button:focus-visible {
    outline-offset: -2px;
  }
  .number button[aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-top: 8px;
    font: 13px/24px var(--sans);
  }
  @media (max-width: 760px) {
    .sequence .name {
      position: absolute;
      clip-path: inset(50%);
    }
    .number {
      padding-right: 4px;
    }
    .number button,
    .number button[aria-pressed='true'] {
      min-height: 44px;
    }
    .prediction > * {
      height: 44px;
    }
    .token {
      min-width: 26px;
      padding: 0 4px;
    }
    .rest {
      min-width: 0;
    }
    .p {
      display: none;
    }
    .answer,
    .cost {
      padding-left: 8px;
    }
    .cost {
      right: 44px;
    }
    .bar {
      min-width: 44px;
      padding-left: 6px;
    }
  }
`;
