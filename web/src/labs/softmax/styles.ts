import { answerColumn, scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';

export const softmaxStyles = css`
  ${scrollBox('.scroll')}
  ${answerColumn('.steps')}
  .columns.first {
    grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
  }
  .dial {
    display: grid;
    grid-template-columns: minmax(0, 232px) minmax(0, 1fr);
    gap: 0 24px;
    align-items: center;
    padding: 8px 0;
  }
  .key-line {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-style: italic;
  }
  .key-line svg {
    display: block;
    width: 28px;
    height: 8px;
    stroke: var(--probability);
    fill: none;
  }
  .lit-key {
    color: var(--ink);
    font-weight: 600;
  }
  sub,
  sup {
    font-size: 0.72em;
    line-height: 0;
  }
  .steps {
    width: 100%;
    border-collapse: collapse;
    font: 13px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .steps th,
  .steps td {
    padding: 2px 6px;
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  .steps th:first-child,
  .steps td:first-child {
    padding-left: 2px;
    text-align: left;
  }
  .steps i {
    font-family: var(--serif);
  }
  .steps thead i,
  .steps tbody th i {
    font-size: 15px;
  }
  .steps thead sup i {
    font-size: inherit;
  }
  .steps thead th {
    color: var(--soft);
  }
  .steps thead .probability {
    color: var(--probability);
  }
  .steps thead .loss {
    color: var(--loss);
  }
  .steps tr {
    border-bottom: 1px solid var(--hair);
  }
  .steps .sum {
    border-bottom: 0;
  }
  .steps tr.lit {
    outline: 1.5px solid var(--ink);
    outline-offset: -1px;
  }
  .steps .broken {
    font-weight: 700;
    color: var(--ink);
    background: color-mix(in srgb, var(--loss) 16%, transparent);
  }
  .note,
  .text {
    font: 15px/24px var(--serif);
    color: var(--soft);
    padding-top: 8px;
    max-width: 70ch;
    text-wrap: pretty;
  }
  .text b {
    font-weight: 500;
    font-size: 14px;
    color: var(--ink);
  }
  #shift-note {
    min-height: 80px;
  }
  .verdict {
    min-height: 80px;
  }
  .beside {
    display: grid;
    grid-template-columns: 276px minmax(0, 1fr);
    gap: 0 48px;
  }
  .class-name {
    font-style: normal;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 16px;
    padding: 8px 0;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .facts div {
    display: contents;
  }
  .facts dt {
    color: var(--soft);
  }
  .beside.apart {
    grid-template-columns: 312px minmax(0, 1fr);
  }
  .plane {
    display: grid;
    grid-template-columns: 28px max-content;
    padding: 8px 0;
    font: 12px/20px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .plane .name {
    font: italic 15px/20px var(--serif);
  }
  .plane > div {
    display: flex;
    justify-content: space-between;
  }
  .up {
    flex-direction: column;
    height: 252px;
  }
  .across {
    grid-column: 2;
    width: 252px;
  }
  .columns.top {
    align-items: start;
  }
  .jacobian {
    --cell: calc(var(--size) * 16px / 16);
    display: grid;
    grid-template-columns: 28px max-content;
    justify-content: start;
    padding: 8px 0;
    font: italic 15px/24px var(--serif);
  }
  .columns-of {
    grid-column: 2;
    display: flex;
    padding-left: 1px;
  }
  .columns-of span {
    width: var(--cell);
    text-align: center;
  }
  .rows-of {
    padding-top: 1px;
  }
  .rows-of span {
    display: block;
    height: var(--cell);
    line-height: var(--cell);
  }
  .scale {
    grid-column: 2;
    display: flex;
    align-items: center;
    gap: 8px;
    font: 12px/20px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--soft);
  }
  .scale i {
    width: 64px;
    height: 8px;
    border: 1px solid var(--hair);
    background: linear-gradient(to right, var(--gradient), var(--paper), var(--target));
  }
  .rising i {
    background: linear-gradient(to right, var(--paper), var(--probability));
  }
  .plane .scale {
    justify-content: start;
  }
  surprisal-logit-rows + surprisal-formula {
    padding-top: 12px;
  }
  .probability-stroke {
    border-color: var(--probability);
  }
  .loss-stroke {
    border-color: var(--loss);
  }
  .logit-stroke {
    border-color: var(--logit);
  }
  .band {
    border-top-width: 7px;
    vertical-align: 1px;
  }
  .probability-band {
    border-color: color-mix(in srgb, var(--probability) 28%, transparent);
  }
  .loss-band {
    border-color: color-mix(in srgb, var(--loss) 30%, transparent);
  }
  @media (forced-colors: active) {
    .probability-band {
      border-color: color-mix(in srgb, var(--probability) 75%, transparent);
    }
    .loss-band {
      border-color: color-mix(in srgb, var(--loss) 75%, transparent);
    }
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    padding: 8px 0;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .readout div {
    display: flex;
    gap: 8px;
  }
  .readout dt {
    color: var(--soft);
  }
  .readout dd {
    font-weight: 600;
    min-width: 76px;
  }
  #stability .columns > section {
    padding-top: 24px;
  }
  @media (max-width: 760px) {
    .columns.first {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside,
    .beside.apart,
    .dial {
      grid-template-columns: minmax(0, 1fr);
    }
    #shift-note,
    .verdict {
      min-height: 152px;
    }
  }
  /* The rows need the whole width before two columns would hold them. */
  @media (max-width: 1000px) {
    .columns.first {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
