import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/line-chart.ts';
import type { Readout } from '../../charts/content.ts';
import { pytorchDigits } from '../../export/pytorch-digits.ts';
import { significant, fixed, unitOf } from '../../format/numbers.ts';
import { bitsSwitch } from '../../ui/bits-switch.ts';
import '../../ui/code-block.ts';
import '../../ui/copy-button.ts';
import '../../ui/setting-field.ts';
import type { SettingInput } from '../../ui/setting-field.ts';
import '../../ui/term.ts';
import {
  copyLink,
  nll,
  opening as openingOf,
  trySection as trySectionOf,
} from '../shared/sections.ts';
import './answer.ts';
import type { LabelChoice, Read } from './answer.ts';
import './data-menu.ts';
import type { FilesInput, SourceChoice } from './data-menu.ts';
import { experiments } from './experiments.ts';
import { describe, t } from './messages.ts';
import './pad.ts';
import type { PadInput, SampleStep } from './pad.ts';
import type { DigitsSession } from './session.ts';
import { digitsSettings, labels, runConfig, type DigitsSettings } from './settings.ts';
import './test-picture.ts';
import type { SampleChoice } from './test-picture.ts';
import './weights.ts';

/** What the sections of the lab are drawn from, and whom they tell. */
export interface View {
  readonly settings: DigitsSettings;
  readonly session: DigitsSession;
  readonly read: {
    readonly image: Uint8Array;
    readonly label: number | null;
    readonly answer: Read;
  } | null;
  readonly readLoss: (x: number) => Readout | null;
  readonly change: (change: Partial<DigitsSettings>) => void;
  readonly restore: () => void;
  readonly try: (change: Partial<DigitsSettings>) => void;
  readonly tables: () => void;
  readonly pad: (event: PadInput) => void;
  readonly clear: () => void;
  readonly sample: (index: number) => void;
  readonly files: (event: FilesInput) => void;
  readonly source: (event: SourceChoice) => void;
}

function term(name: 'mlp' | 'surprise' | 'synthetic' | 'perplexity', text: string): TemplateResult {
  return html`<surprisal-term meaning=${t(`term.${name}`)}>${text}</surprisal-term>`;
}

export function opening({ session }: View): TemplateResult {
  return openingOf({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
    data:
      session.source === 'synthetic'
        ? term('synthetic', t('lead.synthetic'))
        : html`${t('lead.files')}`,
    mlp: term('mlp', t('lead.mlp')),
    surprise: term('surprise', t('lead.surprise')),
    nll,
  });
}

/** Whose −log p is shown: the one chosen, or what the image is, or what it is taken for. */
function labelOf({ settings, read }: View): number {
  if (settings.label !== 'auto') return Number(settings.label);
  if (read === null) return 0;
  const { probabilities } = read.answer;
  return read.label ?? probabilities.indexOf(Math.max(...probabilities));
}

export function padSection(view: View): TemplateResult {
  const { settings, read } = view;
  const label = labelOf(view);
  const surprisal = (read?.answer.surprisals[label] ?? Number.NaN) * unitOf[settings.unit];
  const p = read?.answer.probabilities[label] ?? Number.NaN;
  const log = settings.unit === 'nats' ? String.raw`\log` : String.raw`\log_2`;
  return html`<section aria-labelledby="pad-heading">
    <h2 id="pad-heading">${t('pad.heading')} <small>${t('pad.sub')}</small></h2>
    <surprisal-pad
      .image=${read?.image ?? null}
      .label=${read?.label ?? null}
      @pad-input=${view.pad}
      @pad-clear=${view.clear}
      @sample-step=${({ detail }: SampleStep) => view.sample(Math.max(0, settings.sample + detail))}
    ></surprisal-pad>
    <surprisal-answer
      .answer=${read?.answer ?? null}
      .label=${label}
      .unit=${settings.unit}
      @label-choice=${({ detail }: LabelChoice) => view.change({ label: labels[detail + 1] ?? 'auto' })}
    ></surprisal-answer>
    <surprisal-formula
      .tex=${String.raw`\ql{-${log}}\,\qp{p}(\qy{@{label}}) = -${log} @{p} = @{loss}`}
      .numbers=${{
        label: { text: String(label), colour: 'target' },
        p: { text: significant(p), colour: 'probability' },
        loss: { text: fixed(surprisal), colour: 'loss' },
      }}
    ></surprisal-formula>
  </section>`;
}

