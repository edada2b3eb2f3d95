import { css } from 'lit';

export const lossesStyles = css`
  surprisal-demonstration {
    --caption-width: 176px;
  }
`;
