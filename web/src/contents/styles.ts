import { css } from 'lit';

export const contentsStyles = css`
  :host {
    padding-bottom: var(--lab-end, 32px);
  }
  .opening {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    gap: 0 32px;
    padding-bottom: 14px;
  }
  h1,
  .title {
    grid-column: 1 / -1;
    margin: 20px 0 2px;
    font: 400 34px/40px var(--serif);
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .title {
    font-size: 26px;
    line-height: 34px;
  }
  h1:focus,
  .title:focus {
    outline: none;
  }
  em {
    font-style: italic;
  }
  :lang(zh) em {
    font-style: normal;
    font-weight: 600;
  }
  .nowrap {
    white-space: nowrap;
  }
  .lead {
    color: var(--soft);
  }
  .done {
    display: flex;
    gap: 12px;
    align-items: baseline;
    font: 14px/24px var(--sans);
    color: var(--soft);
  }
  .done button {
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .mark {
    color: var(--target);
    font-weight: 500;
  }
  section {
    display: grid;
    grid-template-columns: 144px 1fr;
    gap: 0 16px;
    padding: 14px 0 10px;
    border-top: 1px solid var(--hair);
  }
  h2:not(.title),
  h3 {
    font: 400 20px/26px var(--serif);
  }
  .chapter p {
    max-width: 18em;
    font: 13px/18px var(--sans);
    color: var(--soft);
  }
  ol {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 20px 24px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
  }
  .lab {
    display: block;
    max-width: 250px;
    text-decoration: none;
  }
  .lab:hover b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .tile {
    display: block;
    width: 100%;
    max-width: 220px;
    font-family: var(--sans);
    forced-color-adjust: none;
  }
  .ink {
    color: var(--ink);
  }
  .name {
    display: block;
    padding-top: 6px;
    font: 14px/24px var(--sans);
  }
  .name > .numbers {
    margin-inline-end: 4px;
    color: var(--soft);
  }
  b {
    font-weight: 600;
  }
  .name > .mark {
    margin-inline-start: 4px;
  }
  .takeaway {
    display: block;
    font: 16px/20px var(--serif);
    color: var(--soft);
    text-wrap: pretty;
  }
  .go-on {
    display: inline-block;
    font: 500 13px/24px var(--sans);
    text-underline-offset: 3px;
  }
  .check {
    padding-top: 14px;
    border-top: 1px solid var(--hair);
    font: 14px/24px var(--sans);
  }
  .check a {
    display: inline-block;
    margin-inline-end: 8px;
    text-underline-offset: 3px;
  }
  @media (max-width: 1080px) {
    section {
      grid-template-columns: minmax(0, 1fr);
    }
    .chapter {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 14px;
      padding-bottom: 10px;
    }
    .chapter p {
      max-width: none;
    }
  }
  @media (max-width: 760px) {
    h1 {
      font-size: 26px;
      line-height: 34px;
    }
    .opening {
      grid-template-columns: minmax(0, 1fr);
    }
    ol {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .lab {
      display: grid;
      grid-template-columns: 124px minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      gap: 0 20px;
      max-width: none;
      min-height: 56px;
    }
    .note {
      display: none;
    }
    .mark > .visually-hidden {
      position: static;
      clip-path: none;
      font-size: 12px;
    }
    .tile {
      grid-row: 1 / 3;
      margin-top: 6px;
    }
    .name {
      padding-top: 0;
    }
    .go-on,
    .check a {
      padding-block: 10px;
    }
    .go-on {
      margin-inline-start: 144px;
    }
  }
  @media (max-width: 400px) {
    .lab {
      grid-template-columns: 88px minmax(0, 1fr);
      gap: 0 16px;
    }
    .go-on {
      margin-inline-start: 104px;
    }
  }
  @media print {
    section {
      break-inside: avoid;
    }
    .done,
    .go-on,
    .check {
      display: none;
    }
  }
`;
