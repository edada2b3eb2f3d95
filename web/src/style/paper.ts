import { css, unsafeCSS } from 'lit';

/** Ink on paper: what every colour is in print, whatever the theme. */
export const paperColours = {
  paper: 'rgb(255, 255, 255)',
  raised: 'rgb(255, 255, 255)',
  ink: 'rgb(0, 0, 0)',
  soft: 'rgb(64, 64, 64)',
  hair: 'rgb(190, 190, 190)',
  edge: 'rgb(110, 110, 110)',
  logit: 'rgb(61, 68, 81)',
  probability: 'rgb(0, 114, 178)',
  target: 'rgb(0, 100, 74)',
  loss: 'rgb(180, 70, 0)',
  gradient: 'rgb(150, 55, 125)',
  reference: 'rgb(90, 96, 108)',
} as const;

const colours = Object.entries(paperColours)
  .map(([name, colour]) => `--${name}:${colour};`)
  .join('');

/** For what is around a lab, the page or its element: colours, and what is said on paper alone. */
export const paperStyles = css`
  .printed {
    display: none;
  }
  @media print {
    :host,
    :host([theme]),
    .inside {
      ${unsafeCSS(colours)}
      color-scheme: light;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .printed {
      display: block;
      margin: 0;
      break-before: avoid;
      font: 11px/16px var(--sans);
      color: var(--soft);
      overflow-wrap: anywhere;
    }
  }
`;

/**
 * For every component: what is pressed makes no sense on paper, and what it has chosen does; what
 * scrolls on the screen stands there whole; nothing is cut in two by the end of a page.
 */
export const printStyles = css`
  @media print {
    button:not([aria-pressed='true'], [aria-current='step'], .says),
    input:is([type='range'], [type='file']),
    label:has(> input[type='checkbox']:not(:checked)),
    summary,
    .screen-only {
      display: none !important;
    }
    :host {
      --lab-end: 0;
    }
    :is(th, td, .try) button {
      display: inline-block !important;
    }
    button,
    button:is([aria-pressed='true'], [aria-current='step'], .main),
    input,
    select {
      appearance: none;
      min-width: 0 !important;
      min-height: 0 !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      background: none !important;
      color: inherit !important;
      opacity: 1;
    }
    button {
      white-space: normal;
      text-align: start;
      text-decoration: none !important;
    }
    .segments button {
      font-weight: 600;
    }
    /* A bar is there even where the browser prints no backgrounds. */
    i:empty:not(.stroke) {
      outline: 1px solid currentColor;
      outline-offset: -1px;
    }
    h2,
    h3,
    .heading,
    caption,
    thead {
      break-after: avoid;
    }
    tr,
    li,
    dl,
    table,
    figure,
    canvas,
    svg,
    .legend,
    .try li {
      break-inside: avoid;
    }
    p {
      orphans: 2;
      widows: 2;
    }
    .scroll,
    pre {
      overflow: visible !important;
      max-height: none !important;
    }
    textarea {
      height: auto !important;
      field-sizing: content;
      border-color: var(--hair);
    }
    pre {
      white-space: pre-wrap !important;
      overflow-wrap: anywhere;
    }
    thead th {
      position: static !important;
    }
  }
`;
