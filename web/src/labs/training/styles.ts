import { css } from 'lit';

/** What labs that train have in common: what stands right of a legend, the sentence on where the run is. */
export const trainingStyles = css`
  .legend .now {
    margin-left: auto;
    min-width: 15ch;
    text-align: right;
  }
  .legend b {
    display: inline-block;
    min-width: 7ch;
    text-align: right;
    font-weight: 600;
    color: var(--ink);
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
  }
`;

/** Hyper-parameters side by side. */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 8px 48px;
    padding: 8px 0;
  }
`;
