import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import type { Folds } from '../shared/folds.ts';
import { nll, opening as openingOf, term } from '../shared/sections.ts';
import {
  experimentsSection,
  lossSection as lossSectionOf,
  runSection as runSectionOf,
} from '../training/sections.ts';
import type { Context } from './context.ts';
import './distributions.ts';
import './equation.ts';
import { experiments } from './experiments.ts';
import { has, t } from './messages.ts';
import { dashOf, isNotebookData, mostLines, sentenceName } from './drawn-run.ts';
import type { TrainSettings } from './settings.ts';

/** A number has a wording of its own where the catalogue offers one: `nine words`. */
function sized(key: 'lead.sentences' | 'lead.words' | 'expects.sub', count: number): string {
  const own = `${key}.${count}`;
  return has(own) ? t(own) : t(key, { count });
}

export function opening({ facts, settings }: Context): TemplateResult {
  const sentences = facts?.sentences.length ?? settings.sentences.length;
  const words = facts?.vocabulary.length ?? new Set(settings.sentences.flat()).size + 1;
  return openingOf({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
    sentences: html`${sized('lead.sentences', sentences)}`,
    words: html`${sized('lead.words', words)}`,
    rnn: term(t('lead.rnn'), t('term.rnn')),
    step: term(t('lead.step'), t('term.step')),
    surprise: term(t('lead.surprise'), t('term.surprise'), 'surprisal'),
    nll,
  });
}

export function expectsSection(context: Context): TemplateResult {
  const { facts, settings } = context;
  return html`<section aria-labelledby="expects-heading">
    <h2 id="expects-heading">
      ${t('expects.heading')}
      <small>${sized('expects.sub', facts?.vocabulary.length ?? 9)}</small>
    </h2>
    <surprisal-distributions
      .facts=${facts}
      .mode=${settings.mode}
      .unit=${settings.unit}
      .focused=${context.focused}
    ></surprisal-distributions>
    <div class="legend">
      <span><i class="key probability-key"></i>${t('expects.probability')}</span>
      <span
        ><i class="key target-key"></i
        >${term(t(`expects.target.${settings.mode}`), t(`expects.why.${settings.mode}`))}</span
      >
      ${settings.mode === 'last-position' ? html`<span><i class="key idle-key"></i>${t('expects.idle')}</span>` : null}
      <span id="expects-now" class="now numbers"></span>
    </div>
    <surprisal-data-table id="expects-table" @table-toggle=${context.tables}></surprisal-data-table>
  </section>`;
}

export function lossSection(context: Context): TemplateResult {
  const { facts, settings } = context;
  return lossSectionOf(context, t, {
    updatesPerEpoch: facts?.updatesPerEpoch ?? 1,
    readAt: context.readLoss,
    cursor: context.cursor,
    legend: [
      html`<span><i class="stroke mean"></i>${t('loss.legend-mean')}</span>`,
      html`<span><i class="stroke each"></i>${t('loss.legend-each')}</span>`,
      isNotebookData(settings)
        ? html`<span class="narrow"><i class="stroke recorded"></i>${t('loss.recorded')}</span>`
        : null,
    ],
    below: html`<surprisal-equation
        part="formula"
        .facts=${facts}
        .mode=${settings.mode}
        .unit=${settings.unit}
        .focused=${context.focused}
      ></surprisal-equation>
      <surprisal-floor part="more" .facts=${facts} .settings=${settings}></surprisal-floor>`,
  });
}

export function targetsSection(context: Context): TemplateResult {
  const { facts } = context;
  return html`<section aria-labelledby="targets-heading" part="more">
    <h2 id="targets-heading">${t('targets.heading')} <small>${t('targets.sub')}</small></h2>
    <surprisal-line-chart
      id="target-chart"
      name=${t('targets.aria')}
      .snap=${1 / (facts?.updatesPerEpoch ?? 1)}
      .readAt=${context.readTarget}
      @cursor=${context.cursor}
    ></surprisal-line-chart>
    <div class="legend">${facts === null ? null : targetLegend(facts)}</div>
    <surprisal-data-table id="target-table" @table-toggle=${context.tables}></surprisal-data-table>
  </section>`;
}

function targetLegend(facts: RnnFacts): readonly TemplateResult[] {
  return facts.sentences.slice(0, mostLines).map((_, sentence) => {
    const dash = dashOf(sentence).join(' ');
    return html`<span>
      <svg class="dash" viewBox="0 0 24 8" aria-hidden="true">
        <path d="M0 4h24" stroke-dasharray=${dash} /></svg
      >${sentenceName(facts, sentence)}
    </span>`;
  });
}

export function sentencesSection(context: Context): TemplateResult {
  const { facts, settings } = context;
  return html`<section id="sentences" aria-labelledby="sentences-heading" part="controls">
    <h2 id="sentences-heading">${t('sentences.heading')} <small>${t('sentences.sub')}</small></h2>
    <surprisal-sentences
      .sentences=${settings.sentences}
      .vocabulary=${facts?.vocabulary ?? []}
      @change-settings=${(event: CustomEvent<Partial<TrainSettings>>) => context.change(event.detail)}
    ></surprisal-sentences>
  </section>`;
}

export function runSection(context: Context): TemplateResult {
  return runSectionOf(
    t,
    html`<surprisal-controls
      .settings=${context.settings}
      @change-settings=${(event: CustomEvent<Partial<TrainSettings>>) => context.change(event.detail)}
      @restore-settings=${context.restore}
    ></surprisal-controls>`,
  );
}

/** One update, its numbers, and folded beneath them all the weights that it changes. */
export function inspectSection(context: Context, folds: Folds): TemplateResult {
  const { session, settings } = context;
  return html`<section aria-labelledby="inspect-heading" class="watched" part="inspector">
    <h2 id="inspect-heading">${t('inspect.heading')} <small>${dissectedWords(context)}</small></h2>
    <surprisal-inspector
      .facts=${session.facts}
      .settings=${settings}
      .focused=${context.focused}
      @probability-focus=${context.point}
    ></surprisal-inspector>
    ${folds.section(
      {
        id: 'maps',
        heading: t('maps.heading'),
        sub: t('maps.sub', { update: context.shownDetail?.update ?? 1 }),
        part: 'inspector',
      },
      html`<surprisal-maps .facts=${session.facts}></surprisal-maps>`,
    )}
  </section>`;
}

function dissectedWords({ shownDetail, session }: Context): string {
  if (shownDetail === null) return '';
  const numbers = { update: shownDetail.update, sentence: shownDetail.sentence + 1 };
  return t(session.update === 0 ? 'inspect.sub.next' : 'inspect.sub', numbers);
}

export function trySection(context: Context): TemplateResult {
  return experimentsSection(experiments, t, context);
}

export function torchSection({ session, settings }: Context, folds: Folds): TemplateResult {
  return folds.section(
    { id: 'torch', heading: t('torch.heading'), sub: t('torch.sub'), part: 'code' },
    html`<surprisal-torch
      .settings=${settings}
      .session=${session}
      .facts=${session.facts}
    ></surprisal-torch>`,
  );
}
