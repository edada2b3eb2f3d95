import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { frameMessages } from '../i18n/frame.ts';
import { language, LanguageController, onLanguageChange, setLanguage } from '../i18n/language.ts';
import { translator } from '../i18n/messages.ts';
import { labs } from '../labs/index.ts';
import {
  isLab,
  type LabDefinition,
  type LabElement,
  type LabEntry,
  type SettingsChange,
} from '../labs/lab.ts';
import { icons } from '../parts/icons.ts';
import { describeProblem, shorten } from '../parts/refusals.ts';
import { formatFragment, parseFragment } from '../state/fragment.ts';
import { defaults, formatSettings, parseSettings, type Problem } from '../state/settings.ts';
import { shared } from '../style/shared.ts';
import { installHook, type HookSource } from './hook.ts';
import { applyTheme, storedTheme, themes, type Theme } from './theme.ts';
import { pageStyles } from './page-styles.ts';

const t = translator(frameMessages);
const htmlLanguage = { en: 'en', zh: 'zh-Hans' } as const;

/** The frame around the labs: navigation, language, theme, and the fragment of the address. */
export class SurprisalPage extends LitElement implements HookSource {
  static override properties = {
    entry: { state: true },
    problems: { state: true },
    unknownLab: { state: true },
    failure: { state: true },
    theme: { state: true },
  };
  static override styles = [shared, pageStyles];

  declare entry: LabEntry;
  declare problems: readonly Problem[];
  declare unknownLab: string | null;
  declare failure: string | null;
  declare theme: Theme;
  element: LabElement | undefined;
  settings: Readonly<Record<string, unknown>> = {};
  ready: Promise<void>;
  #definition: LabDefinition | undefined;
  #settle: () => void = () => undefined;
  /** Counts what the address has asked for: an answer that comes late is not shown. */
  #asked = 0;

