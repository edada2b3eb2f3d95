import { html, nothing, type TemplateResult } from 'lit';
import { LocalizedElement } from '../i18n/localized-element.ts';
import { shared } from '../style/shared.ts';
import { form } from './forms.ts';
import { ghostStyles } from './ghost-styles.ts';
import { t } from './messages.ts';
import {
  AnsweredEvent,
  gapOf,
  truthOf,
  whyOf,
  type Answer,
  type ChoiceQuestion,
  type Question,
} from './question.ts';
import { Rounds, type Round } from './round.ts';
import { predictStyles } from './styles.ts';
import { verdict } from './wording.ts';

/** As many questions as a hand-out asks. */
const mostOnPaper = 3;

/** For paper alone: questions with a blank each. */
const onPaper = <Source>(questions: readonly Question<Source>[]): TemplateResult =>
  html`<ol class="paper">
    ${questions.map(
      (question) =>
        html`<li>
          ${question.ask}
          ${question.kind === 'choice' ? html`<br />${question.choices.map((one) => html`☐ ${one} `)}` : nothing}
          <span class="blank">${t('blank')}</span>
        </li>`,
    )}
  </ol>`;

/**
 * Questions of a lab, one at a time: the reader draws or chooses an answer, then sees the truth beside
 * it, how far it was, and why. The truth is asked of `source` at that moment. Fires `answered`.
 */
export class Predict<Source = unknown> extends LocalizedElement {
  static override properties = {
    questions: { attribute: false },
    source: { attribute: false },
    at: { state: true },
    pictures: { state: true },
  };
  static override styles = [shared, ghostStyles, predictStyles];
  declare questions: readonly Question<Source>[];
  /** What knows the truth. */
  declare source: () => Promise<Source>;
  declare at: number;
  /** Of the choices of the question on show. */
  declare pictures: readonly unknown[];
  #pictured = '';
  readonly #rounds = new Rounds();

  constructor() {
    super();
    this.questions = [];
    this.at = 0;
    this.pictures = [];
  }

  get #question(): Question<Source> | undefined {
    return this.questions[Math.min(this.at, this.questions.length - 1)];
  }

  protected override willUpdate(): void {
    const question = this.#question;
    if (question?.kind !== 'choice' || question.pictures === undefined) return;
    const pictured = `${question.name} ${question.about}`;
    if (pictured === this.#pictured) return;
    this.#pictured = pictured;
    this.pictures = [];
    void this.#draw(question.pictures, pictured);
  }

  /** Without pictures the question stands all the same. */
  async #draw(
    pictures: NonNullable<ChoiceQuestion<Source>['pictures']>,
    pictured: string,
  ): Promise<void> {
    const drawn = await this.source()
      .then((source) => pictures(source))
      .catch(() => []);
    if (pictured === this.#pictured) this.pictures = drawn;
  }

  #set(question: Question<Source>, change: Partial<Round>): void {
    this.#rounds.set(question, change);
    this.requestUpdate();
  }

  /** With what the reader has guessed, or without if the question was skipped. */
  async #show(question: Question<Source>, guess: Answer | null): Promise<void> {
    let truth: Answer;
    try {
      truth = await truthOf(question, await this.source());
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      this.#set(question, { failure });
      return;
    }
    this.#set(question, { guess, truth, failure: null });
    if (guess === null) return;
    const gap = gapOf(question, guess, truth);
    this.dispatchEvent(new AnsweredEvent({ question: question.name, guess, truth, gap }));
  }

  /** The field of another question has nothing of this one's. */
  #go(to: number): void {
    this.at = to;
    this.renderRoot.querySelector('surprisal-field')?.restore();
  }

  override render(): TemplateResult | null {
    const question = this.#question;
    if (question === undefined) return null;
    const count = this.questions.length;
    const at = Math.min(this.at, count - 1);
    const round = this.#rounds.of(question);
    return html`<div class="predict">
      <h2>
        ${t('heading')}
        ${
          count > 1
            ? html`<small class="screen-only">${t('heading.place', { at: at + 1, count })}</small>`
            : nothing
        }
      </h2>
      <p class="ask screen-only">${question.ask}</p>
      ${onPaper(this.questions.slice(0, mostOnPaper))}
      <div class="screen-only">
        ${form(question, { round, pictures: this.pictures, guess: (guess) => this.#set(question, { guess }) })}
        ${this.#actions(question, round, at + 1 < count)}
        <div class="said" role="status">${this.#said(question, round)}</div>
      </div>
    </div>`;
  }

  /** The same button shows the answer, and then leads on: it keeps the focus. */
  #actions(question: Question<Source>, round: Round, isMore: boolean): TemplateResult {
    const isShown = round.truth !== null;
    const again = (): void => {
      this.#rounds.forget(question);
      this.#go(this.at);
      this.requestUpdate();
    };
    const onMain = (): void => {
      if (!isShown && round.guess === null) this.#set(question, { isHasty: true });
      else if (!isShown) void this.#show(question, round.guess);
      else if (isMore) this.#go(this.at + 1);
      else again();
    };
    return html`<div class="actions">
      <button
        id="main"
        class="main"
        aria-disabled=${!isShown && round.guess === null ? 'true' : nothing}
        @click=${onMain}
      >
        ${isShown ? t(isMore ? 'next' : 'again') : t('show')}
      </button>
      ${
        isShown
          ? isMore
            ? html`<button class="plain" @click=${again}>${t('again')}</button>`
            : nothing
          : html`<button class="plain" id="skip" @click=${() => void this.#show(question, null)}>
              ${t('skip')}
            </button>`
      }
      ${
        this.at > 0
          ? html`<button class="plain" id="earlier" @click=${() => this.#go(this.at - 1)}>
              ${t('earlier')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #said(question: Question<Source>, { guess, truth, isHasty, failure }: Round): TemplateResult {
    if (failure !== null)
      return html`<p class="problem">${t('said.failed', { reason: failure })}</p>`;
    if (truth === null)
      return isHasty && guess === null
        ? html`<p>${t('first')}</p>`
        : html`<p class="how">${t(`how.${question.kind}`)}</p>`;
    return html`<p>
      <b class="numbers">${verdict(question, guess, truth)}</b>
      ${whyOf(question, truth)}
    </p>`;
  }
}

if (!customElements.get('surprisal-predict')) customElements.define('surprisal-predict', Predict);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-predict': Predict;
  }
}
