import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { compact } from '../../format/numbers.ts';
import { shownWords } from '../../format/visible.ts';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import '../../ui/formula.ts';
import { shared } from '../../style/shared.ts';
import type { UpdateDetail, RnnFacts } from './rnn-protocol.ts';
import { isParameter, parameterNames, Tensors, type Choice } from './update-detail.ts';
import { FocusEvent, type Focus } from './focus.ts';
import { t } from './inspector-messages.ts';
import { phaseNames, type PhaseName, type TensorView } from './phase.ts';
import { phaseView } from './phases.ts';
import type { TrainSettings } from './settings.ts';
import './tensor-table.ts';
import { context, positions, target, word } from './words.ts';
import { elementName, tensorName } from './tensor-names.ts';

/** One update in named phases: what each computes, in words, as a formula with its numbers, and in full. */
export class Inspector extends LocalizedElement {
  static override properties = {
    facts: { attribute: false },
    updateDetail: { attribute: false },
    settings: { attribute: false },
    upcoming: { type: Boolean },
    focused: { attribute: false },
    phase: { state: true },
    choice: { state: true },
  };
  static override styles = [
    shared,
    css`
      .phases {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding: 8px 0 16px;
      }
      .phases button span {
        color: var(--soft);
        margin-right: 4px;
      }
      .phases button[aria-current] span {
        color: inherit;
      }
      .explain {
        max-width: 68ch;
        min-height: 53px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        font: 13px/24px var(--sans);
        color: var(--soft);
        min-height: 40px;
      }
      surprisal-formula {
        min-height: 116px;
      }
      .tensors {
        display: flex;
        flex-wrap: wrap;
        gap: 16px 48px;
        padding-top: 8px;
      }
      surprisal-tensor {
        max-width: 100%;
      }
      .waiting {
        min-height: var(--high);
        color: var(--soft);
      }
    `,
  ];
  declare facts: RnnFacts | null;
  declare updateDetail: UpdateDetail | null;
  declare settings: TrainSettings;
  declare upcoming: boolean;
  declare focused: Focus | null;
  declare phase: PhaseName;
  declare choice: Omit<Choice, 'position' | 'word'> & {
    readonly position: number | null;
    readonly word: number | null;
  };

  constructor() {
    super();
    this.facts = null;
    this.updateDetail = null;
    this.upcoming = false;
    this.focused = null;
    this.phase = 'gradient';
    this.choice = {
      position: null,
      word: null,
      hidden: 0,
      embedded: 0,
      parameter: 'fc.weight',
      index: -1,
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('facts') && changed.get('facts') !== undefined)
      this.choice = {
        ...this.choice,
        position: null,
        word: null,
        hidden: 0,
        embedded: 0,
        index: -1,
      };
  }

