import { css } from 'lit';

export const trainStyles = css`
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
  @media (max-width: 760px) {
    .narrow {
      display: inline;
    }
  }
`;
