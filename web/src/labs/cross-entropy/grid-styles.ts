import { fadeBefore, scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';

export const gridStyles = css`
  ${scrollBox('.scroll')}
  ${fadeBefore('.stays:is(.target-cell, .of-target)')}
  .scroll {
    max-height: 448px;
    position: relative;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font: 13px/20px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    min-width: 100%;
  }
  th {
    font-weight: 400;
    color: var(--soft);
    text-align: left;
    padding: 0 8px 0 0;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--paper);
    text-align: right;
    padding: 0 8px 4px;
    max-width: 96px;
    overflow: hidden;
    text-overflow: ellipsis;
    border-bottom: 1px solid var(--hair);
  }
  thead th.of-target {
    overflow: visible;
    text-align: center;
  }
  thead th.of-loss {
    text-align: left;
  }
  thead th.lit,
  tbody th.lit {
    color: var(--ink);
    font-weight: 600;
  }
  tbody th {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--paper);
    cursor: pointer;
  }
  thead th:first-child {
    left: 0;
    z-index: 3;
  }
  tbody th .wide {
    display: flex;
    justify-content: space-between;
  }
  .token {
    display: inline-block;
    min-width: 3ch;
    text-align: right;
  }
  td {
    border-right: 1px solid var(--hair);
    border-bottom: 1px solid var(--hair);
  }
  td.c {
    position: relative;
    min-width: 68px;
    height: 41px;
    text-align: right;
    padding: 2px 8px;
    cursor: text;
  }
  td.c:nth-child(2) {
    border-left: 1px solid var(--hair);
  }
  td.c i {
    position: absolute;
    left: 0;
    bottom: 0;
    width: 6px;
    height: var(--p);
    background: var(--probability);
  }
  td.c b {
    display: block;
    font-weight: 500;
    line-height: 18px;
    color: var(--probability);
  }
  td.c small {
    display: block;
    font-size: 11px;
    line-height: 14px;
    color: var(--logit);
  }
  td.y {
    outline: 2px solid var(--target);
    outline-offset: -1px;
    z-index: 1;
  }
  td.c.lit {
    box-shadow: inset 0 0 0 2px var(--probability);
  }
  td.lit b,
  td.lit small {
    font-weight: 600;
  }
  td:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
    z-index: 1;
  }
  td.target-cell {
    text-align: center;
    min-width: 56px;
    padding: 0 6px;
    font-weight: 600;
    color: var(--target);
    cursor: text;
    position: relative;
    border-right: 0;
    border-bottom: 0;
    white-space: nowrap;
  }
  td.loss-cell {
    position: relative;
    width: 112px;
    min-width: 84px;
    padding: 0 8px;
    border: 0;
    color: var(--loss);
    font-weight: 500;
    cursor: pointer;
  }
  td.loss-cell i {
    position: absolute;
    left: 8px;
    bottom: 5px;
    height: 4px;
    width: var(--part);
    background: var(--loss);
    opacity: 0.7;
  }
  @media (forced-colors: active) {
    td.loss-cell i {
      opacity: 1;
    }
  }
  td.loss-cell b {
    position: relative;
    font-weight: 500;
  }
  td.loss-cell.lit b {
    font-weight: 700;
  }
  td.target-cell,
  td.loss-cell {
    background: var(--paper);
  }
  tr.chosen > * {
    box-shadow:
      inset 0 1px 0 var(--ink),
      inset 0 -1px 0 var(--ink);
  }
  tr.chosen > td.c.lit {
    box-shadow: inset 0 0 0 2px var(--probability);
  }
  tr.chosen th {
    color: var(--ink);
    font-weight: 600;
  }
  tr.ignored b,
  tr.ignored small,
  tr.ignored td.target-cell {
    color: var(--soft);
    font-weight: 400;
  }
  tr.ignored td.c i {
    opacity: 0.35;
  }
  tr.ignored .struck {
    text-decoration: line-through;
  }
  .gap td {
    height: 8px;
    padding: 0;
    border: 0;
  }
  .gap + tr > td.c {
    border-top: 1px solid var(--hair);
  }
  .unseen {
    visibility: hidden;
  }
  input {
    position: absolute;
    inset: 1px;
    width: calc(100% - 2px);
    height: calc(100% - 2px);
    min-height: 0;
    padding: 0 7px;
    border: 1px solid var(--ink);
    border-radius: 2px;
    background: var(--paper);
    text-align: right;
    font-size: 13px;
    z-index: 2;
  }
  .target-cell input {
    text-align: center;
  }
  /* A probability for every class needs more room than a class. */
  @supports (field-sizing: content) {
    .target-cell input {
      inset: 1px 1px 1px auto;
      width: auto;
      min-width: calc(100% - 2px);
      field-sizing: content;
    }
  }
  .problem {
    min-height: 20px;
  }
  .phone {
    display: none;
  }
  .of-target,
  .target-cell,
  .two .first-loss {
    --after: 1;
  }
  .two .of-target,
  .two .target-cell {
    --after: 2;
  }
  .first-loss,
  .last-loss {
    --after: 0;
  }
  @media (min-width: 761px) {
    /* Of a wide table the answers stay in sight. */
    .many td.loss-cell,
    .many th.of-loss {
      width: 84px;
    }
    .many :is(td, th).stays {
      position: sticky;
      right: calc(84px * var(--after));
      z-index: 2;
    }
    .many thead .stays {
      z-index: 3;
    }
  }
  @media (max-width: 760px) {
    tbody th .wide {
      display: none;
    }
    .phone {
      display: inline;
    }
    td.c,
    td.target-cell {
      height: 48px;
    }
    td.c {
      min-width: 68px;
    }
    input {
      font-size: 16px;
      min-height: 0;
    }
    /* The answer stays in sight: the cost of each row, and its target where there is room. */
    :is(td, th).stays {
      position: sticky;
      right: calc(72px * var(--after));
      z-index: 2;
    }
    thead .stays {
      z-index: 3;
    }
    td.loss-cell,
    th.of-loss {
      width: 72px;
      min-width: 72px;
      padding: 0 4px;
    }
    td.target-cell {
      min-width: 44px;
      padding: 0 2px;
    }
    .scroll {
      max-height: none;
    }
  }
`;
