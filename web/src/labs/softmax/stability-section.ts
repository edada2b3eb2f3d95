import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { PointDrag } from '../../charts/line-chart.ts';
import { compact, fixed, typed, unitOf } from '../../format/numbers.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import '../../ui/setting-field.ts';
import { woven } from '../shared/woven.ts';
import { term } from '../shared/sections.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { nameOf } from './names.ts';
import { softmaxSettings } from './settings.ts';
import { shortNumber } from './shift-section.ts';
import { stepsTable } from './steps-table.ts';
import { growthTable, logTable } from './tables.ts';

/** Naive and shifted softmax in the format's own arithmetic. */
export function stabilitySection(context: Context): TemplateResult {
  const { settings, view } = context;
  const { stability } = view;
  const { range } = stability;
  const { format, largest, gap, unit } = settings;
  return context.folds.section(
    {
      id: 'stability',
      heading: t('stability.heading'),
      sub: t('stability.sub', { format }),
      isNamed: format !== 'float32' || largest !== null || gap !== null || unit !== 'nats',
    },
    html`<div class="columns top">
        <p class="text">
          ${woven(t('stability.text'), {
            format: term(settings.format, t(`term.${settings.format}`)),
            overflow: term(t('stability.overflow'), t('term.overflow')),
            underflow: term(t('stability.underflow'), t('term.underflow')),
            nan: term('NaN', t('term.nan')),
            largest: html`<b class="numbers">${shortNumber(range.largest)}</b>`,
            limit: html`<b class="numbers" id="log-largest">${fixed(range.logLargest, 2)}</b>`,
            smallest: html`<b class="numbers">${compact(range.smallest)}</b>`,
            low: html`<b class="numbers">${fixed(-range.underflow, 2)}</b>`,
          })}
        </p>
        ${formatTable(context)}
      </div>
      <div class="columns">${growth(context)} ${logs(context)}</div>
      <div class="columns">
        <section aria-labelledby="naive-heading" part="more">
          ${stepsTable(context, 'naive')}
        </section>
        <section aria-labelledby="shifted-heading" part="more">
          ${stepsTable(context, 'shifted')}
        </section>
      </div>`,
  );
}

/** What each format can hold; its first column is the switch. */
function formatTable({ view, settings, change }: Context): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t('stability.format')}>
    <table class="steps" id="format-table">
      <thead>
        <tr>
          <td></td>
          <th scope="col">${t('format.largest')}</th>
          <th scope="col">${t('format.overflow')}</th>
          <th scope="col">${t('format.smallest')}</th>
          <th scope="col">${t('format.underflow')}</th>
        </tr>
      </thead>
      <tbody>
        ${view.stability.formats.map(
          ({ name, largest, logLargest, smallest, underflow }) =>
            html`<tr>
              <th scope="row">
                <button
                  id=${name}
                  aria-pressed=${settings.format === name}
                  @click=${() => change({ format: name })}
                >
                  ${name}
                </button>
              </th>
              <td>${shortNumber(largest)}</td>
              <td>${fixed(logLargest, 2)}</td>
              <td>${compact(smallest)}</td>
              <td>${fixed(-underflow, 2)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function growth({ view, settings, change }: Context): TemplateResult {
  const { largest, growth } = view.stability;
  const text = t('growth.value', { largest: typed(largest) });
  return html`<section aria-labelledby="growth-heading" part="more">
    <h3 id="growth-heading">${t('growth.heading')} <small>${t('growth.sub')}</small></h3>
    <surprisal-line-chart
      id="growth-chart"
      name=${t('growth.aria', { format: settings.format })}
      .drag=${{ x: largest, minimum: growth.spacing.from, maximum: growth.spacing.to, step: settings.format === 'float16' ? 0.1 : 1, text }}
      @point-drag=${(event: PointDrag) => change({ largest: event.detail })}
    ></surprisal-line-chart>
    <div class="legend">
      <span><i class="stroke band probability-band"></i>${t('growth.naive')}</span>
      <span><i class="stroke probability-stroke"></i>${t('growth.shifted')}</span>
    </div>
    <surprisal-field
      name="largest"
      .label=${t('growth.x')}
      .setting=${softmaxSettings.largest}
      .value=${largest}
      @setting-input=${(event: CustomEvent<number | null>) => change({ largest: event.detail })}
    ></surprisal-field>
    <surprisal-data-table id="growth-table" .content=${growthTable(view)}></surprisal-data-table>
  </section>`;
}

function logs({ view, settings, change }: Context): TemplateResult {
  const { gap, apart, logs: curves } = view.stability;
  const factor = unitOf[settings.unit];
  const p = apart.probabilities[1] ?? Number.NaN;
  const ofSoftmax = fixed((apart.logOfProbabilities[1] ?? Number.NaN) * factor);
  const direct = fixed((apart.logProbabilities[1] ?? Number.NaN) * factor);
  const text = t('logs.value', {
    gap: typed(gap),
    p: p === 0 ? '0' : compact(p),
    ofSoftmax,
    direct,
  });
  return html`<section aria-labelledby="logs-heading" part="more">
    <div class="heading">
      <h3 id="logs-heading">
        ${t('logs.heading')} <small>${t('logs.sub', { unit: t(`unit.${settings.unit}`) })}</small>
      </h3>
      <span class="switches"> ${bitsSwitch(settings.unit, (unit) => change({ unit }))} </span>
    </div>
    <surprisal-line-chart
      id="log-chart"
      name=${t('logs.aria', { format: settings.format })}
      .drag=${{ x: gap, minimum: 0, maximum: curves.spacing.to, step: settings.format === 'float16' ? 0.1 : 1, text }}
      @point-drag=${(event: PointDrag) => change({ gap: event.detail })}
    ></surprisal-line-chart>
    <div class="legend">
      <span><i class="stroke band loss-band"></i>log(softmax(z))</span>
      <span><i class="stroke loss-stroke"></i>log_softmax(z)</span>
    </div>
    <surprisal-field
      name="gap"
      .label=${t('logs.x')}
      .setting=${softmaxSettings.gap}
      .value=${gap}
      @setting-input=${(event: CustomEvent<number | null>) => change({ gap: event.detail })}
    ></surprisal-field>
    <dl class="readout" id="log-readout">
      <div>
        <dt class="probability">${nameOf('p', 1)}</dt>
        <dd class="probability">${p === 0 ? '0' : compact(p)}</dd>
      </div>
      <div>
        <dt>log(softmax)</dt>
        <dd class="loss">${ofSoftmax}</dd>
      </div>
      <div>
        <dt>log_softmax</dt>
        <dd class="loss">${direct}</dd>
      </div>
    </dl>
    <surprisal-data-table id="log-table" .content=${logTable(view, factor)}></surprisal-data-table>
  </section>`;
}