  /** The choice, with what the reader points at elsewhere, and within what this update has. */
  #settled(tensors: Tensors): Choice {
    const { choice, focused } = this;
    const { sentence } = tensors.updateDetail;
    const same = focused?.sentence === sentence ? focused : null;
    const last = positions(tensors.facts, sentence) - 1;
    const word = same?.word ?? choice.word ?? target(tensors.facts, sentence);
    const size = tensors.before(choice.parameter)?.values.length ?? 1;
    const columns = tensors.before(choice.parameter)?.shape.at(-1) ?? 1;
    // To begin with the first weight of the target's row.
    const first =
      choice.parameter === 'fc.weight' ? word * columns : choice.parameter === 'fc.bias' ? word : 0;
    const seen = tensors.facts.sentences[sentence]?.[last] ?? 0;
    const start = choice.parameter === 'embedding.weight' ? seen * columns : first;
    return {
      ...choice,
      position: Math.min(same?.position ?? choice.position ?? last, last),
      word,
      index: choice.index >= 0 && choice.index < size ? choice.index : Math.min(start, size - 1),
    };
  }

  #go(by: number): void {
    const at = phaseNames.indexOf(this.phase) + by;
    this.phase = phaseNames[Math.min(Math.max(at, 0), phaseNames.length - 1)] ?? this.phase;
  }

  override render(): TemplateResult {
    const { facts, updateDetail } = this;
    const phases = html`<div class="phases" role="group" aria-label=${t('inspect.phases')}>
      ${phaseNames.map(
        (name, i) =>
          html`<button
            data-phase=${name}
            aria-current=${name === this.phase ? 'step' : null}
            @click=${() => (this.phase = name)}
          >
            <span>${i + 1}</span>${t(`phase.${name}`)}
          </button>`,
      )}
    </div>`;
    if (facts === null || updateDetail === null)
      return html`${phases}
        <p class="waiting">${t('inspect.waiting')}</p>`;
    const tensors = new Tensors(updateDetail, facts);
    const choice = this.#settled(tensors);
    const view = phaseView(this.phase, tensors, choice, this.settings);
    const chooses = view.tensors.some(({ axis }) => axis === 'parameter');
    const at = phaseNames.indexOf(this.phase);
    return html`${phases}
      <p class="explain">${t(view.explain)} ${this.#clipping(tensors)}</p>
      <surprisal-formula tex=${view.tex} .numbers=${view.numbers}></surprisal-formula>
      <div class="row">
        <button ?disabled=${at === 0} @click=${() => this.#go(-1)}>
          ‹ ${t('inspect.previous')}
        </button>
        <button
          id="next-phase"
          ?disabled=${at === phaseNames.length - 1}
          @click=${() => this.#go(1)}
        >
          ${t('inspect.next')} ›
        </button>
        ${chooses ? this.#parameters(choice) : null}
        <span>${t('inspect.element', { name: elementName(view.element) })}</span>
      </div>
      <div class="tensors">
        ${view.tensors.map((tensor) => this.#tensor(tensor, tensors, choice))}
      </div>`;
  }

  #clipping(tensors: Tensors): string {
    if (this.phase !== 'optimizer' || this.settings.clip === null) return '';
    return t('explain.clip', {
      norm: compact(tensors.afterAt('gradient_norm', 0)),
      factor: compact(tensors.afterAt('clip_factor', 0)),
    });
  }

  #parameters(choice: Choice): TemplateResult {
    return html`<label
      ><span class="visually-hidden">${t('inspect.parameter')}</span>
      <select
        name="parameter"
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          if (isParameter(value)) this.choice = { ...this.choice, parameter: value, index: -1 };
        }}
      >
        ${parameterNames.map((name) => html`<option value=${name} ?selected=${name === choice.parameter}>${name}</option>`)}
      </select></label
    >`;
  }

  #tensor(view: TensorView, tensors: Tensors, choice: Choice): TemplateResult | null {
    const tensor = view.from === 'after' ? tensors.after(view.name) : tensors.before(view.name);
    const values = view.from === 'gradient' ? tensor?.gradient : tensor?.values;
    if (tensor === undefined || values === null || values === undefined) return null;
    const { sentence } = tensors.updateDetail;
    const wide = tensor.shape.at(-1) ?? 1;
    const chosen = {
      embedded: choice.position * wide + choice.embedded,
      hidden: choice.position * wide + choice.hidden,
      word: choice.position * wide + choice.word,
      position: choice.position,
      parameter: choice.index,
      none: null,
    }[view.axis];
    const activation = view.axis === 'embedded' || view.axis === 'hidden' || view.axis === 'word';
    const contexts = Array.from({ length: tensors.length }, (_, i) =>
      context(tensors.facts, sentence, i),
    );
    const words = Array.from({ length: tensors.length }, (_, i) =>
      word(tensors.facts, tensors.facts.sentences[sentence]?.[i] ?? 0),
    );
    const parameterOf = view.name.split('/')[0] ?? '';
    const byWord = ['embedding.weight', 'fc.weight', 'fc.bias'].includes(parameterOf);
    const names = shownWords(tensors.facts.vocabulary);
    return html`<surprisal-tensor
      name=${view.from === 'gradient' ? t('inspect.gradient-of', { name: tensorName(view.name) }) : tensorName(view.name)}
      .shape=${tensor.shape}
      .values=${values}
      colour=${view.colour}
      .chosen=${chosen}
      .rowNames=${view.axis === 'embedded' ? words : activation ? contexts : byWord && tensor.shape.length === 2 ? names : []}
      .columnNames=${view.axis === 'word' ? names : view.axis === 'position' ? contexts : parameterOf === 'fc.bias' ? names : []}
      ?choosable=${view.axis !== 'none'}
      @choose-cell=${(event: CustomEvent<number>) => this.#choose(view, event.detail, wide, sentence)}
    ></surprisal-tensor>`;
  }

  #choose(view: TensorView, index: number, wide: number, sentence: number): void {
    const [position, column] = [Math.floor(index / wide), index % wide];
    switch (view.axis) {
      case 'embedded':
        this.choice = { ...this.choice, position, embedded: column };
        return;
      case 'hidden':
        this.choice = { ...this.choice, position, hidden: column };
        return;
      case 'word':
        this.choice = { ...this.choice, position, word: column };
        this.dispatchEvent(new FocusEvent({ sentence, position, word: column }));
        return;
      case 'position':
        this.choice = { ...this.choice, position: index };
        return;
      case 'parameter':
        this.choice = { ...this.choice, index };
        return;
      case 'none':
    }
  }
}

if (!customElements.get('surprisal-inspector'))
  customElements.define('surprisal-inspector', Inspector);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-inspector': Inspector;
  }
}
