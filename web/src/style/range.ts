import { css } from 'lit';

/**
 * A slider: a hairline, filled in ink up to the part `--done` of its way, with a round thumb, whose
 * middle runs from half its width to the rest.
 */
export const rangeStyles = css`
  input[type='range'] {
    --fill: calc(7px + var(--done, 0) * (100% - 14px));
    --track: linear-gradient(to right, var(--ink) var(--fill), var(--hair) var(--fill));
    appearance: none;
    display: block;
    width: 100%;
    height: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    cursor: pointer;
    background: none;
  }
  input::-webkit-slider-runnable-track {
    height: 2px;
    background: var(--track);
  }
  input::-moz-range-track {
    height: 2px;
    background: var(--track);
  }
  input::-webkit-slider-thumb {
    appearance: none;
    width: 14px;
    height: 14px;
    margin-top: -6px;
    border-radius: 50%;
    background: var(--ink);
    border: 0;
  }
  input::-moz-range-thumb {
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: var(--ink);
    border: 0;
  }
  @media (max-width: 760px) {
    input[type='range'] {
      height: 44px;
    }
    input::-webkit-slider-thumb {
      width: 20px;
      height: 20px;
      margin-top: -9px;
    }
    input::-moz-range-thumb {
      width: 20px;
      height: 20px;
    }
  }
`;
