import { css } from 'lit';

/** Ghost bars: the guess dashed, the truth solid, a grip at the end of the guess. */
export const ghostStyles = css`
  .ghost {
    --grip: 14px;
    position: relative;
    height: 26px;
    margin-inline: calc(var(--grip) / 2);
    background: linear-gradient(var(--hair), var(--hair)) bottom / 100% 1px no-repeat;
  }
  .ghost svg {
    display: block;
    overflow: visible;
  }
  .zero {
    stroke: var(--edge);
  }
  .dashed {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .dashed.open {
    stroke: var(--edge);
  }
  .ghost input[type='range'] {
    appearance: none;
    position: absolute;
    inset: 0 calc(var(--grip) / -2);
    width: calc(100% + var(--grip));
    height: 100%;
    min-height: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    cursor: ew-resize;
  }
  .ghost input:disabled {
    cursor: default;
  }
  .ghost input::-webkit-slider-runnable-track {
    height: 100%;
  }
  .ghost input::-moz-range-track {
    height: 100%;
  }
  .ghost input::-webkit-slider-thumb {
    appearance: none;
    width: var(--grip);
    height: 100%;
    border: 0;
    background: linear-gradient(var(--ink), var(--ink)) center / 4px 18px no-repeat;
  }
  .ghost input::-moz-range-thumb {
    width: var(--grip);
    height: 100%;
    border: 0;
    border-radius: 0;
    background: linear-gradient(var(--ink), var(--ink)) center / 4px 18px no-repeat;
  }
  .ghost input:disabled::-webkit-slider-thumb {
    background: none;
  }
  .ghost input:disabled::-moz-range-thumb {
    background: none;
  }
  .ghost.probability .solid {
    fill: var(--probability);
  }
  .ghost.loss .solid {
    fill: var(--loss);
  }
  .ghost.gradient .solid {
    fill: var(--gradient);
  }
  .ghost.target .solid {
    fill: var(--target);
  }
  .ghost.logit .solid,
  .ghost.reference .solid {
    fill: var(--reference);
  }
  @media (max-width: 760px) {
    .ghost {
      --grip: 24px;
      height: 44px;
    }
    .ghost input::-webkit-slider-thumb {
      background-size: 5px 28px;
    }
    .ghost input::-moz-range-thumb {
      background-size: 5px 28px;
    }
  }
  @media (forced-colors: active) {
    svg,
    .ghost input[type='range'] {
      forced-color-adjust: none;
    }
  }
`;
