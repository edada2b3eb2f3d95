import { css } from 'lit';

export const trainStyles = css`
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
  .idle-key {
    background: var(--probability);
    opacity: 0.45;
  }
  .stroke.each {
    border-top-width: 1.2px;
    opacity: 0.5;
  }
  @media (forced-colors: active) {
    .stroke.each {
      opacity: 0.75;
    }
  }
  .stroke.recorded {
    border-top: 2px dotted var(--reference);
  }
  .narrow {
    display: none;
  }
  .dash {
    width: 24px;
    height: 8px;
    margin-right: 6px;
    vertical-align: 1px;
  }
  .dash path {
    stroke: var(--probability);
    stroke-width: 2;
    fill: none;
  }
  .end {
    min-height: 52px;
    padding-top: 4px;
    color: var(--soft);
    max-width: 66ch;
  }
  @media (max-width: 760px) {
    :host {
      padding-bottom: var(--lab-end, 120px);
    }
    .narrow {
      display: inline;
    }
  }
`;
