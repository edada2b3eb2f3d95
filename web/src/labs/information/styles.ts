import { css } from 'lit';

/** The stacked bars, the picture of code lengths, and the two distributions. */
export const informationStyles = css`
  .distribution {
    --bar-label: 76px;
    --bar-number: 52px;
    --field-columns: minmax(0, 1fr) minmax(0, 3fr);
    padding-bottom: 12px;
  }
  .typed {
    --field-columns: minmax(0, 1fr) minmax(0, 3fr);
  }
  .distribution h3 {
    padding-bottom: 4px;
  }
  .distribution surprisal-field {
    padding-top: 8px;
  }
  .hint {
    font: 13px/20px var(--sans);
    color: var(--soft);
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px 0;
  }
  .presets button {
    font-size: 13px;
  }

  .stack {
    padding: 4px 0 12px;
    font: 14px/24px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .stack b {
    font-weight: 600;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .track {
    display: flex;
    height: 32px;
    border-left: 1px solid var(--edge);
    overflow: hidden;
    margin: 4px 0;
  }
  .track i {
    flex: none;
    width: var(--part);
    height: 100%;
  }
  .cross {
    background: var(--loss);
  }
  .entropy {
    background: var(--target);
  }
  .divergence {
    background: color-mix(in srgb, var(--loss) 45%, var(--paper));
  }
  @media (forced-colors: active) {
    .divergence,
    .of-q,
    .other-key {
      box-shadow: inset 0 0 0 1px var(--loss);
    }
  }
  .endless {
    mask: linear-gradient(to right, #000 60%, #0000 100%);
  }
  .divergence.endless {
    flex: 1 1 0;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    border-top: 1px solid var(--hair);
    font-size: 12px;
    line-height: 20px;
  }
  .note {
    min-height: 110px;
  }

  .lengths {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr);
    padding: 12px 0 24px;
  }
  .axis {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    font: 12px/12px var(--sans);
    color: var(--soft);
    padding-right: 8px;
    text-align: right;
  }
  .blocks {
    display: flex;
    height: 220px;
    border-bottom: 1px solid var(--edge);
    background: repeating-linear-gradient(
      to bottom,
      var(--hair) 0 1px,
      transparent 1px calc(100% / var(--lines))
    );
  }
  .block {
    position: relative;
    flex: 0 1 0;
    min-width: 0;
  }
  .block.none {
    display: none;
  }
  .block.lit {
    background: color-mix(in srgb, var(--hair) 60%, transparent);
  }
  .block i {
    position: absolute;
    inset: auto 1px 0;
    height: var(--part);
  }
  .of-q {
    background: color-mix(in srgb, var(--loss) 30%, transparent);
  }
  .of-p {
    border: 2px solid var(--target);
    border-bottom: 0;
  }
  .endless-up {
    mask: linear-gradient(to top, #000 70%, #0000 100%);
  }
  .x {
    position: absolute;
    top: calc(100% + 4px);
    inset-inline: 0;
    text-align: center;
    font: 12px/20px var(--sans);
    color: var(--soft);
  }
  .own-key {
    border: 2px solid var(--target);
    border-bottom: 0;
  }
  .other-key {
    background: color-mix(in srgb, var(--loss) 30%, transparent);
  }
  .stroke.loss-dashed {
    border-top: 2px dashed color-mix(in srgb, var(--loss) 55%, transparent);
  }
  @media (forced-colors: active) {
    .stroke.loss-dashed {
      border-color: color-mix(in srgb, var(--loss) 80%, transparent);
    }
  }
  @media (max-width: 1080px) {
    .note {
      min-height: 185px;
    }
  }
  @media (max-width: 760px) {
    .distribution {
      --field-columns: minmax(0, 1fr);
    }
    .note {
      min-height: 210px;
    }
  }
  @media print {
    .lengths,
    .stack {
      break-inside: avoid;
    }
  }
`;
