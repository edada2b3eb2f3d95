import { css } from 'lit';
import { partStyles } from './parts.ts';

/** The page of a lab: its opening, its sections in one or two columns, legends, what to try. */
export const labStyles = css`
  ${partStyles}
  h1 {
    font: 400 34px/40px var(--serif);
    letter-spacing: -0.015em;
    margin: 20px 0 2px;
    text-wrap: balance;
  }
  /* Its lines break between the phrases that its message parts. */
  h1:lang(zh) {
    letter-spacing: 0;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  h1 em,
  .lead em {
    font-style: italic;
  }
  .lead {
    color: var(--soft);
    margin-bottom: 14px;
  }
  :lang(zh) em {
    font-style: normal;
    font-weight: 600;
  }
  .nowrap {
    white-space: nowrap;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 48px;
  }
  section {
    padding-top: 14px;
    min-width: 0;
  }
  :host > section,
  .columns:not(.first) > section {
    padding-top: 40px;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
  }
  .heading > surprisal-copy {
    padding-bottom: 8px;
  }
  .switches {
    display: flex;
    gap: 16px;
    font: 12px/24px var(--sans);
    color: var(--soft);
  }
  .switches label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    line-height: 24px;
  }
  .switches input {
    width: 14px;
    height: 14px;
  }
  section[part='predict'] {
    min-height: 216px;
  }
  @media (max-width: 480px) {
    section[part='predict'] {
      min-height: 340px;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    min-height: 30px;
    padding-top: 8px;
    font: 12px/20px var(--sans);
    color: var(--soft);
  }
  .key,
  .stroke {
    display: inline-block;
    margin-right: 6px;
  }
  .key {
    width: 10px;
    height: 10px;
    vertical-align: -1px;
  }
  .probability-key {
    background: var(--probability);
  }
  .target-key {
    border: 1.5px solid var(--target);
  }
  .stroke {
    width: 20px;
    vertical-align: 4px;
    border-top: 2.4px solid var(--loss);
  }
  :host {
    position: relative;
  }
  /* Beside the title, where there is room. */
  @media (min-width: 761px) {
    h1 {
      padding-inline-end: 168px;
    }
    .lead + surprisal-share {
      --share-position: absolute;
    }
  }
  .notice {
    font: 14px/24px var(--sans);
    padding: 12px 0;
    border-bottom: 1px solid var(--hair);
  }
  /* It passes, and nothing may move away from the reader's hand when it does. */
  .notice.waiting {
    position: absolute;
    inset: 0 0 auto;
    z-index: 1;
    padding: 0;
    border: 0;
    background: var(--paper);
  }
  .reason {
    overflow-wrap: anywhere;
    color: var(--soft);
    font-size: 13px;
    padding-bottom: 8px;
  }
  .try {
    list-style: none;
    margin: 0;
    padding: 8px 0;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
    gap: 16px 32px;
  }
  .try li {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 4px;
    font: 15px/22px var(--serif);
    color: var(--soft);
  }
  @media (max-width: 760px) {
    h1 {
      font-size: 26px;
      line-height: 34px;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .switches label {
      min-width: 44px;
      min-height: 44px;
    }
    surprisal-line-chart {
      --chart-height: 240px;
    }
  }
`;
