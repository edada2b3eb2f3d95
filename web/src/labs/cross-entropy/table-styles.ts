import { answerColumn, scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';

/** The tables of the lab that one reads: the row taken apart, the gradients, the ledger. */
export const tableStyles = css`
  ${scrollBox('.box')}
  ${answerColumn('.steps')}
    ${answerColumn('.ledger')}
  .box.tall {
    max-height: 360px;
  }
  .panel .box {
    max-height: 344px;
  }
  table {
    border-collapse: collapse;
    font: 13px/20px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    width: 100%;
  }
  th {
    font-weight: 400;
    color: var(--soft);
    text-align: left;
    white-space: nowrap;
    padding: 0 8px 0 0;
  }
  td {
    text-align: right;
    white-space: nowrap;
    padding: 4px 0 4px 12px;
  }
  thead th {
    --term-outline: -2px;
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
    text-align: right;
    padding: 0 0 4px 12px;
    vertical-align: bottom;
  }
  tbody th {
    max-width: 112px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  thead sup {
    line-height: 0;
  }
  .panel tbody th {
    max-width: 88px;
  }
  .steps td,
  .steps thead th {
    padding-left: 10px;
    min-width: 64px;
  }
  .steps thead th:first-child {
    min-width: 62px;
    padding-left: 0;
  }
  .steps thead th:nth-child(2) {
    min-width: 56px;
  }
  .steps thead th:nth-child(3),
  .steps thead th:nth-child(6) {
    min-width: 72px;
  }
  /* With the shares of the target there is one column more. */
  .soft-steps td,
  .soft-steps thead th:nth-child(n + 2) {
    min-width: 40px;
    padding-left: 8px;
  }
  .steps tbody > tr > *,
  .steps tfoot td,
  .ledger tbody > tr > * {
    border-bottom: 1px solid var(--hair);
  }
  .steps .right th {
    color: var(--target);
    font-weight: 600;
  }
  .steps .right > * {
    border-bottom-color: var(--target);
  }
  .faint {
    font-weight: 400;
  }
  .right .loss {
    font-weight: 600;
  }
  tr.lit > * {
    box-shadow:
      inset 0 1px 0 var(--probability),
      inset 0 -1px 0 var(--probability);
  }
  .gradients {
    table-layout: auto;
    border-collapse: separate;
    border-spacing: 0;
  }
  .gradients td {
    position: relative;
    min-width: 76px;
    padding: 4px 8px;
    text-align: center;
    color: var(--gradient);
    border-right: 1px solid var(--hair);
    border-bottom: 1px solid var(--hair);
  }
  .gradients tbody th {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--paper);
    text-align: right;
    min-width: 28px;
  }
  .gradients thead th {
    text-align: center;
    padding: 0 8px 4px;
    max-width: 96px;
    overflow: hidden;
    text-overflow: ellipsis;
    border-bottom: 1px solid var(--hair);
  }
  .gradients td.y {
    outline: 1.5px solid var(--target);
    outline-offset: -1px;
  }
  .gradients td.lit {
    box-shadow: inset 0 0 0 2px var(--gradient);
  }
  .gradients .chosen th {
    color: var(--ink);
    font-weight: 600;
  }
  .gradients i {
    position: absolute;
    bottom: 1px;
    height: 4px;
    width: var(--part);
    left: 50%;
    background: repeating-linear-gradient(
      135deg,
      var(--gradient) 0 1.5px,
      color-mix(in srgb, var(--gradient) 45%, transparent) 1.5px 3px
    );
  }
  .gradients i.down {
    left: auto;
    right: 50%;
  }
  .gradients b {
    position: relative;
    display: inline-block;
    min-width: 7ch;
    text-align: right;
    font-weight: 500;
  }
  .ledger tbody tr {
    cursor: default;
  }
  .ledger .chosen > * {
    box-shadow:
      inset 0 1px 0 var(--ink),
      inset 0 -1px 0 var(--ink);
  }
  .ledger .chosen > th {
    color: var(--ink);
    font-weight: 600;
  }
  .ledger tr.lit > * {
    box-shadow:
      inset 0 1px 0 var(--loss),
      inset 0 -1px 0 var(--loss);
  }
  .ledger .ignored > * {
    color: var(--soft);
  }
  .ledger th:first-child {
    text-align: left;
    padding-left: 0;
  }
  .pipelines td,
  .pipelines tbody th {
    border-bottom: 1px solid var(--hair);
    padding-block: 4px;
  }
  .pipelines tbody th {
    max-width: none;
    white-space: normal;
  }
  .pipelines thead th {
    white-space: normal;
    min-width: 76px;
    max-width: 88px;
  }
  .pipelines code {
    display: block;
    overflow-wrap: anywhere;
    min-width: 20ch;
    font: 12px/18px var(--mono);
    color: var(--soft);
    padding-bottom: 4px;
  }
  .pipelines button.plain {
    padding: 0 4px;
    margin-left: -4px;
    color: var(--ink);
    min-height: 24px;
  }
  .pipelines button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .pipelines .group th {
    font-weight: 600;
    color: var(--ink);
    padding-top: 8px;
  }
  @media (max-width: 760px) {
    .steps td,
    .ledger td {
      padding-block: 8px;
    }
    .pipelines button.plain {
      min-height: 44px;
    }
  }
`;
