import { scrollBox } from '../../style/scroll-box.ts';
import { css } from 'lit';
import { choiceFieldStyles } from '../training/optimizer-fields.ts';
import { fieldStyles } from '../training/styles.ts';

export const digitsStyles = css`
  ${scrollBox('.log')}
  ${fieldStyles}
  ${choiceFieldStyles}
  .stroke.batch {
    border-top-width: 1.2px;
    opacity: 0.4;
  }
  @media (forced-colors: active) {
    .stroke.batch {
      opacity: 0.75;
    }
  }
  .stroke.tested {
    border-top: 1.4px dashed var(--ink);
  }
  surprisal-line-chart {
    --chart-height: 372px;
  }
  .left {
    font: 13px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--soft);
    min-height: 24px;
    padding-top: 8px;
  }
  .log {
    font: 13px/24px var(--mono);
    white-space: nowrap;
    min-height: 24px;
  }
  .why {
    font: 15px/22px var(--serif);
    color: var(--soft);
    max-width: 68ch;
    padding-bottom: 16px;
  }
  surprisal-formula {
    min-height: 36px;
  }
  surprisal-answer {
    padding: 16px 0 8px;
  }
  @media (max-width: 760px) {
    surprisal-formula {
      font-size: 14px;
    }
    surprisal-line-chart {
      --chart-height: 240px;
    }
  }
`;
