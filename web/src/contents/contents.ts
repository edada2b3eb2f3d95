import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { requestBegunRuns, type BegunRun } from '../course/begun-runs.ts';
import { byChapter, type ChapterOf } from '../course/chapters.ts';
import { tiles } from './generated/tiles.ts';
import { listedLabs } from '../course/labs.ts';
import { doneLabs, forgetDone, onProgress } from '../course/progress.ts';
import { grouped } from '../format/numbers.ts';
import { weave } from '../i18n/fill.ts';
import { t as frame } from '../i18n/frame.ts';
import { language, LanguageController } from '../i18n/language.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';
import { nll } from '../labs/shared/sections.ts';
import { shared } from '../style/shared.ts';
import { t } from './messages.ts';
import { contentsStyles } from './styles.ts';

/** All labs in reading order, by chapters: what each is about, and what was done there. */
export class SurprisalContents extends LitElement {
  static override properties = { isPage: { attribute: false }, entries: { attribute: false } };
  static override styles = [shared, contentsStyles];

  /** Whether it is a page of its own, and not a part of one below a lab. */
  declare isPage: boolean;
  /** In reading order. */
  declare entries: readonly LabEntry[];
  #runs: readonly BegunRun[] = [];
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.isPage = false;
    this.entries = listedLabs;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#runs = requestBegunRuns(this);
    this.#stop = onProgress(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult {
    const done = doneLabs();
    const number = this.entries.length;
    const count = t('counts').split(' ')[number - 1] ?? String(number);
    const title = weave<TemplateResult>(t('title', { count, number }), {
      emphasis: html`<em>${t('emphasis')}</em>`,
    });
    return html`
      <div class="opening">
        ${this.isPage ? html`<h1>${title}</h1>` : html`<h2 class="title">${title}</h2>`}
        <p class="lead">${weave<TemplateResult>(t('lead'), { nll })}</p>
        ${this.#progress(this.entries.filter(({ name }) => done.has(name)).length)}
      </div>
      ${byChapter(this.entries).map((chapter) => this.#chapter(chapter, done))}
      <p class="check">
        <a href="#/check">${frame('page.check')}</a> <span class="soft">${t('check')}</span>
      </p>
    `;
  }

  #progress(count: number): TemplateResult | typeof nothing {
    if (count === 0) return nothing;
    return html`<p class="done">
      <span><span class="mark" aria-hidden="true">✓</span> ${t('done', { count })}</span>
      <button class="plain" @click=${this.#forget}>${t('forget')}</button>
    </p>`;
  }

  /** What has the focus goes with the button: the title takes it. */
  readonly #forget = async (): Promise<void> => {
    forgetDone();
    await this.updateComplete;
    const title = this.renderRoot.querySelector<HTMLElement>('h1, .title');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  };

  #chapter({ name, first, labs }: ChapterOf<LabEntry>, done: ReadonlySet<string>): TemplateResult {
    const title = frame(`chapter.${name}`);
    return html`<section aria-labelledby=${name}>
      <div class="chapter">
        ${this.isPage ? html`<h2 id=${name}>${title}</h2>` : html`<h3 id=${name}>${title}</h3>`}
        <p>${t(`${name}.question`)}</p>
      </div>
      <ol start=${this.entries.indexOf(first) + 1}>
        ${labs.map((lab) => html`<li>${this.#tile(lab, done.has(lab.name))}</li>`)}
      </ol>
    </section>`;
  }

  #tile(lab: LabEntry, isDone: boolean): TemplateResult {
    const run = this.#runs.find((one) => one.lab === lab.name);
    return html`<a class="lab" href="#/${lab.name}">
        ${tiles[lab.name] ?? nothing}
        <span class="name">
          <span class="numbers">${this.entries.indexOf(lab) + 1}</span>
          <b>${lab.title[language()]}</b>
          ${
            isDone
              ? html`<span class="mark"
                  >✓<span class="visually-hidden"> ${t('done.one')}</span></span
                >`
              : nothing
          }
        </span>
        <span class="takeaway">${lab.takeaway[language()]}</span>
      </a>
      ${
        run === undefined
          ? nothing
          : html`<a class="go-on" href="#/${lab.name}"
              >${t('go-on', { update: grouped(run.update) })}</a
            >`
      }`;
  }
}

if (!customElements.get('surprisal-contents'))
  customElements.define('surprisal-contents', SurprisalContents);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-contents': SurprisalContents;
  }
}

/** As a page of its own, or as a part below a lab. */
export function createContents({ isPage }: { readonly isPage: boolean }): SurprisalContents {
  return Object.assign(document.createElement('surprisal-contents'), { isPage });
}
