import { css } from 'lit';

/** What was refused or has failed, above the lab that it is about. */
export const noticeStyles = css`
  .notice {
    padding-top: 12px;
    font: 14px/24px var(--sans);
    color: var(--loss);
  }
  .notice ul {
    margin: 0;
    padding-left: 20px;
    overflow-wrap: anywhere;
  }
`;