export function lossSection(view: View): TemplateResult {
  const { settings } = view;
  const unit = t(`unit.${settings.unit}`);
  return html`<section aria-labelledby="loss-heading">
    <div class="heading">
      <h2 id="loss-heading">${t('loss.heading')} <small>${t('loss.sub', { unit })}</small></h2>
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
      .snap=${1 / (view.session.facts?.updatesPerEpoch ?? 938)}
      .readAt=${view.readLoss}
    ></surprisal-line-chart>
    <div class="legend">
      <span><i class="stroke batch"></i>${t('loss.batch')}</span>
      <span><i class="stroke"></i>${t('loss.smoothed')}</span>
      <span><i class="stroke tested"></i>${t('loss.test')}</span>
      <span class="now"
        >${term('perplexity', t('loss.perplexity'))} <b id="now" class="numbers"></b
      ></span>
    </div>
    <p id="left" class="left"></p>
    <p id="end" class="end" role="status"></p>
    <surprisal-data-table id="loss-table" @table-toggle=${view.tables}></surprisal-data-table>
  </section>`;
}

export function testSection(view: View): TemplateResult {
  return html`<section aria-labelledby="test-heading" part="more">
    <h2 id="test-heading">${t('test.heading')} <small id="test-sub"></small></h2>
    <p id="log" class="log" tabindex="0" role="region" aria-label=${t('test.log')}></p>
    <p class="why">${t('test.why')}</p>
    <surprisal-test
      .unit=${view.settings.unit}
      @sample-choice=${({ detail }: SampleChoice) => view.sample(detail)}
    ></surprisal-test>
    <surprisal-data-table id="epoch-table" @table-toggle=${view.tables}></surprisal-data-table>
  </section>`;
}

export function weightsSection(): TemplateResult {
  return html`<section aria-labelledby="weights-heading" class="watched" part="inspector">
    <h2 id="weights-heading">${t('weights.heading')} <small>${t('weights.sub')}</small></h2>
    <surprisal-weights></surprisal-weights>
  </section>`;
}

export function dataSection(view: View): TemplateResult {
  const { session } = view;
  const { source, drawing, reading, filesTrouble, facts } = session;
  const state = JSON.stringify([source, drawing, reading, filesTrouble, facts]);
  return html`<section aria-labelledby="data-heading" part="controls">
    <h2 id="data-heading">${t('data.heading')} <small>${t('data.sub')}</small></h2>
    <surprisal-data-menu
      .session=${session}
      .state=${state}
      @files-input=${view.files}
      @source-choice=${view.source}
    ></surprisal-data-menu>
  </section>`;
}

const fields = ['seed', 'epochs', 'lr', 'momentum', 'batch', 'train', 'test', 'data-seed'] as const;

export function runSection(view: View): TemplateResult {
  const { settings, session } = view;
  const field = (name: (typeof fields)[number]): TemplateResult =>
    html`<surprisal-field
      .name=${name}
      .label=${t(`run.${name}`)}
      .meaning=${t(`term.${name}`)}
      .setting=${digitsSettings[name]}
      .value=${settings[name]}
      .disabled=${name === 'data-seed' && session.source !== 'synthetic'}
      .custom=${describe}
      @setting-input=${({ detail }: SettingInput) => view.change({ [name]: detail })}
    ></surprisal-field>`;
  return html`<section aria-labelledby="run-heading" part="controls">
    <div class="heading">
      <h2 id="run-heading">${t('run.heading')} <small>${t('run.sub')}</small></h2>
      ${copyLink()}
    </div>
    <div class="fields">${fields.map(field)}</div>
    <button id="defaults" @click=${view.restore}>${t('run.restore')}</button>
  </section>`;
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

export function torchSection({ settings }: View): TemplateResult {
  const code = pytorchDigits(runConfig(settings), 'data');
  return html`<section aria-labelledby="torch-heading" part="code">
    <h2 id="torch-heading">${t('torch.heading')} <small>${t('torch.sub')}</small></h2>
    <p class="why">${t('torch.files')}</p>
    <surprisal-copy .label=${t('torch.copy')} .text=${() => code}></surprisal-copy>
    <details>
      <summary>${t('torch.show')}</summary>
      <surprisal-code .code=${code} name=${t('torch.code')}></surprisal-code>
    </details>
  </section>`;
}
