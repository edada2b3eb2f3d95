import { html, nothing, type TemplateResult } from 'lit';
import { real } from '../state/settings.ts';
import '../ui/setting-field.ts';
import { ghostBar } from './ghost-bar.ts';
import { t } from './messages.ts';
import type { BarsQuestion, ChoiceQuestion, NumberQuestion, Question } from './question.ts';
import type { Round } from './round.ts';

/** What a form shows of a round, and whom it tells. */
interface Form {
  readonly round: Round;
  /** Of the choices; none before they have come. */
  readonly pictures: readonly unknown[];
  readonly guess: (answer: number | readonly number[]) => void;
}

const numberOf = (answer: number | readonly number[] | null): number | null =>
  typeof answer === 'number' ? answer : null;
const listOf = (answer: number | readonly number[] | null): readonly number[] | null =>
  typeof answer === 'object' ? answer : null;

/** What a screen reader says of a bar. */
const said = (format: (value: number) => string, at: number, truth: number | null): string =>
  truth === null ? format(at) : t('bar.value', { guess: format(at), truth: format(truth) });

function numberForm(question: NumberQuestion<never>, { round, guess }: Form): TemplateResult {
  const { label, minimum, maximum, format, quantity } = question;
  const [guessed, truth] = [numberOf(round.guess), numberOf(round.truth)];
  const start = (minimum + maximum) / 2;
  return html`<div class="number">
    ${ghostBar({
      scale: question,
      name: t('bar.guess', { name: label }),
      guess: guessed,
      start,
      truth,
      disabled: truth !== null,
      said: said(format, guessed ?? start, truth),
      drag: guess,
    })}
    <surprisal-field
      name="guess"
      .label=${label}
      .setting=${real({ minimum, maximum, fallback: start })}
      .value=${guessed ?? start}
      ?disabled=${truth !== null}
      @setting-input=${(event: CustomEvent<number>) => guess(event.detail)}
    ></surprisal-field>
    <span class="truth numbers ${quantity}"
      >${t('truth')} <b>${truth === null ? t('unknown') : format(truth)}</b></span
    >
  </div>`;
}

function barsForm(question: BarsQuestion<never>, { round, guess }: Form): TemplateResult {
  const { names, start, format } = question;
  const guessed = listOf(round.guess);
  const truths = listOf(round.truth);
  return html`<div class="bars">
    ${names.map((name, at) => {
      const truth = truths?.[at] ?? null;
      const own = guessed?.[at] ?? null;
      const value = own ?? start[at] ?? 0;
      return html`<span class="name">${name}</span>${ghostBar({
          scale: question,
          name: t('bar.guess', { name }),
          guess: own,
          start: value,
          truth,
          disabled: truths !== null,
          said: said(format, value, truth),
          drag: (to) => guess((guessed ?? start).map((was, index) => (index === at ? to : was))),
        })}<span class="numbers value">${format(truth ?? value)}</span>`;
    })}
  </div>`;
}

function choiceForm(
  { choices, pictures: drawn }: ChoiceQuestion<never>,
  { round, pictures, guess }: Form,
): TemplateResult {
  const truth = numberOf(round.truth);
  return html`<div
    class=${drawn === undefined ? 'choices' : 'choices drawn'}
    role="group"
    aria-label=${t('how.choice')}
  >
    ${choices.map(
      (text, at) =>
        html`<button
          class=${truth === at ? 'right says' : 'says'}
          aria-pressed=${round.guess === at ? 'true' : 'false'}
          aria-disabled=${truth === null ? nothing : 'true'}
          @click=${() => (truth === null ? guess(at) : undefined)}
        >
          ${pictures[at] ?? nothing}
          <span>${truth === at ? html`<span aria-hidden="true">✓ </span>` : nothing}${text}</span>
        </button>`,
    )}
  </div>`;
}

/** Where the reader answers. */
export function form(question: Question<never>, parts: Form): TemplateResult {
  if (question.kind === 'number') return numberForm(question, parts);
  return question.kind === 'bars' ? barsForm(question, parts) : choiceForm(question, parts);
}
