import { css } from 'lit';

export const negLogStyles = css`
  section.minute {
    padding-top: 2px;
  }
  /* In the page of another, the lab begins with its picture. */
  :host([hosted]) .minute {
    display: none;
  }
  .stroke.probability {
    border-top-color: var(--probability);
  }
  .facts {
    border-collapse: collapse;
    width: 100%;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .facts :is(th, td) {
    text-align: start;
    font-weight: 400;
    padding: 3px 16px 3px 0;
    border-bottom: 1px solid var(--hair);
  }
  .facts thead th {
    font-weight: 600;
  }
`;
