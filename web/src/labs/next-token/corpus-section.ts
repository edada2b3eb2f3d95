import { html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { shownWords } from '../../format/visible.ts';
import '../../ui/setting-field.ts';
import type { LineView } from './counted.ts';
import type { Change } from './fields.ts';
import { t } from './messages.ts';
import { nextTokenSettings, type NextTokenSettings } from './settings.ts';
import type { TextInput } from './text-editor.ts';

const costs = ['uniform', 'unigram', 'bigram', 'smoothed'] as const;

/** The text that the model has counted, and why no other table does better on it. */
export function corpusSection(
  { costs: cost, corpus }: LineView,
  { corpus: text, unit, model }: NextTokenSettings,
  change: Change,
): TemplateResult {
  const factor = unitOf[unit];
  return html`<section aria-labelledby="corpus-heading" part="more">
    <h2 id="corpus-heading">
      ${t('corpus.heading')} <small>${t('corpus.sub', { count: corpus.length })}</small>
    </h2>
    <surprisal-own-text
      id="corpus-text"
      whole
      .text=${{ tokenizer: 'words', text }}
      .label=${t('corpus.label')}
      @text-input=${(event: TextInput) => change({ corpus: event.detail.text })}
    ></surprisal-own-text>
    <p class="words">${t('corpus.words')}</p>
    <surprisal-formula
      id="best-formula"
      .tex=${String.raw`\qp{P}(b \mid a) = \frac{c(a, b)}{c(a)} \qquad \qp{P}(b) = \frac{c(b)}{n}`}
      .numbers=${{}}
    ></surprisal-formula>
    <p class="words">${t('corpus.why')}</p>
    <dl class="readings" id="costs">
      ${costs.map(
        (name) =>
          html`<div>
            <dt>${t(`cost.${name}`, { model: t(`model.${model}`) })}</dt>
            <dd class="loss">${fixed(cost[name] * factor)}</dd>
          </div>`,
      )}
    </dl>
    <p class="note">${t('corpus.costs', { unit: t(`unit.${unit}`) })}</p>
  </section>`;
}

/** What the model writes after the line's first token. */
export function generateSection(
  { generated, vocabulary, line }: LineView,
  settings: NextTokenSettings,
  change: Change,
): TemplateResult {
  const words = shownWords(vocabulary);
  const shown = [line[0] ?? 0, ...generated].map((token) => words[token] ?? '');
  const field = (name: 'temperature' | 'sampling'): TemplateResult =>
    html`<surprisal-field
      name=${name}
      .label=${t(`generate.${name}`)}
      .meaning=${t(`generate.${name}.meaning`)}
      .setting=${nextTokenSettings[name]}
      .value=${settings[name]}
      @setting-input=${(event: CustomEvent<number>) => change({ [name]: event.detail })}
    ></surprisal-field>`;
  return html`<section aria-labelledby="generate-heading" part="more">
    <h2 id="generate-heading">${t('generate.heading')} <small>${t('generate.sub')}</small></h2>
    <p class="written" id="written" dir="auto">
      <bdi>${shown.join(settings.text.tokenizer === 'words' ? ' ' : '')}</bdi>
    </p>
    <div class="fields">${field('temperature')}${field('sampling')}</div>
    <p class="note">${t(generated.length === 0 ? 'generate.nothing' : 'generate.words')}</p>
  </section>`;
}
