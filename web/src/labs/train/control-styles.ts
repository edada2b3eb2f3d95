import { css } from 'lit';
import { choiceFieldStyles } from '../training/optimizer-fields.ts';
import { fieldStyles } from '../training/styles.ts';

export const controlStyles = css`
  ${fieldStyles}
  ${choiceFieldStyles}
  .wide {
    grid-column: 1 / -1;
    grid-template-columns: auto 1fr;
    gap: 0 16px;
  }
  @media (max-width: 760px) {
    .wide {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .explain {
    font: 15px/22px var(--serif);
    color: var(--soft);
    grid-column: 1 / -1;
    padding-top: 4px;
    max-width: 68ch;
  }
`;
