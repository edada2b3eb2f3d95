import { css } from 'lit';
import { scrollBox } from '../../style/scroll-box.ts';

/** The reader's line, as a table with bars, and what stands beside it. */
export const lineStyles = css`
  ${scrollBox('.line')}
  .line {
    max-height: 320px;
  }
  .line table {
    width: 100%;
    border-collapse: collapse;
    font: 15px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .line :is(th, td) {
    padding: 4px 12px 4px 0;
    text-align: left;
    white-space: nowrap;
    border-bottom: 1px solid var(--hair);
  }
  .line thead :is(th, td) {
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
  }
  .line tbody th {
    color: var(--target);
    font-weight: 600;
  }
  .line bdi {
    display: inline-block;
    max-width: 14ch;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  .line .number {
    text-align: right;
  }
  .line td.bar {
    width: 30%;
  }
  .line .to-come :is(th, td) > *,
  .line .to-come .number {
    opacity: 0;
  }
  .line .to-come td:first-child > * {
    opacity: 1;
  }
  .model {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    font: 14px/24px var(--sans);
  }
  #line-text {
    --text-height: 60px;
  }
  .written {
    font: 19px/30px var(--serif);
    padding: 8px 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .written bdi {
    display: block;
  }
  #costs {
    padding: 8px 0;
  }
  @media (max-width: 760px) {
    .line table {
      font-size: 13px;
    }
    .line td.bar {
      display: none;
    }
    .line thead .bar {
      display: none;
    }
    .line :is(th, td) {
      padding-right: 6px;
    }
    .line thead th {
      white-space: normal;
    }
    .line bdi {
      max-width: 9ch;
    }
  }
`;
