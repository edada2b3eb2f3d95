import { css } from 'lit';

export const menuStyles = css`
  section {
    padding-top: 16px;
  }
  h3 {
    padding-bottom: 2px;
  }
  section p {
    color: var(--soft);
    padding-bottom: 4px;
  }
  surprisal-code {
    --code-height: 120px;
    margin-bottom: 12px;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    border-top: 1px solid var(--hair);
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 5px 0;
    border-bottom: 1px solid var(--hair);
    font: 14px/20px var(--sans);
  }
  li > span:first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  li small {
    display: block;
    color: var(--soft);
    font-size: 12px;
  }
  .actions {
    display: flex;
    flex: none;
    gap: 8px;
  }
  .actions button {
    min-width: 56px;
    padding: 1px 10px;
  }
  details {
    padding-top: 4px;
  }
  input[type='file'] {
    display: block;
    max-width: 100%;
    border: 0;
    padding: 3px 0;
  }
  .saved {
    min-height: 40px;
    padding: 8px 24px;
    border-top: 1px solid var(--hair);
    font: 13px/24px var(--sans);
    overflow-wrap: anywhere;
  }
  .saved:empty {
    min-height: 0;
    padding-block: 0;
    border: 0;
  }
  .instead {
    --code-height: 160px;
    padding: 0 24px 8px;
  }
  @media (max-width: 760px) {
    .saved,
    .instead {
      padding-inline: 16px;
    }
    li {
      padding: 4px 0;
    }
  }
  @media (max-width: 480px) {
    li {
      flex-wrap: wrap;
    }
    .actions {
      margin-left: auto;
    }
  }
`;
