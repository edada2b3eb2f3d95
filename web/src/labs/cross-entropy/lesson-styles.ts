import { css } from 'lit';
import { answerColumn } from '../../style/scroll-box.ts';

/** The definition, the sizes, the chain of slopes, and what is folded. */
export const lessonStyles = css`
  ${answerColumn('.terms')}
  ${answerColumn('.chained')}
  .terms {
    --digits: 76px;
  }
  .terms .truth {
    --digits: 40px;
  }
  .terms,
  .chained {
    width: 100%;
    border-collapse: collapse;
    font: 14px/20px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .terms th,
  .chained th {
    font-weight: 400;
    text-align: left;
    white-space: nowrap;
    color: var(--soft);
  }
  .terms th,
  .terms td,
  .chained th,
  .chained td {
    position: relative;
    padding: 5px 8px;
    border-bottom: 1px solid var(--hair);
  }
  .terms thead th + th,
  .chained thead th + th,
  .terms td,
  .chained td {
    text-align: right;
  }
  .terms td > b,
  .chained td > b {
    position: relative;
    font-weight: 400;
  }
  .terms td > i {
    position: absolute;
    inset: 5px auto 5px 4px;
    width: calc((100% - var(--digits)) * var(--part));
    opacity: 0.22;
    border-radius: 1px;
    background: currentColor;
  }
  .terms .truth {
    color: var(--target);
  }
  .terms .belief {
    color: var(--probability);
  }
  .terms .price,
  .terms .product {
    color: var(--loss);
  }
  .terms .out .price,
  .terms .out .product,
  .terms .out .truth {
    color: var(--soft);
  }
  .terms tr.right th,
  .chained tr.right th {
    color: var(--target);
    font-weight: 600;
  }
  .terms tr.right .product b,
  .terms tfoot b {
    font-weight: 600;
  }
  .terms tfoot th {
    color: var(--ink);
    text-align: right;
  }
  .terms tfoot th,
  .terms tfoot td {
    border-top: 1.5px solid var(--ink);
    border-bottom: 0;
  }
  .terms tr.lit,
  .chained tr.lit {
    background: color-mix(in srgb, var(--hair) 50%, transparent);
  }
  .chained .signed > i {
    position: absolute;
    inset-block: 6px;
    width: var(--part);
    background: var(--gradient);
    opacity: 0.24;
  }
  .chained .signed > i.up {
    left: 50%;
  }
  .chained .signed > i.down {
    right: 50%;
  }
  @media (forced-colors: active) {
    .terms td > i,
    .chained .signed > i {
      opacity: 1;
    }
    .chained .signed > i {
      inset-block: auto 1px;
      height: 4px;
    }
  }
  .chained .gradient {
    color: var(--gradient);
  }
  .words {
    font: 15px/22px var(--serif);
    padding: 8px 0;
    max-width: 72ch;
  }
  .definition h2 {
    flex: 1 1 200px;
  }
  .definition .switches {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 8px 0;
  }
  .sentence,
  .possible {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    font: 14px/20px var(--sans);
  }
  .sentence > .soft,
  .possible > .soft {
    min-width: 132px;
  }
  .possible {
    margin-top: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--hair);
  }
  .word {
    min-width: 56px;
    padding: 5px 9px;
    text-align: center;
    border: 1px solid var(--hair);
    border-radius: 3px;
  }
  .word.true {
    border: 1.5px solid var(--target);
    color: var(--target);
    font-weight: 600;
  }
  .word.ignored {
    color: var(--soft);
  }
  .sizes {
    margin: 0;
    padding-top: 4px;
    font: 15px/22px var(--serif);
  }
  .sizes dt {
    font: 600 14px/20px var(--sans);
  }
  .sizes dt b {
    font-variant-numeric: tabular-nums;
    color: var(--probability);
    padding-left: 4px;
  }
  .sizes dd {
    margin: 0;
    padding-bottom: 6px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 40px;
    padding: 8px 0 0;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .way {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .fold {
    padding-top: 16px;
    min-width: 0;
  }
  .fold > summary {
    cursor: pointer;
    font: 14px/24px var(--sans);
  }
  .fold > summary > h2 {
    display: inline;
  }
  #sizes {
    max-width: 480px;
  }
  @media (max-width: 760px) {
    .sentence > .soft,
    .possible > .soft {
      flex: 0 0 100%;
    }
    .terms,
    .chained {
      font-size: 13px;
    }
    .terms thead th,
    .chained thead th {
      white-space: normal;
    }
    .terms th,
    .terms td,
    .chained th,
    .chained td {
      padding-inline: 3px;
    }
    .terms th {
      max-width: 72px;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .terms tfoot th {
      max-width: none;
    }
    .terms {
      --digits: 56px;
    }
    .terms .truth {
      --digits: 24px;
    }
  }
  #below {
    padding-top: 16px;
  }
  #below > section + section {
    padding-top: 32px;
  }
  /* What comes late has its room. */
  #below.awaited {
    min-height: 1000px;
  }
  @media (max-width: 760px) {
    #below.awaited {
      min-height: 1400px;
    }
  }
  @media (max-width: 400px) {
    #below.awaited {
      min-height: 1600px;
    }
  }
  /* Four columns of numbers fit a phone; what they are made of does not. */
  @media (max-width: 480px) {
    .chained .signed > i,
    .chained .gradient .soft {
      display: none;
    }
  }
  @media (max-width: 1000px) {
    .columns.define {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
