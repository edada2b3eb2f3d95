import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import { compact, fixed } from '../../format/numbers.ts';
import { exponentialAt } from './charts.ts';
import { leftmost } from './compute.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { exponentialTable } from './tables.ts';

/** eˣ: its curve, and what one should know of it. */
export function exponentialSection({ view }: Context): TemplateResult {
  const { exponential, base, far } = view;
  const end = exponential.spacing.to;
  const fact = (name: 'domain' | 'range' | 'asymptote' | 'point' | 'growth' | 'slope') =>
    html`<div>
      <dt>${t(`exp.${name}`)}</dt>
      <dd>
        ${t(`exp.${name}.is`, {
          e: fixed(base, 5),
          far: compact(far),
          x: String(leftmost).replace('-', '−'),
          end,
          there: fixed(exponential.values.at(-1) ?? Number.NaN),
        })}
      </dd>
    </div>`;
  return html`<section aria-labelledby="exp-heading" part="more">
    <h2 id="exp-heading">${t('exp.heading')} <small>${t('exp.sub')}</small></h2>
    <surprisal-line-chart
      id="exp-chart"
      name=${t('exp.aria')}
      .snap=${0.01}
      .readAt=${(x: number) => exponentialAt(view, x)}
    ></surprisal-line-chart>
    <p class="note">${t('exp.note', { e: fixed(base) })}</p>
    <dl class="facts" id="exp-facts">
      ${(['domain', 'range', 'asymptote', 'point', 'growth', 'slope'] as const).map(fact)}
    </dl>
    <surprisal-data-table id="exp-table" .content=${exponentialTable(view)}></surprisal-data-table>
  </section>`;
}
