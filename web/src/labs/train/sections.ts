import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { Readout } from '../../charts/content.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import '../../ui/term.ts';
import type { UpdateDetail, RunFacts } from './rnn-protocol.ts';
import {
  copyLink,
  nll,
  opening as openingOf,
  trySection as trySectionOf,
} from '../shared/sections.ts';
import './distributions.ts';
import './equation.ts';
import { experiments } from './experiments.ts';
import type { Focus } from './focus.ts';
import { has, t } from './messages.ts';
import { dashOf, isNotebookData, mostLines, sentenceName } from './drawn-run.ts';
import type { TrainSession } from './session.ts';
import type { TrainSettings } from './settings.ts';

/** What the sections of the lab are drawn from, and whom they tell. */
export interface View {
  readonly settings: TrainSettings;
  readonly session: TrainSession;
  /** Of the run, or of the picture that stands in for it. */
  readonly facts: RunFacts | null;
  readonly focused: Focus | null;
  /** The update that the inspector shows. */
  readonly shownDetail: UpdateDetail | null;
  readonly readLoss: (x: number) => Readout | null;
  readonly readTarget: (x: number) => Readout | null;
  readonly change: (change: Partial<TrainSettings>) => void;
  readonly restore: () => void;
  readonly try: (change: Partial<TrainSettings>) => void;
  readonly point: (event: CustomEvent<Focus | null>) => void;
  /** A point of a chart. */
  readonly cursor: (event: CustomEvent<number | null>) => void;
  /** A table was opened or closed. */
  readonly tables: () => void;
}

type TermName = 'rnn' | 'step' | 'surprise' | 'perplexity';

function term(name: TermName, text: string): TemplateResult {
  return html`<surprisal-term meaning=${t(`term.${name}`)}>${text}</surprisal-term>`;
}

/** A number has a wording of its own where the catalogue offers one: `nine words`. */
function sized(key: 'lead.sentences' | 'lead.words' | 'expects.sub', count: number): string {
  const own = `${key}.${count}`;
  return has(own) ? t(own) : t(key, { count });
}

export function opening({ facts, settings }: View): TemplateResult {
  const sentences = facts?.sentences.length ?? settings.sentences.length;
  const words = facts?.vocabulary.length ?? new Set(settings.sentences.flat()).size + 1;
  return openingOf({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
    sentences: html`${sized('lead.sentences', sentences)}`,
    words: html`${sized('lead.words', words)}`,
    rnn: term('rnn', t('lead.rnn')),
    step: term('step', t('lead.step')),
    surprise: term('surprise', t('lead.surprise')),
    nll,
  });
}

export function expectsSection(view: View): TemplateResult {
  const { facts, settings } = view;
  return html`<section aria-labelledby="expects-heading">
    <h2 id="expects-heading">
      ${t('expects.heading')}
      <small>${sized('expects.sub', facts?.vocabulary.length ?? 9)}</small>
    </h2>
    <surprisal-distributions
      .facts=${facts}
      .mode=${settings.mode}
      .unit=${settings.unit}
      .focused=${view.focused}
    ></surprisal-distributions>
    <div class="legend">
      <span><i class="key probability-key"></i>${t('expects.probability')}</span>
      <span><i class="key target-key"></i>${t('expects.target')}</span>
      ${settings.mode === 'last-position' ? html`<span><i class="key idle-key"></i>${t('expects.idle')}</span>` : null}
    </div>
    <surprisal-data-table id="expects-table" @table-toggle=${view.tables}></surprisal-data-table>
  </section>`;
}

export function lossSection(view: View): TemplateResult {
  const { facts, settings } = view;
  const unit = t(`unit.${settings.unit}`);
  return html`<section aria-labelledby="loss-heading">
    <div class="heading">
      <h2 id="loss-heading">
        ${t('loss.heading')}
        <small>${t('loss.sub', { unit })}</small>
      </h2>
      <span class="switches">
        <label
          ><input
            type="checkbox"
            name="log"
            .checked=${settings.scale === 'log'}
            @change=${() => view.change({ scale: settings.scale === 'log' ? 'linear' : 'log' })}
          />${t('loss.log')}</label
        >
        ${bitsSwitch(settings.unit, (unit) => view.change({ unit }))}
      </span>
    </div>
    <surprisal-line-chart
      id="loss-chart"
      name=${t('loss.aria', { unit })}
      .snap=${1 / (facts?.sentences.length ?? 1)}
      .readAt=${view.readLoss}
      @cursor=${view.cursor}
    ></surprisal-line-chart>
    <div class="legend">
      <span><i class="stroke mean"></i>${t('loss.legend-mean')}</span>
      <span><i class="stroke each"></i>${t('loss.legend-each')}</span>
      ${isNotebookData(settings) ? html`<span class="narrow"><i class="stroke recorded"></i>${t('loss.recorded')}</span>` : null}
      <span class="now"
        >${term('perplexity', t('loss.perplexity'))} <b id="now" class="numbers"></b
      ></span>
    </div>
    <surprisal-equation
      part="formula"
      .facts=${facts}
      .mode=${settings.mode}
      .unit=${settings.unit}
      .focused=${view.focused}
    ></surprisal-equation>
    <p id="end" class="end" role="status"></p>
    <surprisal-data-table id="loss-table" @table-toggle=${view.tables}></surprisal-data-table>
  </section>`;
}

