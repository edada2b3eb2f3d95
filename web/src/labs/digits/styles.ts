import { css } from 'lit';

export const digitsStyles = css`
  .legend .now {
    margin-left: auto;
  }
  .legend b {
    display: inline-block;
    min-width: 7ch;
    text-align: right;
    font-weight: 600;
    color: var(--ink);
  }
  .stroke.batch {
    border-top-width: 1.2px;
    opacity: 0.4;
  }
  @media (forced-colors: active) {
    .stroke.batch {
      opacity: 0.75;
    }
  }
  .stroke.tested {
    border-top: 1.4px dashed var(--ink);
  }
  surprisal-line-chart {
    --chart-height: 372px;
  }
  .end {
    min-height: 52px;
    padding-top: 4px;
    color: var(--soft);
    max-width: 66ch;
  }
  .left {
    font: 13px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--soft);
    min-height: 24px;
    padding-top: 8px;
  }
  .log {
    font: 13px/24px var(--mono);
    overflow-x: auto;
    white-space: nowrap;
    min-height: 24px;
  }
  .why {
    font: 15px/22px var(--serif);
    color: var(--soft);
    max-width: 68ch;
    padding-bottom: 16px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 8px 48px;
    padding: 8px 0;
  }
  surprisal-formula {
    min-height: 36px;
  }
  surprisal-answer {
    padding: 16px 0 8px;
  }
  @media (max-width: 760px) {
    :host {
      padding-bottom: var(--lab-end, 120px);
    }
    surprisal-formula {
      font-size: 14px;
    }
    surprisal-line-chart {
      --chart-height: 240px;
    }
  }
`;
