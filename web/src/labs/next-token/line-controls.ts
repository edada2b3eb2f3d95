import { html, type TemplateResult } from 'lit';
import type { Change } from './fields.ts';
import { t } from './messages.ts';
import type { NextTokenSettings } from './settings.ts';
import './text-editor.ts';
import type { TextInput } from './text-editor.ts';

const models = ['unigram', 'bigram'] as const;

/** The line that is read, and which model reads it. */
export function lineControls(settings: NextTokenSettings, change: Change): TemplateResult {
  return html`<h2 id="line-text-heading">${t('line.yours')}</h2>
    <surprisal-own-text
      id="line-text"
      .text=${settings.text}
      .label=${t('text.label')}
      @text-input=${(event: TextInput) => change({ text: event.detail })}
    ></surprisal-own-text>
    <div class="model">
      <span>${t('line.model')}</span>
      <span class="segments" role="group" aria-label=${t('line.model')}>
        ${models.map(
          (model) =>
            html`<button
              id=${`model-${model}`}
              aria-pressed=${settings.model === model ? 'true' : 'false'}
              @click=${() => change({ model })}
            >
              ${t(`model.${model}`)}
            </button>`,
        )}
      </span>
    </div>
    <p class="note">${t(`model.${settings.model}.meaning`)}</p>`;
}

/** The honest way out of p = 0. */
export function smoothingSwitch({ smoothing }: NextTokenSettings, change: Change): TemplateResult {
  return html`<label class="extra"
    ><input
      type="checkbox"
      name="smoothing"
      .checked=${smoothing}
      @change=${() => change({ smoothing: !smoothing })}
    />${t('line.smoothing')}</label
  >`;
}
