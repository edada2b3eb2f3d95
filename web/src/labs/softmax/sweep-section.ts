import { html, svg, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import { compact, fixed } from '../../format/numbers.ts';
import { movingName } from './charts.ts';
import type { Context } from './context.ts';
import { stayingPair } from './crossings.ts';
import { dial, temperatureStops } from './dial.ts';
import { dashes } from './lines.ts';
import { t } from './messages.ts';
import { className, nameOf } from './names.ts';
import { softmaxSettings, withLogit } from './settings.ts';
import { sweepTable } from './tables.ts';

/** All probabilities over the logit that moves: where they meet, and what does not move. */
export function sweepSection(context: Context): TemplateResult {
  const { view, settings, caption, change, toggleMoving } = context;
  const { moving, logits, sweep } = view;
  const at = logits[moving[0] ?? 0] ?? 0;
  const z = movingName(moving);
  const { from, to } = sweep.spacing;
  const outside = at < from || at > to;
  const isClasses = settings.names === 'classes';
  return html`<section aria-labelledby="sweep-heading" part="more">
    <div class="heading">
      <h2 id="sweep-heading">
        ${t('sweep.heading', { z })}
        <small>${outside ? t('sweep.outside', { z, value: compact(at) }) : t('sweep.sub')}</small>
      </h2>
      <span class="switches">
        <label
          ><input
            type="checkbox"
            name="classes"
            .checked=${isClasses}
            @change=${() => change({ names: isClasses ? 'indices' : 'classes' })}
          />${t('sweep.classes')}</label
        >
        <label
          ><input
            type="checkbox"
            name="together"
            .checked=${moving.length === 2}
            @change=${toggleMoving}
          />${t('sweep.together')}</label
        >
      </span>
    </div>
    <div class="columns first">
      <div>
        <surprisal-line-chart
          id="sweep-chart"
          name=${t('sweep.aria', { z })}
          .drag=${{ x: at, minimum: from, maximum: to, step: 0.05, text: caption }}
          @point-drag=${(event: PointDrag) =>
            change({ logits: withLogit(settings, moving[0] ?? 0, event.detail) })}
        ></surprisal-line-chart>
        ${legend(context)}
        <surprisal-data-table
          id="sweep-table"
          .content=${sweepTable(view, settings.names)}
        ></surprisal-data-table>
      </div>
      <div>
        ${endsTable(context)} ${meetings(context)}
        ${dial({
          name: 'temperature',
          label: t('temperature.label'),
          meaning: t('term.temperature'),
          setting: softmaxSettings.temperature,
          value: settings.temperature,
          stops: temperatureStops,
          change: (temperature) => change({ temperature }),
        })}
      </div>
    </div>
  </section>`;
}

function legend({ view, settings, highlighted, point }: Context): TemplateResult {
  return html`<div class="legend" @pointerleave=${() => point(null)}>
    ${view.logits.map(
      (_, index) =>
        html`<span
          class="key-line ${highlighted === index ? 'lit-key' : ''}"
          @pointerenter=${() => point(index)}
          ><svg viewBox="0 0 28 8" aria-hidden="true">
            ${svg`<path d="M0 4H28" stroke-width="2" stroke-dasharray=${(dashes[index % dashes.length] ?? []).join(' ')} />`}</svg
          >${
            settings.names === 'classes'
              ? html`<span class="class-name">${className(index)}</span>`
              : html`<span>p<sub>${index + 1}</sub></span>`
          }</span
        >`,
    )}
  </div>`;
}

/** Every probability at both ends of the chart and now; below, the ratio that stays. */
function endsTable({ view, settings, highlighted, point }: Context): TemplateResult {
  const { sweep, logits, moving, softmax } = view;
  const { from, to, points } = sweep.spacing;
  const count = logits.length;
  const columns = [
    sweep.probabilities.subarray(0, count),
    softmax.probabilities,
    sweep.probabilities.subarray((points - 1) * count),
  ];
  const z = movingName(moving);
  const pair = stayingPair(logits, moving);
  const ratios = pair === null ? [] : columns.map((p) => (p[pair[0]] ?? 0) / (p[pair[1]] ?? 0));
  const end = (value: number): string => `${z} = ${String(value).replace('-', '−')}`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t('ends.aria', { z })}>
    <table class="steps" id="ends-table" @pointerleave=${() => point(null)}>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${end(from)}</th>
          <th scope="col">${t('ends.now')}</th>
          <th scope="col">${end(to)}</th>
        </tr>
      </thead>
      <tbody>
        ${logits.map(
          (_, i) =>
            html`<tr class=${highlighted === i ? 'lit' : ''} @pointerenter=${() => point(i)}>
              <th scope="row">${nameFor(i, settings.names)}</th>
              ${columns.map((p) => html`<td class="probability">${compact(p[i] ?? 0)}</td>`)}
            </tr>`,
        )}
        ${
          pair !== null && ratios.every(Number.isFinite)
            ? html`<tr class="sum" id="ratio">
                <th scope="row">${pair.map((i) => nameFor(i, settings.names)).join(' : ')}</th>
                ${ratios.map((ratio) => html`<td>${compact(ratio)}</td>`)}
              </tr>`
            : null
        }
      </tbody>
    </table>
  </div>`;
}

function meetings({ view, settings }: Context): TemplateResult {
  const { crossings, moving, logits } = view;
  const own = moving[0] ?? 0;
  const z = movingName(moving);
  const name = (i: number): string => nameFor(i, settings.names);
  const pair = stayingPair(logits, moving);
  return html`<p class="note" id="crossings">
    ${crossings
      .map(({ other, x, p }) =>
        t('sweep.crossing', {
          z,
          x: String(x).replace('-', '−'),
          one: name(own),
          other: name(other),
          p: fixed(p),
        }),
      )
      .join(' ')}
    ${pair === null ? '' : t('sweep.ratio', { one: name(pair[0]), other: name(pair[1]), z })}
  </p>`;
}

const nameFor = (index: number, names: 'indices' | 'classes'): string =>
  names === 'classes' ? className(index) : nameOf('p', index);
