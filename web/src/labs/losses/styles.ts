import { css } from 'lit';

export const lossesStyles = css`
  .legend .dot.target {
    background: var(--target);
  }
`;
