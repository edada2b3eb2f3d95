import { css, html, LitElement, type TemplateResult } from 'lit';
import { grouped } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { icons } from '../../parts/icons.ts';
import { shared } from '../../style/shared.ts';
import { t } from './messages.ts';
import { speeds, type TrainSettings } from './settings.ts';

export type TransportAction =
  | { readonly do: 'play' | 'pause' | 'reset' | 'epoch' }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | { readonly do: 'seek'; readonly update: number }
  | { readonly do: 'speed'; readonly speed: TrainSettings['speed'] };

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
  static override styles = [
    shared,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 8px;
        border-block: 1px solid var(--hair);
        padding: 10px 0;
        font: 14px/24px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
      }
      button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
        min-height: 32px;
      }
      button.main {
        min-width: 96px;
      }
      .scrub {
        flex: 1;
        min-width: 80px;
        margin: 0 8px;
      }
      input[type='range'] {
        --track: linear-gradient(to right, var(--ink) var(--done, 0%), var(--hair) var(--done, 0%));
        appearance: none;
        display: block;
        width: 100%;
        height: 24px;
        margin: 0;
        padding: 0;
        border: 0;
        border-radius: 0;
        cursor: pointer;
        background:
          repeating-linear-gradient(to right, var(--hair) 0 1px, transparent 1px 10%) 7px 50% /
            calc(100% - 14px) 8px no-repeat,
          linear-gradient(var(--hair) 0 0) calc(100% - 7px) 50% / 1px 8px no-repeat;
      }
      input::-webkit-slider-runnable-track {
        height: 2px;
        background: var(--track);
      }
      input::-moz-range-track {
        height: 2px;
        background: var(--track);
      }
      input::-webkit-slider-thumb {
        appearance: none;
        width: 14px;
        height: 14px;
        margin-top: -6px;
        border-radius: 50%;
        background: var(--ink);
        border: 0;
      }
      input::-moz-range-thumb {
        width: 14px;
        height: 14px;
        border-radius: 50%;
        background: var(--ink);
        border: 0;
      }
      .count {
        text-align: right;
        white-space: nowrap;
      }
      .count b {
        display: inline-block;
        text-align: right;
        font-weight: 600;
      }
      .seed {
        max-width: 13ch;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        margin-left: 8px;
      }
      select {
        padding: 3px 8px;
        min-height: 32px;
        border-color: var(--hair);
      }
      @media (max-width: 760px) {
        .bar {
          position: fixed;
          inset: auto 0 0;
          z-index: 2;
          flex-wrap: wrap;
          background: var(--paper);
          border-bottom: 0;
          gap: 0 6px;
          padding: 0 16px 8px;
          padding-bottom: max(8px, env(safe-area-inset-bottom));
        }
        .scrub {
          order: -2;
          flex-basis: calc(100% - 120px);
          margin: 0;
        }
        .speed {
          order: -1;
        }
        select {
          width: 104px;
          min-height: 44px;
          border: 0;
        }
        input[type='range'] {
          height: 44px;
        }
        input::-webkit-slider-thumb {
          width: 20px;
          height: 20px;
          margin-top: -9px;
        }
        input::-moz-range-thumb {
          width: 20px;
          height: 20px;
        }
        button {
          padding-inline: 8px;
        }
        button.main {
          min-width: 44px;
        }
        .wide {
          display: none;
        }
        .count {
          margin-left: auto;
          font-size: 13px;
        }
      }
    `,
  ];
  declare playing: boolean;
  declare disabled: boolean;
  declare total: number;
  declare sentences: number;
  declare seed: number;
  declare speed: TrainSettings['speed'];
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
    // The thumb's middle runs from half its width to the rest.
    range.style.setProperty('--done', `calc(7px + ${part} * (100% - 14px))`);
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
        ${icons.back}<span class="wide">${t('transport.step')}</span>
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