export function targetsSection(view: View): TemplateResult {
  const { facts } = view;
  return html`<section aria-labelledby="targets-heading" part="more">
    <h2 id="targets-heading">${t('targets.heading')} <small>${t('targets.sub')}</small></h2>
    <surprisal-line-chart
      id="target-chart"
      name=${t('targets.aria')}
      .snap=${1 / (facts?.sentences.length ?? 1)}
      .readAt=${view.readTarget}
      @cursor=${view.cursor}
    ></surprisal-line-chart>
    <div class="legend">${facts === null ? null : targetLegend(facts)}</div>
    <surprisal-data-table id="target-table" @table-toggle=${view.tables}></surprisal-data-table>
  </section>`;
}

function targetLegend(facts: RunFacts): readonly TemplateResult[] {
  return facts.sentences.slice(0, mostLines).map((_, sentence) => {
    const dash = dashOf(sentence).join(' ');
    return html`<span>
      <svg class="dash" viewBox="0 0 24 8" aria-hidden="true">
        <path d="M0 4h24" stroke-dasharray=${dash} /></svg
      >${sentenceName(facts, sentence)}
    </span>`;
  });
}

export function sentencesSection(view: View): TemplateResult {
  const { facts, settings } = view;
  return html`<section aria-labelledby="sentences-heading" part="controls">
    <h2 id="sentences-heading">${t('sentences.heading')} <small>${t('sentences.sub')}</small></h2>
    <surprisal-sentences
      .sentences=${settings.sentences}
      .vocabulary=${facts?.vocabulary ?? []}
      @change-settings=${(event: CustomEvent<Partial<TrainSettings>>) => view.change(event.detail)}
    ></surprisal-sentences>
  </section>`;
}

export function runSection(view: View): TemplateResult {
  const { settings } = view;
  return html`<section aria-labelledby="run-heading" part="controls">
    <div class="heading">
      <h2 id="run-heading">${t('run.heading')} <small>${t('run.sub')}</small></h2>
      ${copyLink()}
    </div>
    <surprisal-controls
      .settings=${settings}
      @change-settings=${(event: CustomEvent<Partial<TrainSettings>>) => view.change(event.detail)}
      @restore-settings=${view.restore}
    ></surprisal-controls>
  </section>`;
}

export function inspectSections(view: View): TemplateResult {
  const { session, settings } = view;
  return html`<section aria-labelledby="inspect-heading" class="watched" part="inspector">
      <h2 id="inspect-heading">${t('inspect.heading')} <small>${dissectedWords(view)}</small></h2>
      <surprisal-inspector
        .facts=${session.facts}
        .settings=${settings}
        .focused=${view.focused}
        @probability-focus=${view.point}
      ></surprisal-inspector>
    </section>
    <section aria-labelledby="maps-heading" class="watched" part="inspector">
      <h2 id="maps-heading">
        ${t('maps.heading')}
        <small>${t('maps.sub', { update: view.shownDetail?.update ?? 1 })}</small>
      </h2>
      <surprisal-maps .facts=${session.facts}></surprisal-maps>
    </section>`;
}

function dissectedWords({ shownDetail, session }: View): string {
  if (shownDetail === null) return '';
  const numbers = { update: shownDetail.update, sentence: shownDetail.sentence + 1 };
  return t(session.update === 0 ? 'inspect.sub.next' : 'inspect.sub', numbers);
}

export function trySection(view: View): TemplateResult {
  return trySectionOf(
    experiments.map(({ name, change }) => ({
      name,
      label: t(`try.${name}`),
      why: t(`try.${name}.why`),
      start: () => view.try(change),
    })),
  );
}

export function torchSection({ session, settings }: View): TemplateResult {
  return html`<section aria-labelledby="torch-heading" part="code">
    <h2 id="torch-heading">${t('torch.heading')} <small>${t('torch.sub')}</small></h2>
    <surprisal-torch
      .settings=${settings}
      .session=${session}
      .facts=${session.facts}
    ></surprisal-torch>
  </section>`;
}
