import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import { digitsFields } from '../../engine/generated/digits-config.ts';
import { fixed, probabilityText, significant, unitOf } from '../../format/numbers.ts';
import type { Folds } from '../shared/folds.ts';
import { nll, opening as openingOf, term } from '../shared/sections.ts';
import {
  experimentsSection,
  lossSection as lossSectionOf,
  runSection as runSectionOf,
} from '../training/sections.ts';
import { runFields } from '../training/run-fields.ts';
import { restoreButton, settingFields } from '../training/setting-fields.ts';
import './answer.ts';
import type { LabelChoice } from './answer.ts';
import type { Context } from './context.ts';
import './data-menu.ts';
import { experiments } from './experiments.ts';
import { describe, t } from './messages.ts';
import './pad.ts';
import type { SampleStep } from './pad.ts';
import { digitsSettings, labels } from './settings.ts';
import './test-picture.ts';
import type { SampleChoice } from './test-picture.ts';
import './weights.ts';

export function opening({ session }: Context): TemplateResult {
  return openingOf({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
    data:
      session.source === 'synthetic'
        ? term(t('lead.synthetic'), t('term.synthetic'))
        : html`${t('lead.files')}`,
    mlp: term(t('lead.mlp'), t('term.mlp')),
    surprise: term(t('lead.surprise'), t('term.surprise'), 'surprisal'),
    nll,
  });
}

/** Whose −log p is shown: the one chosen, or what the image is, or what it is taken for. */
function labelOf({ settings, read }: Context): number {
  if (settings.label !== 'auto') return Number(settings.label);
  if (read === null) return 0;
  const { probabilities } = read.answer;
  return read.label ?? probabilities.indexOf(Math.max(...probabilities));
}

export function padSection(context: Context): TemplateResult {
  const { settings, read } = context;
  const label = labelOf(context);
  const surprisal = (read?.answer.surprisals[label] ?? Number.NaN) * unitOf[settings.unit];
  const p = read?.answer.probabilities[label] ?? Number.NaN;
  const log = settings.unit === 'nats' ? String.raw`\log` : String.raw`\log_2`;
  return html`<section aria-labelledby="pad-heading">
    <h2 id="pad-heading">${t('pad.heading')} <small>${t('pad.sub')}</small></h2>
    <surprisal-pad
      .image=${read?.image ?? null}
      .label=${read?.label ?? null}
      @pad-input=${context.pad}
      @sample-step=${({ detail }: SampleStep) => context.sample(Math.max(0, settings.sample + detail))}
    ></surprisal-pad>
    <surprisal-answer
      .answer=${read?.answer ?? null}
      .label=${label}
      .unit=${settings.unit}
      @label-choice=${({ detail }: LabelChoice) => context.change({ label: labels[detail + 1] ?? 'auto' })}
    ></surprisal-answer>
    ${read !== null && !read.image.some((grey) => grey > 0) ? html`<p class="why">${t('answer.empty')}</p>` : null}
    <surprisal-formula
      .tex=${String.raw`\ql{-${log}}\,\qp{p}(\qy{@{label}}) = -${log} @{p} = @{loss}`}
      .numbers=${{
        label: { text: String(label), colour: 'target' },
        p: { text: p === 0 ? probabilityText(p) : significant(p), colour: 'probability' },
        loss: { text: fixed(surprisal), colour: 'loss' },
      }}
    ></surprisal-formula>
  </section>`;
}

export function lossSection(context: Context): TemplateResult {
  return lossSectionOf(context, t, {
    updatesPerEpoch: context.session.facts?.updatesPerEpoch ?? 938,
    readAt: context.readLoss,
    legend: [
      html`<span><i class="stroke batch"></i>${t('loss.batch')}</span>`,
      html`<span><i class="stroke"></i>${t('loss.smoothed')}</span>`,
      html`<span><i class="stroke tested"></i>${t('loss.test')}</span>`,
    ],
    below: html`<p id="left" class="left"></p>`,
  });
}

export function testSection(context: Context): TemplateResult {
  return html`<section aria-labelledby="test-heading" part="more">
    <h2 id="test-heading">${t('test.heading')} <small id="test-sub"></small></h2>
    <p id="log" class="log" tabindex="0" role="region" aria-label=${t('test.log')}></p>
    <p class="why">${t('test.why')}</p>
    <surprisal-test
      .unit=${context.settings.unit}
      @sample-choice=${({ detail }: SampleChoice) => context.sample(detail)}
    ></surprisal-test>
    <surprisal-data-table id="epoch-table" @table-toggle=${context.tables}></surprisal-data-table>
  </section>`;
}

export function weightsSection(): TemplateResult {
  return html`<section aria-labelledby="weights-heading" class="watched" part="inspector">
    <h2 id="weights-heading">${t('weights.heading')} <small>${t('weights.sub')}</small></h2>
    <surprisal-weights></surprisal-weights>
  </section>`;
}

export function dataSection(context: Context): TemplateResult {
  const { session } = context;
  const { source, preparing, reading, filesTrouble, facts } = session;
  const state = JSON.stringify([source, preparing, reading, filesTrouble, facts]);
  return html`<section aria-labelledby="data-heading" part="controls">
    <h2 id="data-heading">${t('data.heading')} <small>${t('data.sub')}</small></h2>
    <surprisal-data-menu
      .session=${session}
      .state=${state}
      @files-input=${context.files}
      @source-choice=${context.source}
    ></surprisal-data-menu>
  </section>`;
}

export function runSection({ settings, session, change, restore }: Context): TemplateResult {
  const words = { t, describe };
  const dataSeed = settingFields<'data-seed'>(digitsSettings, words, (name, value) =>
    change({ [name as string]: value }),
  );
  return runSectionOf(
    t,
    html`<div class="fields">
        ${runFields(digitsFields, digitsSettings, words, settings, change)}
        ${dataSeed('data-seed', settings['data-seed'], session.source !== 'synthetic')}
      </div>
      ${restoreButton(t('run.restore'), restore)}`,
  );
}

export function trySection(context: Context): TemplateResult {
  return experimentsSection(experiments, t, context);
}

/** The script itself comes late: it stands last. */
export function torchSection(folds: Folds, script: TemplateResult | null): TemplateResult {
  return folds.section(
    { id: 'torch', heading: t('torch.heading'), sub: t('torch.sub'), part: 'code' },
    html`<p class="why">${t('torch.files')}</p>
      ${script}`,
  );
}
