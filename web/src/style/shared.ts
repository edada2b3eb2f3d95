import { css } from 'lit';
import { printStyles } from './paper.ts';

/** What every component of ours adopts: controls, type, focus, and the colour of each quantity. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  figure,
  dl,
  dd {
    margin: 0;
  }
  h2,
  h3 {
    font: 600 14px/24px var(--sans);
  }
  h2 small,
  h3 small {
    font-size: 12px;
    font-weight: 400;
    color: var(--soft);
  }
  a {
    color: inherit;
  }
  .sans {
    font: 14px/24px var(--sans);
  }
  .soft {
    color: var(--soft);
  }
  .icon {
    width: 14px;
    height: 14px;
  }
  .numbers {
    font-family: var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .logit {
    color: var(--logit);
  }
  .probability {
    color: var(--probability);
  }
  .target {
    color: var(--target);
  }
  .loss {
    color: var(--loss);
  }
  .gradient {
    color: var(--gradient);
  }
  .reference {
    color: var(--reference);
  }

  button,
  input,
  select,
  textarea {
    font: 500 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--ink);
    background: none;
    border: 1px solid var(--edge);
    border-radius: 4px;
    padding: 3px 11px;
    margin: 0;
  }
  button {
    cursor: pointer;
    white-space: nowrap;
    border-color: var(--hair);
  }
  button:hover:not(:disabled) {
    border-color: var(--edge);
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
    opacity: 0.7;
  }
  button.main {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
  }
  .segments button {
    border-color: var(--edge);
    border-radius: 0;
    margin-left: -1px;
  }
  .segments button:first-child {
    border-radius: 4px 0 0 4px;
    margin-left: 0;
  }
  .segments button:last-child {
    border-radius: 0 4px 4px 0;
  }
  button.plain {
    border: 0;
    padding: 4px;
    color: var(--soft);
  }
  button[aria-pressed='true'],
  button[aria-current='step'] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  input,
  select,
  textarea {
    font-weight: 400;
    min-width: 0;
  }
  input[aria-invalid='true'] {
    border-color: var(--loss);
  }
  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--ink);
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  summary {
    font: 13px/24px var(--sans);
    color: var(--soft);
    cursor: pointer;
    width: fit-content;
  }
  .problem {
    font: 13px/20px var(--sans);
    color: var(--loss);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 760px) {
    button,
    select,
    input:not([type='checkbox'], [type='range']) {
      min-height: 44px;
      font-size: 16px;
    }
    button {
      min-width: 44px;
      font-size: 14px;
    }
    summary {
      min-width: 44px;
      padding-block: 10px;
    }
  }
  ${printStyles}
  /* Marks keep their colours, and what is chosen its frame; words take the reader's. */
  @media (forced-colors: active) {
    i:empty,
    .key,
    .stroke,
    .dot,
    .cell,
    .handle,
    .context,
    .next,
    .lit,
    .lit > *,
    .chosen > *,
    button.main,
    input[type='range'] {
      forced-color-adjust: none;
    }
    button {
      border-color: ButtonBorder;
    }
    button:disabled {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }
    [aria-pressed='true'],
    [aria-current='step'] {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      text-decoration: underline;
    }
  }
`;
