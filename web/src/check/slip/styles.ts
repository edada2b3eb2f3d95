import { css } from 'lit';

export const slipStyles = css`
  h3.part {
    padding-top: 24px;
    font: 600 16px/24px var(--serif);
  }
  .row-verdict {
    padding: 12px 0;
    border-top: 1px solid var(--hair);
  }
  h4 {
    margin: 0;
    font: 600 14px/24px var(--sans);
  }
  h4 small {
    font-weight: 400;
    color: var(--soft);
  }
  .numbers {
    font: 14px/26px var(--mono);
    overflow-wrap: anywhere;
  }
  .number {
    display: inline-block;
    margin-right: 8px;
    padding: 0 2px;
  }
  .number.slip {
    color: var(--loss);
    text-decoration: underline wavy;
    text-underline-offset: 3px;
  }
  .number.is-first {
    outline: 2px solid var(--loss);
    text-decoration: none;
  }
  .follows {
    color: var(--soft);
    text-decoration: line-through;
  }
  li.follows {
    text-decoration: none;
  }
  .first,
  .off,
  .slips li {
    font: 14px/24px var(--sans);
    max-width: 72ch;
  }
  .slips ul {
    margin: 0;
    padding-left: 20px;
  }
  .slips li {
    display: list-item;
    padding: 2px 0;
    border: 0;
  }
  .slips summary {
    font: 13px/24px var(--sans);
    cursor: pointer;
  }
  textarea {
    min-height: 200px;
  }
  #summary {
    font: 600 16px/24px var(--serif);
    padding-bottom: 8px;
  }
  @media print {
    textarea,
    .row:not(#summary) {
      display: none;
    }
  }
  @media (max-width: 760px) {
    textarea {
      font-size: 16px;
    }
    .slips summary {
      min-height: 44px;
      line-height: 44px;
    }
  }
`;
