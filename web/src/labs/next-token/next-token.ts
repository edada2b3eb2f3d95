import { html, type PropertyValues, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { weave } from '../../i18n/messages.ts';
import { defaults } from '../../state/settings.ts';
import type { DemonstrationSpec } from '../instant/demonstration.ts';
import { decodeView } from '../instant/first-view.ts';
import { InstantLab } from '../instant/instant-lab.ts';
import { labEngine } from '../instant/lab-engine.ts';
import {
  demonstrationBar,
  nll,
  opening,
  term,
  torchSection,
  trySection,
} from '../instant/sections.ts';
import { computeNextToken, type NextTokenView } from './compute.ts';
import { targetProbability } from './distribution.ts';
import { drawnPanel, meanSoFar, pairOf } from './drawn-panel.ts';
import firstView from './generated/first-view.json';
import { t } from './messages.ts';
import './prediction-table.ts';
import type { PredictionPoint, RowLoss } from './prediction-table.ts';
import { Predictions } from './predictions.ts';
import { nextTokenSettings, type NextTokenSettings } from './settings.ts';
import { nextTokenStyles } from './styles.ts';
import { predictionTable } from './tables.ts';
import { clueless, textPanel } from './text-panel.ts';
import { visible } from './tokens.ts';
import { torchLines } from './torch.ts';

/** As many predictions in the whole demonstration take about this long. */
const demonstrationSeconds = 6;

/** A batch of token sequences as contexts and targets, and what random answers to them cost. */
export class NextToken extends InstantLab<NextTokenSettings, NextTokenView> {
  static override properties = {
    ...InstantLab.properties,
    chosen: { state: true },
    batchIndex: { state: true },
  };
  static override styles = [...InstantLab.styles, nextTokenStyles];
  protected readonly defaults = defaults(nextTokenSettings);
  protected readonly firstView = decodeView(firstView) as NextTokenView;
  /** The prediction taken apart, in the batch on show. */
  declare chosen: number;
  /** Which batch of the text. */
  declare batchIndex: number;
  #unfolded: {
    readonly view: NextTokenView;
    readonly part: number;
    readonly is: Predictions;
  } | null = null;

  constructor() {
    super();
    this.chosen = 0;
    this.batchIndex = 0;
  }

  protected compute(engine: LabEngine, settings: NextTokenSettings): NextTokenView {
    return computeNextToken(engine, settings);
  }

  /** One prediction after another. */
  protected demonstrationSpec(): DemonstrationSpec {
    const { view } = this;
    const steps = view === null ? 1 : this.#predictions(view).count;
    return { steps, perSecond: Math.max(2, steps / demonstrationSeconds) };
  }

  protected settingsAt(_step: number): NextTokenSettings {
    return this.settings;
  }

  #predictions(view: NextTokenView): Predictions {
    if (this.#unfolded?.view !== view || this.#unfolded.part !== this.batchIndex) {
      const batch = view.batches[this.batchIndex] ?? view.batches[0] ?? [];
      const windows = (sequences: readonly Int32Array[]) =>
        labEngine()?.labs.windows(sequences) ?? [];
      const first = this.batchIndex === 0 ? view.windows : null;
      this.#unfolded = { view, part: this.batchIndex, is: new Predictions(batch, windows, first) };
    }
    return this.#unfolded.is;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { source, batch, context, text } = this.settings;
    const tokens = JSON.stringify([source, batch, context, text]);
    if (tokens !== this.#tokens) {
      this.#tokens = tokens;
      this.chosen = 0;
      this.batchIndex = 0;
    }
    if (this.demonstration.step !== null) this.chosen = this.demonstration.step;
  }
  #tokens = '';

  #onPoint({ detail: { index, settled } }: PredictionPoint): void {
    if (!settled && this.demonstration.step !== null) return;
    this.demonstration.end();
    this.chosen = index;
    this.requestUpdate();
  }

  #turn(part: number): void {
    this.demonstration.end();
    this.batchIndex = part;
    this.chosen = 0;
  }

  protected picture(view: NextTokenView, settings: NextTokenSettings): TemplateResult {
    const predictions = this.#predictions(view);
    const { step } = this.demonstration;
    const total = predictions.count;
    const at = Math.min(step ?? total - 1, total - 1);
    const chosen = Math.min(this.chosen, total - 1);
    const caption = t('count.caption', { at: padded(at + 1, total), total });
    const change = (part: Partial<NextTokenSettings>): void => this.change(part);
    return html`
      ${opening({ text: t('title'), emphasis: t('title.emphasis') }, t('lead'), {
        tokens: term(t('term.tokens'), t('term.tokens.meaning')),
        context: term(t('term.context'), t('term.context.meaning')),
        target: html`<span class="target"
          >${term(t('term.target'), t('term.target.meaning'))}</span
        >`,
        nll,
      })}
      ${demonstrationBar(this.demonstration, caption)}
      <div class="columns first">
        <section aria-labelledby="unfold-heading">
          <div class="heading">
            <h2 id="unfold-heading">
              ${t('unfold.heading')} <small>${this.#sub(view, settings)}</small>
            </h2>
            ${this.#sources(settings)}
          </div>
          ${this.#count(view, settings, at + 1, total)}
          <surprisal-predictions
            .predictions=${predictions}
            .label=${labelOf(view)}
            .lossOf=${lossOf(view, predictions, unitOf[settings.unit])}
            .chosen=${chosen}
            .revealed=${step === null ? Number.POSITIVE_INFINITY : step + 1}
            @prediction-point=${this.#onPoint}
          ></surprisal-predictions>
          ${this.#legend(view)}
          <surprisal-data-table
            id="prediction-table"
            .content=${predictionTable(view, predictions, settings.unit)}
          ></surprisal-data-table>
          ${view.kind === 'drawn' ? meanSoFar(view, settings.unit, at) : clueless(view, settings.unit)}
        </section>
        ${
          view.kind === 'drawn'
            ? drawnPanel(view, settings, { chosen, at }, change)
            : textPanel(view, settings, predictions.at(chosen), change)
        }
      </div>
      ${this.#experiments()}
      ${torchSection(torchLines(view, settings), t(view.kind === 'drawn' ? 'torch.drawn' : 'torch.text'))}
    `;
  }

  #sub(view: NextTokenView, { batch, context, text }: NextTokenSettings): string {
    if (view.kind === 'text') return t(`unfold.${text.tokenizer}`, { count: view.tokenCount });
    return t('unfold.drawn', { batch, length: context + 1 });
  }

  #sources(settings: NextTokenSettings): TemplateResult {
    return html`<span class="choices" role="group" aria-label=${t('source.name')}>
      ${(['drawn', 'text'] as const).map(
        (source) =>
          html`<button
            id=${`source-${source}`}
            aria-pressed=${settings.source === source ? 'true' : 'false'}
            @click=${() => this.change({ source })}
          >
            ${t(`source.${source}`)}
          </button>`,
      )}
    </span>`;
  }

  #count(
    view: NextTokenView,
    { batch, context }: NextTokenSettings,
    count: number,
    total: number,
  ): TemplateResult {
    const full = batch * context;
    const message = t(total === full ? 'count.full' : 'count.ragged', { batch, context, full });
    const width = `--count-width:${String(total).length}ch`;
    const parts = view.batches.length;
    return html`<p class="count" .style=${width}>
        ${weave<TemplateResult>(message, { count: html`<b>${count}</b>` })}
      </p>
      ${
        parts > 1
          ? html`<div class="pages">
              <button
                id="previous-batch"
                ?disabled=${this.batchIndex === 0}
                @click=${() => this.#turn(this.batchIndex - 1)}
              >
                ${t('pages.previous')}
              </button>
              <span>${t('pages.batches', { at: this.batchIndex + 1, total: parts })}</span>
              <button
                id="next-batch"
                ?disabled=${this.batchIndex === parts - 1}
                @click=${() => this.#turn(this.batchIndex + 1)}
              >
                ${t('pages.next')}
              </button>
            </div>`
          : null
      }`;
  }

  #legend(view: NextTokenView): TemplateResult {
    return html`<div class="legend">
      <span><i class="key context-key"></i>${t('legend.context')}</span>
      <span><i class="key target-key"></i>${t('legend.target')}</span>
      <span class="words"
        >${
          view.kind === 'drawn'
            ? weave<TemplateResult>(t('legend.drawn'), {
                logits: term(t('term.logits'), t('term.logits.meaning')),
              })
            : t('legend.text')
        }</span
      >
    </div>`;
  }

  #experiments(): TemplateResult {
    const { firstView: view } = this;
    const [without, withExtra] =
      view.kind === 'drawn'
        ? [pairOf(view.losses, 'nats'), pairOf(view.otherwise, 'nats')]
        : ['', ''];
    const text = nextTokenSettings.text.fallback;
    return trySection([
      {
        name: 'extra',
        label: t('try.extra'),
        why: t('try.extra.why', { with: withExtra, without }),
        start: () => this.tryOut({ extra: true }),
      },
      {
        name: 'cat',
        label: t('try.cat'),
        why: t('try.cat.why'),
        start: () => this.tryOut({ source: 'text' }),
      },
      {
        name: 'characters',
        label: t('try.characters'),
        why: t('try.characters.why'),
        start: () => this.tryOut({ source: 'text', text: { ...text, tokenizer: 'characters' } }),
      },
      {
        name: 'full',
        label: t('try.full'),
        why: t('try.full.why', { count: 64 * 64 }),
        start: () => this.tryOut({ batch: 64, context: 64 }),
      },
    ]);
  }
}

