import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    width: min(680px, calc(100% - 16px));
    max-width: none;
    max-height: min(760px, calc(100% - 16px));
    padding: 0;
    overflow: hidden;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--hair);
    border-radius: 4px;
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.2);
    font: 15px/22px var(--serif);
    text-align: start;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: 12px 12px 12px 24px;
    border-bottom: 1px solid var(--hair);
  }
  h2 {
    font: 400 22px/32px var(--serif);
  }
  .content {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 12px 24px 8px;
  }
  .content > p {
    color: var(--soft);
  }
  @media (max-width: 760px) {
    .head {
      padding-left: 16px;
    }
    .content {
      padding-inline: 16px;
    }
  }
`;