  constructor() {
    super();
    new LanguageController(this);
    this.entry = labs[0];
    this.problems = [];
    this.unknownLab = null;
    this.failure = null;
    this.theme = storedTheme();
    this.ready = new Promise((resolve) => (this.#settle = resolve));
    applyTheme(this.theme);
    this.#applyLanguage();
    installHook(this);
  }

  get lab(): string {
    return this.entry.name;
  }

  readonly #onHash = (): void => void this.#follow();
  #stopLanguage: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopLanguage = onLanguageChange(() => this.#applyLanguage());
    addEventListener('hashchange', this.#onHash);
    void this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLanguage?.();
    removeEventListener('hashchange', this.#onHash);
  }

  #applyLanguage(): void {
    document.documentElement.lang = htmlLanguage[language()];
    const title = this.entry.title[language()];
    document.title = `Surprisal · ${title}`;
  }

  /** Shows what the address asks for, or says why not and leaves everything as it is. */
  async #follow(): Promise<void> {
    const { lab, parameters } = parseFragment(location.hash);
    const wanted = labs.find((entry) => entry.name === lab);
    this.unknownLab = wanted === undefined && lab !== '' ? lab : null;
    await this.#open(wanted ?? labs[0], parameters);
  }

  async #open(entry: LabEntry, parameters: URLSearchParams): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    let definition: LabDefinition;
    try {
      definition = await entry.load();
      if (asked !== this.#asked) return;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failure = error instanceof Error ? error.message : String(error);
      return;
    }
    const first = definition !== this.#definition;
    const parsed = parseSettings(definition.settings, parameters);
    const problems =
      parsed.settings === null ? parsed.problems : (definition.check?.(parsed.settings) ?? []);
    const settings = problems.length === 0 ? parsed.settings : null;
    this.failure = null;
    this.problems = problems;
    this.entry = entry;
    this.#definition = definition;
    if (settings !== null || first) this.settings = settings ?? defaults(definition.settings);
    this.#writeAddress();
    this.#applyLanguage();
    if (first) this.#mount(definition);
    else if (this.element !== undefined) this.element.settings = this.settings;
  }

  #mount(definition: LabDefinition): void {
    const element: unknown = document.createElement(definition.tag);
    if (!isLab(element)) throw new TypeError(`<${definition.tag}> is not the element of a lab`);
    element.settings = this.settings;
    element.addEventListener('settings-change', (event) => {
      this.settings = (event as SettingsChange).detail;
      this.problems = [];
      element.settings = this.settings;
      this.#writeAddress();
    });
    if (this.element !== undefined) {
      this.ready = new Promise((resolve) => (this.#settle = resolve));
      scrollTo(0, 0);
    }
    this.element = element;
    this.requestUpdate();
    void element.ready.then(this.#settle);
  }

  #writeAddress(): void {
    if (this.#definition === undefined) return;
    const parameters = formatSettings(this.#definition.settings, this.settings);
    const wanted = formatFragment(this.entry.name, parameters);
    // An address without a fragment is left as it is while it says the same.
    if (location.hash === '' && parameters.size === 0 && this.entry === labs[0]) return;
    if (location.hash !== wanted) history.replaceState(history.state, '', wanted);
  }

  #nextTheme(): void {
    this.theme = themes[(themes.indexOf(this.theme) + 1) % themes.length] ?? 'auto';
    applyTheme(this.theme);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('entry')) return;
    const nav = this.renderRoot.querySelector('nav');
    const current = nav?.querySelector<HTMLElement>('[aria-current]');
    if (nav && current) nav.scrollLeft = current.offsetLeft - nav.offsetLeft - 48;
  }

  override render(): TemplateResult {
    const now = language();
    const theme = t('page.theme', { theme: t(`theme.${this.theme}`) });
    return html`
      <header>
        <a class="skip" href="#main" @click=${this.#skip}>${t('page.skip')}</a>
        <a class="name" href="#/${labs[0].name}">Surprisal</a>
        <nav class=${labs.length === 1 ? 'single' : ''} aria-label=${t('page.labs')}>
          ${labs.map(
            (entry) =>
              html`<a
                href="#/${entry.name}"
                aria-current=${entry === this.entry ? 'page' : nothing}
                @pointerenter=${() => void entry.load().catch(() => undefined)}
                @focus=${() => void entry.load().catch(() => undefined)}
                >${entry.title[now]}</a
              >`,
          )}
        </nav>
        <div class="choices">
          <button class="plain theme" aria-label=${theme} title=${theme} @click=${this.#nextTheme}>
            ${icons[this.theme]}
          </button>
        </div>
        <div class="choices" role="group" aria-label=${t('page.language')}>
          <button
            class="plain"
            lang="en"
            aria-pressed=${now === 'en'}
            @click=${() => setLanguage('en')}
          >
            English
          </button>
          <span aria-hidden="true">·</span>
          <button
            class="plain"
            lang="zh-Hans"
            aria-pressed=${now === 'zh'}
            @click=${() => setLanguage('zh')}
          >
            中文
          </button>
        </div>
      </header>
      ${this.#notice()}
      <main id="main" tabindex="-1">
        ${this.element ?? html`<p class="sans soft">${this.failure === null ? t('page.loading') : ''}</p>`}
      </main>
    `;
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  }

  #notice(): TemplateResult | null {
    if (this.failure !== null)
      return html`<div class="notice" role="alert">
        ${t('page.failed', { reason: this.failure })}
        <button @click=${() => location.reload()}>${t('problem.retry')}</button>
      </div>`;
    const describe = (message: string): string => this.#definition?.describe(message) ?? message;
    if (this.problems.length > 0)
      return html`<div class="notice" role="alert">
        ${t('page.refused')}
        <ul>
          ${this.problems.slice(0, 8).map((problem) => html`<li>${describeProblem(problem, describe)}</li>`)}
        </ul>
        <button @click=${() => (this.problems = [])}>${t('problem.dismiss')}</button>
      </div>`;
    if (this.unknownLab !== null)
      return html`<div class="notice" role="alert">
        ${t('page.unknown-lab', { lab: shorten(this.unknownLab), shown: this.entry.title[language()] })}
      </div>`;
    return null;
  }
}

if (!customElements.get('surprisal-page')) customElements.define('surprisal-page', SurprisalPage);
