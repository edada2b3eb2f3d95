import { css } from 'lit';

export const transportStyles = css`
  /* A tick for every tenth of the run. */
  .scrub input[type='range'] {
    background:
      repeating-linear-gradient(to right, var(--hair) 0 1px, transparent 1px 10%) 7px 50% /
        calc(100% - 14px) 8px no-repeat,
      linear-gradient(var(--hair) 0 0) calc(100% - 7px) 50% / 1px 8px no-repeat;
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
  /* The seed is among the settings too; the buttons need its room. */
  @media (max-width: 920px) {
    .seed {
      display: none;
    }
    button:not(.main) {
      padding-inline: 7px;
    }
    .scrub {
      margin: 0;
    }
    .count .wide {
      display: none;
    }
  }
  @media (max-width: 760px) {
    .bar {
      position: var(--bar-position, fixed);
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
    button {
      padding-inline: 8px;
    }
    .count {
      margin-left: auto;
      font-size: 13px;
    }
  }
  @media print {
    .bar {
      position: static;
      padding: 8px 0;
      border-bottom: 1px solid var(--hair);
    }
    .scrub,
    .speed {
      display: none;
    }
    .count {
      margin: 0;
    }
    .count .wide,
    .seed {
      display: inline;
      max-width: none;
    }
    .count b {
      min-width: 0 !important;
    }
  }
`;
