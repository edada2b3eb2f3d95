import { html, type TemplateResult } from 'lit';
import type { Context } from './context.ts';
import { resize, takeExample } from './edits.ts';
import { fourWords, worked } from './examples.ts';
import { t } from './messages.ts';
import './paste-box.ts';
import type { PasteTable } from './paste-box.ts';
import { formatLogits, shapeOf } from './table.ts';

type Size = 'sequences' | 'tokens' | 'classes';

/** How large the table is, one more or one less of each. */
export function shapeCounters(context: Context): TemplateResult {
  const { settings } = context;
  const shape = shapeOf(settings.logits);
  const step = (size: Size, by: 1 | -1): void =>
    context.take('shape', resize(settings, { ...shape, [size]: shape[size] + by }));
  const counter = (size: Size, label: string): TemplateResult =>
    html`<span class="counter" role="group" aria-label=${label}>
      <span>${label}</span>
      <button
        id=${`${size}-less`}
        aria-label=${t('shape.less', { what: label })}
        @click=${() => step(size, -1)}
      >
        −
      </button>
      <b>${shape[size]}</b>
      <button
        id=${`${size}-more`}
        aria-label=${t('shape.more', { what: label })}
        @click=${() => step(size, 1)}
      >
        +
      </button>
    </span>`;
  return html`<div class="shape" part="controls">
      ${counter('sequences', t('shape.sequences'))}
      ${counter('tokens', shape.sequences === 1 ? t('shape.rows') : t('shape.tokens'))}
      ${counter('classes', t('shape.classes'))}
    </div>
    <p class="problem" id="shape-problem" role="alert">${context.problem('shape')}</p>`;
}

/** The examples, and a table of one's own. */
export function tableChoice(context: Context): TemplateResult {
  const { settings } = context;
  const now = formatLogits(settings.logits);
  const example = (name: 'worked' | 'four-words'): TemplateResult => {
    const one = name === 'worked' ? worked : fourWords;
    return html`<button
      id=${name}
      aria-pressed=${now === formatLogits(one.logits)}
      @click=${() => context.change(takeExample(one))}
    >
      ${t(`example.${name}`)}
    </button>`;
  };
  return html`<div class="shape" part="controls">
    ${example('worked')} ${example('four-words')}
    <surprisal-paste
      class="screen-only"
      .settings=${settings}
      @paste-table=${(event: PasteTable) => context.change(event.detail)}
    ></surprisal-paste>
  </div>`;
}
