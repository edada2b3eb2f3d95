import { css } from 'lit';

/** Buttons and a slider in a row between hairlines; `.wide` words only where there is room. */
export const barStyles = css`
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
    min-width: 72px;
    margin: 0 8px;
  }
  @media (max-width: 760px) {
    button {
      min-height: 44px;
    }
    button.main {
      min-width: 44px;
    }
    .wide {
      display: none;
    }
  }
`;
