import { css } from 'lit';

export const rowsStyles = css`
  .rows {
    display: grid;
    grid-template-columns:
      24px minmax(72px, 1.3fr) 76px minmax(32px, 1fr) 68px minmax(48px, 1.3fr)
      52px 24px;
    gap: 0 8px;
    font: 13px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    min-height: 40px;
    border-bottom: 1px solid var(--hair);
  }
  .row.head,
  .row.sum {
    min-height: 28px;
    border-bottom: 0;
  }
  .row.lit {
    outline: 1.5px solid var(--ink);
    outline-offset: -1px;
  }
  .head > span {
    grid-column: span 2;
  }
  .head small {
    font-size: 12px;
    color: var(--soft);
    padding-left: 4px;
  }
  .name {
    font: italic 16px/24px var(--serif);
    padding-left: 2px;
  }
  sub,
  sup {
    font-size: 0.72em;
    line-height: 0;
  }
  .on-phone {
    display: none;
  }
  .head .z {
    grid-column: 2 / span 2;
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
  .track {
    position: relative;
    height: 12px;
    border-left: 1px solid var(--edge);
  }
  .track i {
    position: absolute;
    inset: 0 auto 0 0;
    width: var(--part);
    background: var(--colour);
  }
  .track i.beyond {
    mask: linear-gradient(to right, #000 70%, #0000 100%);
  }
  input.value {
    width: 100%;
    padding: 1px 7px;
    text-align: right;
    font-size: 13px;
  }
  input[type='range'] {
    --from: calc(7px + var(--first) * (100% - 14px));
    --to: calc(7px + var(--last) * (100% - 14px));
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 12px;
    background:
      linear-gradient(var(--edge), var(--edge)) 50% / 1px 100% no-repeat,
      linear-gradient(
        to right,
        #0000 var(--from),
        var(--logit) var(--from) var(--to),
        #0000 var(--to)
      ),
      linear-gradient(var(--hair), var(--hair)) 50% / 100% 2px no-repeat;
  }
  input[type='range']::-moz-range-track {
    height: 12px;
    background:
      linear-gradient(var(--edge), var(--edge)) 50% / 1px 100% no-repeat,
      linear-gradient(
        to right,
        #0000 var(--from),
        var(--logit) var(--from) var(--to),
        #0000 var(--to)
      ),
      linear-gradient(var(--hair), var(--hair)) 50% / 100% 2px no-repeat;
  }
  input[type='range']::-webkit-slider-thumb {
    margin-top: -1px;
    background: var(--paper);
    border: 3px solid var(--ink);
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    background: var(--paper);
    border: 3px solid var(--ink);
  }
  button.remove {
    width: 24px;
    height: 24px;
    padding: 0;
  }
  .sum .name {
    font-style: normal;
  }
  .sum .e {
    grid-column: 4 / span 2;
  }
  .sum .p {
    grid-column: 6 / span 2;
  }
  .problem {
    grid-column: 1 / -1;
    padding: 4px 0 4px 32px;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    padding-top: 8px;
    font: 13px/24px var(--sans);
    color: var(--soft);
  }
  @media (max-width: 760px) {
    .rows {
      grid-template-columns: 24px minmax(0, 1fr) 68px 44px;
    }
    .row {
      padding: 4px 0;
    }
    .row.head {
      display: none;
    }
    .on-phone {
      display: block;
      color: var(--soft);
    }
    .row.sum .on-phone {
      display: inline;
    }
    .row > .name {
      grid-area: 1 / 1;
    }
    .row > input[type='range'] {
      grid-area: 1 / 2;
    }
    .row > .value {
      grid-area: 1 / 3 / auto / span 2;
    }
    .row > .remove {
      grid-area: 2 / 4 / span 2 / auto;
    }
    .row > .e-name {
      grid-area: 2 / 1;
    }
    .row > .e-track {
      grid-area: 2 / 2;
    }
    .row > [data-e] {
      grid-area: 2 / 3;
    }
    .row > .p-name {
      grid-area: 3 / 1;
    }
    .row > .p-track {
      grid-area: 3 / 2;
    }
    .row > [data-p] {
      grid-area: 3 / 3;
    }
    .row.sum > .e {
      grid-area: 1 / 2 / auto / span 2;
    }
    .row.sum > .p {
      grid-area: 2 / 2 / auto / span 2;
    }
    input[type='range']::-webkit-slider-thumb {
      margin-top: -4px;
    }
    input.value {
      font-size: 16px;
    }
    button.remove {
      width: 44px;
      height: 44px;
    }
  }
`;
