import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { home, neighbours } from '../course/labs.ts';
import { weave } from '../i18n/fill.ts';
import { t } from '../i18n/frame.ts';
import { language, LanguageController, withTexts } from '../i18n/language.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';
import { lazyPart } from '../platform/lazy-part.ts';
import { shared } from '../style/shared.ts';
import { onwardStyles } from './onward-styles.ts';

/** What follows a lab: the next one, the one before, and below the front page the contents. */
export class SurprisalOnward extends LitElement {
  static override properties = { lab: { attribute: false }, contents: { state: true } };
  static override styles = [shared, onwardStyles];

  declare lab: LabEntry;
  /** Once they are near. */
  declare contents: HTMLElement | null;
  #observer: IntersectionObserver | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.lab = home;
    this.contents = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('lab')) return;
    this.#observer?.disconnect();
    if (this.lab !== home || this.contents !== null) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: '200px' },
    );
    this.#observer.observe(this);
  }

  async #load(): Promise<void> {
    this.#observer?.disconnect();
    const part = await lazyPart(this, withTexts(import('../contents/contents.ts')));
    if (part !== null) this.contents ??= part.createContents({ isPage: false });
  }

  override render(): TemplateResult {
    const { before, after } = neighbours(this.lab);
    return html`<nav aria-label=${t('page.order')}>
      <p class="next">
        ${said('page.next', after === undefined ? all() : link(after))}
        ${after === undefined ? nothing : html`<em>${after.takeaway[language()]}</em>`}
      </p>
      ${before === undefined ? nothing : html`<p>${said('page.previous', link(before))}</p>`}
      ${this.lab === home ? html`<div class="all">${this.contents}</div>` : nothing}
    </nav>`;
  }
}

const all = (): TemplateResult => html`<a href="#/contents">${t('page.contents')}</a>`;

const said = (message: 'page.next' | 'page.previous', lab: TemplateResult) =>
  weave<TemplateResult>(t(message), { lab });

export const link = ({ name, title }: LabEntry): TemplateResult =>
  html`<a href="#/${name}">${title[language()]}</a>`;

/** Several, with the marks of the language between them. */
export const links = (labs: readonly LabEntry[]): readonly TemplateResult[] =>
  labs.map(
    (lab, index) => html`${index === 0 ? nothing : language() === 'zh' ? '、' : ', '}${link(lab)}`,
  );

if (!customElements.get('surprisal-onward'))
  customElements.define('surprisal-onward', SurprisalOnward);
