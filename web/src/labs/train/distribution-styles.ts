import { scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';

export const distributionStyles = css`
  ${scrollBox('.scroll')}
  .sentence {
    padding: 6px 0 8px;
    border-bottom: 1px solid var(--hair);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 14px;
    font: 18px/28px var(--serif);
    margin-bottom: 2px;
  }
  .words {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .words b {
    font-weight: 600;
    color: var(--target);
  }
  .line .numbers {
    font-weight: 500;
    font-size: 14px;
    line-height: 24px;
    white-space: nowrap;
  }
  .scroll {
    max-height: 420px;
    /* Room for the outline of a bar at the rim. */
    padding: 2px;
    margin: -2px;
    outline-offset: 4px;
  }
  .grid {
    --column: 0;
    display: grid;
    grid-template-columns: 56px repeat(var(--columns), minmax(var(--column), 1fr));
    column-gap: 12px;
    row-gap: 1px;
    font: 10.5px/10px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .caption {
    font: 12px/18px var(--sans);
    color: var(--soft);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .caption .short,
  .dense .caption .long {
    display: none;
  }
  .dense {
    --column: 96px;
  }
  .dense .caption .short {
    display: inline;
  }
  .caption b {
    font-weight: 500;
    color: var(--ink);
  }
  .word {
    text-align: right;
    color: var(--soft);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: 12px;
    margin-block: -1px;
  }
  .word.y {
    color: var(--target);
    font-weight: 600;
  }
  .cell {
    position: relative;
    height: 10px;
    margin-right: 34px;
    border-left: 1px solid var(--reference);
  }
  .cell i {
    position: absolute;
    inset: 1px 0;
    background: var(--probability);
    transform: scaleX(0);
    transform-origin: left;
  }
  .cell.y {
    outline: 1.5px solid var(--target);
    outline-offset: -0.5px;
    border-left-color: var(--target);
  }
  .cell em {
    position: absolute;
    left: calc(100% + 4px);
    top: 0;
    font-style: normal;
    font-weight: 500;
    color: var(--probability);
  }
  .cell.lit {
    outline: 2px solid var(--ink);
    outline-offset: 0;
  }
  .idle {
    opacity: 0.45;
  }
  .pages {
    display: flex;
    gap: 8px;
    align-items: center;
    font: 13px/24px var(--sans);
    padding-top: 8px;
  }
  @media (max-width: 760px) {
    .grid {
      grid-template-columns: 44px repeat(var(--columns), minmax(var(--column), 1fr));
      column-gap: 8px;
    }
    .words {
      flex-basis: 100%;
    }
    .caption .long {
      display: none;
    }
    .caption .short {
      display: inline;
    }
  }
`;
