import { html, LitElement, type TemplateResult } from 'lit';
import { grouped } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { icons } from '../../ui/icons.ts';
import { barStyles } from '../../style/bar.ts';
import { rangeStyles } from '../../style/range.ts';
import { shared } from '../../style/shared.ts';
import { t } from './messages.ts';
import { speeds, type Speed } from './speeds.ts';
import { transportStyles } from './transport-styles.ts';

export type TransportAction =
  | { readonly do: 'play' | 'pause' | 'reset' | 'epoch' }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | { readonly do: 'seek'; readonly update: number }
  | { readonly do: 'speed'; readonly speed: Speed };

/** Play, step, scrub. Its moving parts are patched by `show`, so that nothing around them stirs. */
export class Transport extends LitElement {
  static override properties = {
    playing: { type: Boolean },
    disabled: { type: Boolean },
    total: { type: Number },
    sentences: { type: Number },
    seed: { type: Number },
    speed: {},
  };
  static override styles = [shared, rangeStyles, barStyles, transportStyles];
  declare playing: boolean;
  declare disabled: boolean;
  declare total: number;
  declare sentences: number;
  declare seed: number;
  declare speed: Speed;
  #update = 0;
  #scrubbing = false;

  constructor() {
    super();
    new LanguageController(this);
    this.playing = false;
    this.disabled = true;
    this.total = 1;
    this.sentences = 1;
    this.seed = 0;
    this.speed = '30';
  }

  /** Puts the run's update on display. */
  show(update: number): void {
    this.#update = update;
    this.#patch();
  }

  #patch(): void {
    const range = this.renderRoot.querySelector<HTMLInputElement>('input[type=range]');
    const count = this.renderRoot.querySelector('.count b');
    if (range === null || count === null) return;
    if (!this.#scrubbing) range.value = String(this.#update);
    const part =
      this.total > 0 ? (this.#scrubbing ? Number(range.value) : this.#update) / this.total : 0;
    range.style.setProperty('--done', String(part));
    count.textContent = grouped(this.#update);
    range.setAttribute(
      'aria-valuetext',
      t('transport.value', {
        update: this.#update,
        total: this.total,
        epoch: Math.ceil(this.#update / this.sentences),
      }),
    );
  }

  protected override updated(): void {
    this.#patch();
  }

  #act(action: TransportAction): void {
    this.dispatchEvent(new CustomEvent<TransportAction>('transport', { detail: action }));
  }

  override render(): TemplateResult {
    const width = grouped(this.total).length;
    const off = this.disabled;
    const label = this.playing ? t('transport.pause') : t('transport.play');
    return html`<div class="bar" role="group" aria-label=${t('transport.name')}>
      <button
        class="main"
        id="play"
        ?disabled=${off}
        aria-label=${label}
        @click=${() => this.#act({ do: this.playing ? 'pause' : 'play' })}
      >
        ${this.playing ? icons.pause : icons.play}<span class="wide">${label}</span>
      </button>
      <button
        id="back"
        ?disabled=${off}
        aria-label=${t('transport.back')}
        title=${t('transport.back')}
        @click=${() => this.#act({ do: 'step', by: -1 })}
      >
        ${icons.back}<span class="wide">${t('transport.step-back')}</span>
      </button>
      <button
        id="step"
        ?disabled=${off}
        aria-label=${t('transport.forward')}
        title=${t('transport.forward')}
        @click=${() => this.#act({ do: 'step', by: 1 })}
      >
        <span class="wide">${t('transport.step')}</span>${icons.forward}
      </button>
      <button
        id="epoch"
        ?disabled=${off}
        aria-label=${t('transport.epoch-long')}
        title=${t('transport.epoch-long')}
        @click=${() => this.#act({ do: 'epoch' })}
      >
        <span class="wide">${t('transport.epoch')}</span>${icons.epoch}
      </button>
      <div class="scrub">
        <input
          type="range"
          min="0"
          max=${this.total}
          step="1"
          ?disabled=${off}
          aria-label=${t('transport.scrub')}
          @input=${this.#onScrub}
          @change=${() => (this.#scrubbing = false)}
        />
      </div>
      <span class="count"
        ><span class="wide">${t('transport.update')} </span
        ><b .style=${`min-width:${width}ch`}></b> / ${grouped(this.total)}</span
      >
      <span class="seed soft wide">${t('transport.seed', { seed: this.seed })}</span>
      <label class="speed">
        <span class="visually-hidden">${t('transport.speed')}</span>
        <select .value=${this.speed} @change=${this.#onSpeed}>
          ${speeds.map((speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${speed === 'full' ? t('speed.full') : t('speed.rate', { rate: speed })}</option>`)}
        </select>
      </label>
      <button
        id="reset"
        class="wide"
        ?disabled=${off}
        aria-label=${t('transport.reset')}
        title=${t('transport.reset')}
        @click=${() => this.#act({ do: 'reset' })}
      >
        ${icons.reset}
      </button>
    </div>`;
  }

  #onScrub(event: Event): void {
    this.#scrubbing = true;
    const update = Number((event.currentTarget as HTMLInputElement).value);
    this.#act({ do: 'seek', update });
  }

  #onSpeed(event: Event): void {
    const value = (event.currentTarget as HTMLSelectElement).value;
    const speed = speeds.find((name) => name === value);
    if (speed !== undefined) this.#act({ do: 'speed', speed });
  }
}

if (!customElements.get('surprisal-transport'))
  customElements.define('surprisal-transport', Transport);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-transport': Transport;
  }
}