/** A count as wide as its total, so that the bar beside it keeps its length. */
function padded(count: number, total: number): string {
  return String(count).padStart(String(total).length, '\u2007');
}

function labelOf(view: NextTokenView): (token: number) => string {
  return view.kind === 'drawn' ? String : (token) => visible(view.vocabulary[token] ?? '');
}

/** What each row costs: as drawn, or if every token is equally likely. */
function lossOf(
  view: NextTokenView,
  predictions: Predictions,
  factor: number,
): (index: number) => RowLoss {
  if (view.kind === 'text')
    return (index) => ({
      answer: String(predictions.at(index)?.target ?? ''),
      probability: fixed(view.uniform),
      loss: fixed(view.clueless.nats * factor),
      part: view.clueless.nats > 0 ? 1 : 0,
    });
  const { steps } = view;
  const largest = steps.surprisals.reduce((most, value) => Math.max(most, value), 0);
  return (index) => {
    const surprisal = steps.surprisals[index] ?? Number.NaN;
    return {
      answer: String(steps.targets[index] ?? ''),
      probability: fixed(targetProbability(steps, index)),
      loss: fixed(surprisal * factor),
      part: largest > 0 ? surprisal / largest : 0,
    };
  };
}

if (!customElements.get('surprisal-next-token'))
  customElements.define('surprisal-next-token', NextToken);
