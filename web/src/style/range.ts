import { css } from 'lit';

/** A slider: a hairline, filled in ink up to `--done`, with a round thumb. */
export const rangeStyles = css`
  input[type='range'] {
    --track: linear-gradient(to right, var(--ink) var(--done, 0%), var(--hair) var(--done, 0%));
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

/** Where the fill ends: the thumb's middle runs from half its width to the rest. */
export function rangeFill(part: number): string {
  return `calc(7px + ${part} * (100% - 14px))`;
}
