import { css } from 'lit';

/** Sections that stand there as a line until one opens them; on paper their heading stays. */
export const foldStyles = css`
  section.folded {
    padding-top: 24px;
  }
  section.folded + section.folded {
    padding-top: 0;
  }
  .fold > summary {
    width: auto;
    padding-block: 8px;
    border-top: 1px solid var(--hair);
  }
  .fold > summary h2 {
    display: inline;
    color: var(--ink);
  }
  .fold[open] {
    padding-bottom: 24px;
  }
  .fold[open] > summary {
    border-bottom: 1px solid var(--hair);
  }
  @media (max-width: 760px) {
    .fold > summary {
      padding-block: 10px;
    }
  }
  @media print {
    .fold > summary {
      display: block !important;
      list-style: none;
    }
    .fold > summary::-webkit-details-marker {
      display: none;
    }
  }
`;
