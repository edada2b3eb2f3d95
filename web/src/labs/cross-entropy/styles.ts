import { answerCells, scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';

export const crossEntropyStyles = css`
  ${scrollBox('.reduction')}
  ${answerCells('.reduction > .result')}
  ${scrollBox('.boxes')}
  .columns.define {
    grid-template-columns: minmax(0, 660fr) minmax(0, 444fr);
  }
  .columns.work {
    grid-template-columns: minmax(0, 680fr) minmax(0, 424fr);
  }
  surprisal-demonstration {
    --caption-width: 328px;
  }
  .unseen {
    visibility: hidden;
  }
  .aside {
    font: 15px/22px var(--serif);
    color: var(--soft);
    padding-top: 8px;
    max-width: 68ch;
  }
  .side section + section {
    margin-top: 12px;
    border-top: 1px solid var(--hair);
  }
  surprisal-formula {
    padding-top: 12px;
  }
  #row-formula {
    min-height: 76px;
  }
  #row-formula.single {
    min-height: 44px;
  }
  .reduction {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 56px;
    white-space: nowrap;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    padding: 4px 2px 0;
  }
  .over {
    display: inline-block;
    text-align: center;
    font-size: 13px;
    line-height: 22px;
  }
  .over > span {
    display: block;
    padding: 0 6px;
  }
  .over > span + span {
    border-top: 1.5px solid var(--ink);
  }
  .result {
    display: flex;
    align-items: center;
    align-self: stretch;
    font: 600 20px/28px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--loss);
  }
  .reduction .term {
    border-radius: 2px;
  }
  .reduction .term.lit {
    box-shadow: 0 2px 0 var(--loss);
  }
  .reduction .term.out {
    color: var(--soft);
  }
  .notes {
    margin: 0;
    padding: 4px 0 8px;
    list-style: none;
    font: 15px/22px var(--serif);
    color: var(--ink);
    max-width: 68ch;
  }
  .notes li + li {
    padding-top: 4px;
  }
  .mistakes,
  .shape,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    font: 14px/24px var(--sans);
    padding-top: 8px;
  }
  .shape {
    gap: 8px 24px;
  }
  .shape + .problem + .shape {
    gap: 8px;
  }
  .mistakes > span {
    margin-right: 4px;
  }
  .counter {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--soft);
  }
  .counter b {
    min-width: 2ch;
    text-align: center;
    font-weight: 500;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .counter button {
    padding: 3px 9px;
    min-width: 32px;
  }
  .flatten {
    display: flex;
    align-items: center;
    gap: 24px;
    padding: 8px 0 12px;
  }
  .flatten svg {
    flex: none;
    width: calc(var(--wide) * 16px / 16);
    height: calc(var(--high) * 16px / 16);
    overflow: visible;
  }
  .flatten figcaption {
    font: 15px/22px var(--serif);
    color: var(--soft);
  }
  .flatten code {
    font: 13px/20px var(--mono);
    color: var(--ink);
    white-space: nowrap;
  }
  .strip {
    fill: var(--logit);
    opacity: 0.2;
  }
  .strip.other {
    opacity: 0.38;
  }
  .strip.chosen {
    fill: var(--probability);
    opacity: 0.6;
  }
  .cuts {
    stroke: var(--paper);
    stroke-width: 1;
    fill: none;
  }
  .right {
    fill: none;
  }
  rect.right {
    stroke: var(--target);
    stroke-width: 1.5;
  }
  rect.right.fine {
    fill: var(--target);
    stroke: none;
  }
  .seat {
    fill: none;
    stroke: var(--hair);
  }
  .arrow {
    fill: none;
    stroke: var(--soft);
  }
  .soft-targets {
    margin-top: 16px;
    font: 13px/20px var(--sans);
  }
  .soft-targets p {
    color: var(--soft);
    max-width: 68ch;
    padding-bottom: 8px;
  }
  .soft-targets .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .options {
    display: grid;
    grid-template-columns: 123px minmax(0, 1fr);
    gap: 8px 16px;
    align-items: center;
    font: 14px/24px var(--sans);
    padding-top: 12px;
  }
  .options surprisal-field {
    grid-column: 1 / -1;
    width: 235px;
    --field-width: 96px;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    max-height: 136px;
    padding: 2px;
    margin: -2px;
  }
  .boxes input {
    width: 48px;
    padding: 3px 6px;
    text-align: right;
  }
  .chain {
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    padding: 12px 0 4px;
  }
  .chain i {
    font-family: var(--serif);
  }
  .chain sup {
    line-height: 0;
  }
  .floors {
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--soft);
    padding-top: 8px;
  }
  .floors .nowrap {
    margin-right: 12px;
  }
  #race {
    --chart-height: 272px;
  }
  #race h3 {
    font-weight: 400;
    padding-top: 4px;
  }
  #costs-chart {
    --chart-height: 264px;
  }
  .stroke.dashed {
    border-top-style: dashed;
  }
  .stroke.dotted {
    border-top-style: dotted;
  }
  .stroke {
    border-color: var(--soft);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 8px 24px;
    padding-top: 16px;
  }
  .fields .race {
    grid-column: 1 / -1;
    --field-width: minmax(0, 60%);
  }
  @media (prefers-reduced-motion: no-preference) {
    .flies {
      transition: transform 450ms ease-in-out;
    }
  }
  @media (max-width: 1000px) {
    .columns.work {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 760px) {
    .flatten {
      flex-wrap: wrap;
      gap: 12px;
    }
    .options {
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
    .options surprisal-field {
      width: 100%;
    }
    .boxes {
      max-height: 160px;
    }
    .boxes input {
      width: 64px;
    }
    .counter {
      flex: 1 0 100%;
    }
    .counter > span {
      flex: 1;
    }
    .counter button {
      min-width: 44px;
    }
    .fields {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
