import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { isIgnored } from './settings.ts';
import { shapeOf } from './table.ts';

const height = 60;
const room = 132;

/** The sequences beside each other, and one under the other: what `view(-1, C)` does. */
export function flattenPicture(context: Context): TemplateResult | typeof nothing {
  const { settings, scene } = context;
  const { sequences, tokens, classes, rows } = shapeOf(settings.logits);
  if (sequences === 1) return nothing;
  const high = Math.min(10, height / rows);
  const apart = Math.min(10, room / (sequences * 4));
  const wide = Math.min(12, (room - apart * (sequences - 1)) / (sequences * classes));
  const block = wide * classes;
  const left = sequences * block + (sequences - 1) * apart;
  const stack = left + 64;
  const width = stack + block;
  const x = (sequence: number): number => sequence * (block + apart);
  const shape = { sequences, tokens, classes, rows };
  return html`<figure class="flatten">
    <svg
      role="img"
      aria-label=${t('flatten.aria', shape)}
      .style=${`--wide:${width + 2};--high:${height + 2}`}
      viewBox="-1 -1 ${width + 2} ${height + 2}"
    >
      ${Array.from({ length: sequences }, (_, s) => piece(context, s, x(s), 0, wide, high))}
      <path class="arrow" d="M${left + 16} ${height / 2}h28m-6 -5 6 5-6 5" />
      <rect class="seat" x=${stack} y="0" width=${block} height=${high * rows} />
      ${Array.from({ length: sequences }, (_, s) => {
        const there = s < scene.flat;
        const move = there ? 'none' : `translate(${x(s) - stack}px, ${-s * tokens * high}px)`;
        return svg`<g class="flies" .style=${`transform:${move};visibility:${there ? 'visible' : 'hidden'}`}>
          ${piece(context, s, stack, s * tokens * high, wide, high)}
        </g>`;
      })}
    </svg>
    <figcaption>
      ${t('flatten.caption', shape)}
      <code>logits.view(-1, ${classes})</code>, <code>targets.view(-1)</code>
    </figcaption>
  </figure>`;
}

function piece(
  { settings, row: chosen }: Context,
  sequence: number,
  x: number,
  y: number,
  wide: number,
  high: number,
): SVGTemplateResult {
  const { tokens, classes } = shapeOf(settings.logits);
  const fine = wide < 4 || high < 3;
  const thick = Math.max(0.5, high - (fine ? 0.15 : 0.75));
  const lines = Array.from(
    { length: fine ? 0 : classes - 1 },
    (_, c) => `M${x + (c + 1) * wide} ${y}v${tokens * high}`,
  );
  return svg`${Array.from({ length: tokens }, (_, token) => {
    const row = sequence * tokens + token;
    return svg`<rect
      class="strip ${sequence % 2 === 1 ? 'other' : ''} ${row === chosen ? 'chosen' : ''}"
      x=${x} y=${y + token * high} width=${wide * classes} height=${thick} />`;
  })}
  <path class="cuts" d=${lines.join('')} />
  ${Array.from({ length: tokens }, (_, token) => {
    const row = sequence * tokens + token;
    if (isIgnored(settings, row)) return nothing;
    return svg`<rect class=${fine ? 'right fine' : 'right'} x=${x + (settings.targets[row] ?? 0) * wide} y=${y + token * high}
      width=${wide} height=${thick} />`;
  })}`;
}
