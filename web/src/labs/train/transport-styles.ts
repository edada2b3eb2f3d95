import { css } from 'lit';

export const transportStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    border-block: 1px solid var(--hair);
    padding: 10px 0;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 32px;
  }
  button.main {
    min-width: 96px;
  }
  .scrub {
    flex: 1;
    min-width: 80px;
    margin: 0 8px;
  }
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
    background:
      repeating-linear-gradient(to right, var(--hair) 0 1px, transparent 1px 10%) 7px 50% /
        calc(100% - 14px) 8px no-repeat,
      linear-gradient(var(--hair) 0 0) calc(100% - 7px) 50% / 1px 8px no-repeat;
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
  .count {
    text-align: right;
    white-space: nowrap;
  }
  .count b {
    display: inline-block;
    text-align: right;
    font-weight: 600;
  }
  .seed {
    max-width: 13ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    margin-left: 8px;
  }
  select {
    padding: 3px 8px;
    min-height: 32px;
    border-color: var(--hair);
  }
  @media (max-width: 760px) {
    .bar {
      position: fixed;
      inset: auto 0 0;
      z-index: 2;
      flex-wrap: wrap;
      background: var(--paper);
      border-bottom: 0;
      gap: 0 6px;
      padding: 0 16px 8px;
      padding-bottom: max(8px, env(safe-area-inset-bottom));
    }
    .scrub {
      order: -2;
      flex-basis: calc(100% - 120px);
      margin: 0;
    }
    .speed {
      order: -1;
    }
    select {
      width: 104px;
      min-height: 44px;
      border: 0;
    }
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
    button {
      min-height: 44px;
      padding-inline: 8px;
    }
    button.main {
      min-width: 44px;
    }
    .wide {
      display: none;
    }
    .count {
      margin-left: auto;
      font-size: 13px;
    }
  }
`;
