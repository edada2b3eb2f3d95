import { css } from 'lit';

export const trainStyles = css`
  .idle-key {
    background: var(--probability);
    opacity: 0.45;
  }
  .stroke.each {
    border-top-width: 1.2px;
    opacity: 0.5;
  }
  @media (forced-colors: active) {
    .stroke.each {
      opacity: 0.75;
    }
  }
  .stroke.recorded {
    border-top: 2px dotted var(--reference);
  }
  .narrow {
    display: none;
  }
  /* As wide whatever the number of the update in it. */
  .fold > summary #maps-heading {
    display: inline-block;
    width: calc(100% - 32px);
    vertical-align: top;
  }
  .dash {
    width: 24px;
    height: 8px;
    margin-right: 6px;
    vertical-align: 1px;
  }
  .dash path {
    stroke: var(--probability);
    stroke-width: 2;
    fill: none;
  }
  /* What has not come yet is as high as it is going to be: nothing moves the scroll bar later. */
  :is(surprisal-inspector, surprisal-maps, surprisal-sentences, surprisal-controls):not(:defined) {
    display: block;
    min-height: var(--high);
  }
  surprisal-inspector {
    --high: 505px;
  }
  surprisal-sentences {
    --high: 200px;
  }
  surprisal-controls {
    --high: 270px;
  }
  surprisal-maps {
    --high: 840px;
  }
  surprisal-floor {
    display: block;
    min-height: 32px;
  }
  @media (max-width: 1100px) {
    surprisal-maps {
      --high: 1322px;
    }
  }
  /* The curve as a strip above the bars: both are seen at once. */
  @media (max-width: 760px) {
    .columns.first {
      display: flex;
      flex-direction: column;
    }
    .first > section {
      display: contents;
    }
    .first > section > .heading {
      order: -2;
    }
    .first > section > surprisal-line-chart {
      order: -1;
      --chart-height: 150px;
    }
  }
  @media (max-width: 760px) {
    surprisal-floor {
      min-height: 44px;
    }
    .narrow {
      display: inline;
    }
    surprisal-inspector {
      --high: 545px;
    }
    surprisal-maps {
      --high: 1449px;
    }
  }
  @media (max-width: 480px) {
    surprisal-inspector {
      --high: 735px;
    }
    surprisal-maps {
      --high: 2490px;
    }
  }
`;
