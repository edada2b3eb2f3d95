import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { byChapter, type ChapterOf, type Listed } from '../course/chapters.ts';
import { t } from '../i18n/frame.ts';
import { language, LanguageController } from '../i18n/language.ts';
import { icons } from '../ui/icons.ts';
import { shared } from '../style/shared.ts';
import { navigationStyles } from './navigation-styles.ts';

/** A lab in the navigation; its code is loaded when it will probably be wanted. */
export interface NavigationEntry extends Listed {
  load?(): Promise<unknown>;
}

const loadAhead = (lab: NavigationEntry) => (): void => void lab.load?.().catch(() => undefined); // whoever opens it says so

/**
 * The chapters of the course, that of the lab on show open to its labs; a small window has one line
 * instead, which says where one is and leads to the contents.
 */
export class SurprisalNavigation extends LitElement {
  static override properties = { entries: { attribute: false }, current: { reflect: true } };
  static override styles = [shared, navigationStyles];

  /** In reading order. */
  declare entries: readonly NavigationEntry[];
  /** What is on show, by its name in the address. */
  declare current: string;

  constructor() {
    super();
    new LanguageController(this);
    this.entries = [];
    this.current = '';
  }

  override render(): TemplateResult {
    return html`<nav aria-label=${t('page.labs')}>
      ${this.#place()}
      <ul class="chapters">
        ${byChapter(this.entries).map((chapter) => this.#chapter(chapter))}
      </ul>
    </nav>`;
  }

  #place(): TemplateResult {
    const index = this.entries.findIndex(({ name }) => name === this.current);
    const title = this.entries[index]?.title[language()];
    const count = `${index + 1}/${this.entries.length}`;
    return html`<a class="place" href="#/contents"
      >${icons.contents}
      ${
        title === undefined
          ? t('page.contents')
          : html`<span class="visually-hidden">${t('page.contents')}</span>
              <span class="numbers">${count}</span> <b>${title}</b>`
      }</a
    >`;
  }

  #chapter({ name, first, labs }: ChapterOf<NavigationEntry>): TemplateResult {
    const title = t(`chapter.${name}`);
    if (labs.some((lab) => lab.name === this.current))
      return html`<li class="open">
        <span id="open" aria-current="true">${title}</span>
        <ul aria-labelledby="open">
          ${labs.map((lab) => html`<li>${this.#link(lab, lab.title[language()])}</li>`)}
        </ul>
      </li>`;
    const held = labs.map((lab) => lab.title[language()]).join(' · ');
    return html`<li>${this.#link(first, title, held)}</li>`;
  }

  #link(lab: NavigationEntry, text: string, title?: string): TemplateResult {
    return html`<a
      href="#/${lab.name}"
      title=${title ?? nothing}
      aria-current=${lab.name === this.current ? 'page' : nothing}
      @pointerenter=${loadAhead(lab)}
      @focus=${loadAhead(lab)}
      >${text}</a
    >`;
  }
}

if (!customElements.get('surprisal-navigation'))
  customElements.define('surprisal-navigation', SurprisalNavigation);
