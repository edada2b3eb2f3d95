import { html, type TemplateResult } from 'lit';
import '../../ui/setting-field.ts';
import { typed } from '../../format/numbers.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { keypadFor, real } from '../../state/settings.ts';
import { pasteLines } from '../../ui/paste-lines.ts';
import { term } from '../shared/sections.ts';
import type { Context } from './context.ts';
import { editIgnoreIndex } from './edits.ts';
import { describe, t, type CrossEntropyMessage } from './messages.ts';
import { crossEntropySettings, weightRange } from './settings.ts';
import { refuse, shapeOf } from './table.ts';
import { className } from './words.ts';

/** Buttons of which one is pressed. */
export function segments<Name extends string>(
  label: string,
  names: readonly Name[],
  chosen: Name,
  choose: (name: Name) => void,
  word: (name: Name) => string = (name) => name,
): TemplateResult {
  return html`<span class="segments" role="group" aria-label=${label}>
    ${names.map(
      (name) =>
        html`<button
          aria-pressed=${name === chosen}
          data-choice=${name}
          @click=${() => choose(name)}
        >
          ${word(name)}
        </button>`,
    )}
  </span>`;
}

const option = (name: string, meaning: CrossEntropyMessage): TemplateResult =>
  html`<span class="name">${term(name, t(meaning))}</span>`;

/** What is asked of PyTorch's loss most often. */
export function optionsSection(context: Context): TemplateResult {
  const { settings } = context;
  return html`<section class="options" part="controls" aria-label=${t('options.name')}>
    ${option('reduction', 'term.reduction')}
    <div>
      ${segments('reduction', ['none', 'mean', 'sum'] as const, settings.reduction, (reduction) =>
        context.change({ reduction }),
      )}
    </div>
    ${option('weight', 'term.weight')}
    <div>${weightBoxes(context)}</div>
    <surprisal-field
      name="label-smoothing"
      .label=${'label_smoothing'}
      .meaning=${t('term.label-smoothing')}
      .setting=${crossEntropySettings['label-smoothing']}
      .value=${settings['label-smoothing']}
      @setting-input=${(event: CustomEvent<number>) => context.change({ 'label-smoothing': event.detail })}
    ></surprisal-field>
  </section>`;
}

/** What few need: the target that is left out, and how numbers are stored. */
export function moreOptions(context: Context): TemplateResult {
  const { settings } = context;
  return context.folds.within(
    {
      id: 'more-options',
      heading: t('options.more'),
      isNamed: settings['ignore-index'] !== -100 || settings.precision !== 'float32',
    },
    html`<div class="options" part="controls">
      <surprisal-field
        name="ignore-index"
        .label=${'ignore_index'}
        .meaning=${t('term.ignore-index')}
        .setting=${crossEntropySettings['ignore-index']}
        .value=${settings['ignore-index']}
        @setting-input=${(event: CustomEvent<number>) =>
          context.take('ignore-index', editIgnoreIndex(settings, event.detail))}
      ></surprisal-field>
      ${option('dtype', 'term.precision')}
      <div>
        ${segments('dtype', ['float32', 'float64'] as const, settings.precision, (precision) =>
          context.change({ precision }),
        )}
      </div>
    </div>`,
  );
}

const oneWeight = real({ ...weightRange, fallback: 1 });

/** One field per class; all ones are no weights at all. */
function weightBoxes(context: Context): TemplateResult {
  const { settings } = context;
  const { classes } = shapeOf(settings.logits);
  const weights = settings.weight ?? Array.from({ length: classes }, () => 1);
  const onChange = (column: number, event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    const parsed = oneWeight.parse(field.value);
    if (!parsed.ok) {
      const place = column + 1;
      const said = describeRefusal(parsed.refusal, describe);
      context.take('weight', refuse('weight.cell', { place, text: field.value, said }));
      return;
    }
    const next = weights.map((value, at) => (at === column ? parsed.value : value));
    const weight = next.every((value) => value === 1) ? null : next;
    context.take('weight', { ok: true, value: { weight } });
  };
  return html`<div class="boxes">
      ${weights.map(
        (value, column) =>
          html`<input
            inputmode=${keypadFor(oneWeight, typed(value))}
            autocomplete="off"
            spellcheck="false"
            name=${`weight-${column}`}
            title=${className(settings, column)}
            aria-label=${t('weight.of', { name: className(settings, column) })}
            aria-describedby="weight-problem"
            .value=${typed(value)}
            @change=${(event: Event) => onChange(column, event)}
            @paste=${(event: ClipboardEvent) => pasteLines(event, ' ')}
          />`,
      )}
    </div>
    <p class="problem" id="weight-problem" role="alert">${context.problem('weight')}</p>`;
}
