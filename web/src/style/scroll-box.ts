import { css, unsafeCSS, type CSSResult } from 'lit';

/**
 * A box that scrolls what is too wide for it. A shadow at its edge says that there is more on that
 * side. The wheel over it is the page's, until one has gone into the box by click or key: then a
 * box with a largest height scrolls upright too. Where it stands, it must take the focus.
 */
export const scrollBox = (selector: string): CSSResult => {
  const box = unsafeCSS(selector);
  const inside = unsafeCSS(
    selector.startsWith(':host') ? ':host(:focus-within)' : `${selector}:focus-within`,
  );
  return css`
    ${box} {
      --shade: color-mix(in srgb, var(--ink) 26%, transparent);
      overflow: auto hidden;
      overscroll-behavior: auto;
      /* What takes the focus comes out from beneath the columns that stay in sight. */
      scroll-padding-inline: 64px 96px;
      background:
        linear-gradient(to right, var(--paper) 40%, transparent) left / 36px 100% local,
        linear-gradient(to left, var(--paper) 40%, transparent) right / 36px 100% local,
        linear-gradient(to bottom, var(--paper) 40%, transparent) top / 100% 36px local,
        linear-gradient(to top, var(--paper) 40%, transparent) bottom / 100% 36px local,
        linear-gradient(to right, var(--shade), transparent) left / 12px 100%,
        linear-gradient(to left, var(--shade), transparent) right / 12px 100%,
        linear-gradient(to bottom, var(--shade), transparent) top / 100% 12px,
        linear-gradient(to top, var(--shade), transparent) bottom / 100% 12px;
      background-repeat: no-repeat;
    }
    ${inside} {
      overflow-y: auto;
    }
  `;
};

/**
 * The last column of a table in such a box holds what the others lead to: it stays in sight. As
 * long as something lies beneath it, what scrolls by fades out before it, so that no number is cut
 * into another one. Where there are no timelines of scrolling, a hairline parts them.
 */
export const answerColumn = (table: string): CSSResult =>
  answerCells(`${table} > :is(thead, tbody, tfoot) > tr > :last-child:not(:only-child, [colspan])`);

/** The same for cells, or other ends of a line, of any name. */
export const answerCells = (selector: string): CSSResult => css`
  ${unsafeCSS(selector)} {
    position: sticky;
    inset-inline-end: 0;
    z-index: 1;
    background: var(--paper);
  }
  ${fadeBefore(selector)}
`;

/** What scrolls by fades out before cells that are kept in sight. */
export const fadeBefore = (selector: string): CSSResult => {
  const cells = unsafeCSS(selector);
  return css`
    ${cells}::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-end: 100%;
      width: 32px;
      background: linear-gradient(to right, transparent, var(--paper) 88%);
      opacity: 0;
      pointer-events: none;
      animation: more linear;
      animation-timeline: scroll(nearest x);
    }
    @keyframes more {
      0%,
      98% {
        opacity: 1;
      }
      100% {
        opacity: 0;
      }
    }
    @supports not (animation-timeline: scroll()) {
      @media (max-width: 760px) {
        ${cells} {
          box-shadow: -1px 0 var(--hair);
        }
      }
    }
  `;
};
