import { css } from 'lit';

/** A field for numbers from elsewhere, and the row of what is done with them. */
export const pastingStyles = css`
  textarea {
    width: 100%;
    min-height: 128px;
    resize: vertical;
    font: 13px/20px var(--mono);
    white-space: pre;
    overflow: auto;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding-top: 8px;
    font: 13px/24px var(--sans);
  }
`;
