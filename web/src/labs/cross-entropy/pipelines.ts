import { html, type TemplateResult } from 'lit';
import type { Pipeline } from '../../engine/lab-types.ts';
import { fixed } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { t } from './messages.ts';
import { isWrong, pipelineCode } from './pipeline-names.ts';
import { raceFold } from './race.ts';
import { isIgnored, pipelines } from './settings.ts';
import { shapeOf } from './table.ts';
import { isPlain, lossText } from './words.ts';

/** The four right ways and the two wrong ones, on the table as it stands. */
export function pipelineSection(context: Context): TemplateResult {
  const { view, settings } = context;
  const row = settings.row - 1;
  const { classes } = shapeOf(settings.logits);
  const target = settings.targets[row] ?? 0;
  const line = (pipeline: Pipeline): TemplateResult => {
    const figure = view.pipelines.find((one) => one.pipeline === pipeline);
    const gradient = figure?.gradient?.[target];
    const wrong = isWrong(pipeline);
    return html`<tr
      class="${wrong ? 'wrong' : ''} ${pipeline === settings.pipeline ? 'chosen' : ''}"
    >
      <th scope="row">
        <button
          class="plain"
          data-pipeline=${pipeline}
          aria-pressed=${pipeline === settings.pipeline}
          @click=${() => context.change({ pipeline })}
        >
          ${t(`pipeline.${pipeline}`)}
        </button>
        <code>${pipelineCode[pipeline]}</code>
      </th>
      <td class="loss">${figure === undefined ? 'NaN' : lossText(figure.loss, settings.unit)}</td>
      <td class="gradient">${gradient === undefined ? '–' : fixed(gradient)}</td>
      <td>${figure === undefined ? '–' : lossText(figure.floor, settings.unit)}</td>
    </tr>`;
  };
  const right = pipelines.filter((pipeline) => !isWrong(pipeline));
  const wrong = pipelines.filter(isWrong);
  const heading = (text: string): TemplateResult =>
    html`<tr class="group">
      <th scope="rowgroup" colspan="4">${text}</th>
    </tr>`;
  return html`<section aria-labelledby="pipelines-heading" part="more">
    <h2 id="pipelines-heading">
      ${t('pipelines.heading')}
      <small
        >${t(
          settings['target-probabilities'] !== null
            ? 'pipelines.sub-soft'
            : isPlain(settings)
              ? 'pipelines.sub'
              : 'pipelines.sub-plain',
        )}</small
      >
    </h2>
    <div class="box" tabindex="0" role="region" aria-label=${t('pipelines.heading')}>
      <table class="pipelines" id="pipelines">
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${t('pipelines.way')}</span></th>
            <th scope="col">${t('pipelines.loss')}</th>
            <th scope="col">${t('pipelines.gradient', { row: row + 1 })}</th>
            <th scope="col">${t('pipelines.floor')}</th>
          </tr>
        </thead>
        <tbody>
          ${heading(t('pipelines.right'))} ${right.map(line)}
        </tbody>
        <tbody>
          ${heading(t('pipelines.wrong'))} ${wrong.map(line)}
        </tbody>
      </table>
    </div>
    <p class="aside" id="pipeline-why">
      ${
        isIgnored(settings, row) && settings.pipeline === 'cross-entropy'
          ? t('pipelines.ignored', { row: row + 1 })
          : t(`pipeline.${settings.pipeline}.why`, { classes })
      }
    </p>
    <p class="floors" id="floors">
      ${t('floors.said')}
      ${view.floors.map(({ classes: count, floor }) => html`<span class="nowrap">${t('floors.classes', { count })} <b class="loss">${lossText(floor, settings.unit)}</b></span> `)}
    </p>
    ${raceFold(context)}
  </section>`;
}
