import { css } from 'lit';

export const negLogStyles = css`
  section.minute {
    padding-top: 2px;
  }
  /* In the page of another, the lab begins with its picture. */
  :host([hosted]) .minute {
    display: none;
  }
`;
