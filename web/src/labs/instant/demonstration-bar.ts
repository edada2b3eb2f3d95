import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../../i18n/frame.ts';
import { LanguageController } from '../../i18n/language.ts';
import { icons } from '../../ui/icons.ts';
import { barStyles } from '../../style/bar.ts';
import { rangeStyles } from '../../style/range.ts';
import { shared } from '../../style/shared.ts';
import type { Demonstration } from './demonstration.ts';
import { named } from '../../i18n/marks.ts';

/** Play, step back, step, scrub through a demonstration; the caption says where it stands. */
export class DemonstrationBar extends LitElement {
  static override properties = {
    demonstration: { attribute: false },
    step: { attribute: false },
    playing: { type: Boolean },
    caption: {},
    widest: {},
  };
  static override styles = [
    shared,
    rangeStyles,
    barStyles,
    css`
      .caption {
        flex: 0 1 var(--caption-width, auto);
        min-width: 0;
        text-align: end;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .caption > span {
        grid-area: 1 / 1;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .caption.steady {
        display: grid;
        justify-items: end;
      }
      .widest {
        visibility: hidden;
      }
      @media (max-width: 760px) {
        .caption.steady {
          justify-items: start;
        }
        .bar {
          flex-wrap: wrap;
          gap: 0 8px;
        }
        .caption {
          flex-basis: 100%;
          order: 1;
          text-align: start;
        }
      }
      @media print {
        .scrub,
        .widest {
          display: none;
        }
        .caption {
          flex: 1;
          text-align: start;
        }
        .caption.steady {
          justify-items: start;
        }
      }
    `,
  ];
  declare demonstration: Demonstration;
  declare step: number | null;
  declare playing: boolean;
  declare caption: string;
  /** A caption as wide as any, so that the bar keeps its length; empty if all are. */
  declare widest: string;

  constructor() {
    super();
    new LanguageController(this);
    this.step = null;
    this.playing = false;
    this.caption = '';
    this.widest = '';
  }

  #onScrub(event: Event): void {
    this.demonstration.seek(Number((event.currentTarget as HTMLInputElement).value));
  }

  protected override updated(): void {
    const range = this.renderRoot.querySelector('input');
    if (range === null) return;
    const last = Math.max(1, this.demonstration.steps - 1);
    const at = this.step ?? last;
    range.value = String(at);
    range.style.setProperty('--done', String(at / last));
  }

  override render(): TemplateResult {
    const { demonstration, playing } = this;
    const total = demonstration.steps;
    const label = playing ? t('demo.pause') : t('demo.play');
    const value = t('demo.value', { at: (this.step ?? total - 1) + 1, total });
    return html`<div class="bar" role="group" aria-label=${t('demo.name')}>
      <button
        class="main"
        id="play"
        aria-label=${label}
        @click=${() => (playing ? demonstration.pause() : demonstration.play())}
      >
        ${playing ? icons.pause : icons.play}<span class="wide">${label}</span>
      </button>
      <button
        id="back"
        aria-label=${t('demo.back')}
        title=${t('demo.back')}
        @click=${() => demonstration.move(-1)}
      >
        ${icons.back}<span class="wide">${t('demo.step-back')}</span>
      </button>
      <button
        id="step"
        aria-label=${t('demo.forward')}
        title=${t('demo.forward')}
        @click=${() => demonstration.move(1)}
      >
        <span class="wide">${t('demo.step')}</span>${icons.forward}
      </button>
      <div class="scrub">
        <input
          type="range"
          min="0"
          max=${total - 1}
          step="1"
          aria-label=${t('demo.scrub')}
          aria-valuetext=${this.caption === '' ? value : named(value, this.caption)}
          @input=${this.#onScrub}
        />
      </div>
      ${
        this.widest === ''
          ? html`<span class="caption">${this.caption}</span>`
          : html`<span class="caption steady"
              ><span>${this.caption}</span
              ><span class="widest" aria-hidden="true">${this.widest}</span></span
            >`
      }
    </div>`;
  }
}

/** The demonstration's controls; `widest` is a caption as wide as any, if they differ in width. */
export function demonstrationBar(
  demonstration: Demonstration,
  caption: string,
  widest = '',
): TemplateResult {
  return html`<surprisal-demonstration
    part="controls"
    .demonstration=${demonstration}
    .step=${demonstration.step}
    .playing=${demonstration.playing}
    .caption=${caption}
    .widest=${widest}
  ></surprisal-demonstration>`;
}

if (!customElements.get('surprisal-demonstration'))
  customElements.define('surprisal-demonstration', DemonstrationBar);
