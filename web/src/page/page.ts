import { html, type TemplateResult } from 'lit';
import { t } from '../i18n/frame.ts';
import { LocalizedElement } from '../i18n/localized-element.ts';
import { language, onLanguageChange, setLanguage, withTexts } from '../i18n/language.ts';
import type { BegunRunsRequest } from '../course/begun-runs.ts';
import { home, labs, listedLabs } from '../course/labs.ts';
import { markDone } from '../course/progress.ts';
import type { LabRequest } from '../export/lab-request.ts';
import type { Depth } from '../labs/shared/folds.ts';
import type { LabElement } from '../labs/shared/lab-element.ts';
import { MountedLab } from '../course/mounted-lab.ts';
import { copyPlainNumbers } from '../ui/copied-numbers.ts';
import { readLink } from '../course/read-link.ts';
import { announceTheme } from '../charts/palette.ts';
import { printedAddress, unfoldInPrint } from '../ui/printed.ts';
import { shorten } from '../ui/refusals.ts';
import { problemList } from '../ui/problem-list.ts';
import { formatFragment } from '../state/fragment.ts';
import type { Problem } from '../state/settings.ts';
import { takeSettings } from '../state/take-settings.ts';
import type { ConceptAsked } from '../ui/term.ts';
import { noticeStyles } from '../style/notice.ts';
import { shared } from '../style/shared.ts';
import { RateLimit } from '../platform/rate-limit.ts';
import { besideOf, BesideRoute, besides } from './beside.ts';
import { describeDocument, describePage } from './document.ts';
import { keepPage } from '../platform/drops.ts';
import { installHook, type HookSource } from './hook.ts';
import { restWhenAsked } from '../platform/motion.ts';
import { lazyPart, type PartFailed } from '../platform/lazy-part.ts';
import { applyTheme, storedTheme, themes, type Theme } from '../platform/theme.ts';
import './navigation.ts';
import './onward.ts';
import { pageStyles } from './page-styles.ts';
import { ScrollPlaces } from './scroll-places.ts';
import { above, contentsLink, footer, languageSwitch, themeSwitch } from './surroundings.ts';
import { applyProjector, keepDepth, storedDepth, viewSettings } from './view.ts';

/** The frame around the labs: navigation, language, theme, and the fragment of the address. */
export class SurprisalPage extends LocalizedElement implements HookSource {
  static override properties = {
    unknownLab: { state: true },
    missing: { state: true },
    theme: { state: true },
    depth: { state: true },
    projected: { state: true },
  };
  static override styles = [shared, pageStyles, noticeStyles];

  declare unknownLab: string | null;
  /** Why a part has not come. */
  declare missing: string | null;
  declare theme: Theme;
  declare depth: Depth;
  declare projected: boolean;
  readonly #mounted: MountedLab;
  readonly #beside = new BesideRoute(this, () => this.#onBeside());
  #shown: LabElement | undefined;
  #scrolled: LabElement | undefined;
  /** A page that is no lab has been on show since. */
  #isAway = false;
  readonly #scrolls = new ScrollPlaces<LabElement>();
  #stopScrolls: (() => void) | undefined;
  /** Counts addresses: one that is read late is not followed. */
  #followed = 0;
  readonly #addressLimit = new RateLimit(40, 4, performance.now());
  #addressLater: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.unknownLab = null;
    this.missing = null;
    this.theme = storedTheme();
    this.depth = storedDepth();
    this.projected = false;
    this.#mounted = new MountedLab(
      home,
      () => this.#onLab(),
      (element) => (element.isKept = true),
    );
    applyTheme(this.theme);
    describeDocument(this.#mounted.entry);
    installHook(this);
  }

  get lab(): string {
    return this.#beside.name ?? this.#mounted.entry.name;
  }

  get element(): LabElement | undefined {
    return this.#beside.name === null ? this.#mounted.element : undefined;
  }

  get settings(): Readonly<Record<string, unknown>> {
    return this.#beside.name === null ? this.#mounted.settings : {};
  }

  get ready(): Promise<void> {
    return this.#beside.name === null ? this.#mounted.ready : this.#beside.ready;
  }

  /** The event's own address: by now that of the page may have been written over. */
  readonly #onHash = ({ newURL }: HashChangeEvent): void => void this.#follow(new URL(newURL).hash);
  readonly #onRequest = (event: Event): void => {
    const { detail: wish } = event as LabRequest;
    const { parameters } = wish;
    const entry = labs.find(({ name }) => name === wish.lab);
    if (entry === undefined) return;
    clearTimeout(this.#addressLater);
    this.#followed += 1;
    this.#beside.close();
    history.pushState(null, '', formatFragment(entry.name, parameters));
    wish.opened = this.#mounted.open(entry, parameters).then(() => this.element);
  };
  readonly #onMissing = (event: Event): void => {
    this.missing = (event as PartFailed).detail;
  };
  readonly #onDone = (event: Event): void => {
    const { element, entry } = this.#mounted;
    if (element !== undefined && event.composedPath().includes(element)) markDone(entry.name);
  };
  readonly #onBegunRuns = (event: Event): void => {
    const { detail } = event as BegunRunsRequest;
    detail.answer = this.#mounted.begun().filter(({ lab }) => lab !== this.lab);
  };
  readonly #onConcept = (event: Event): void => {
    const { concept, answer } = (event as CustomEvent<ConceptAsked>).detail;
    void lazyPart(this, import('./seen-in.ts')).then((part) => {
      if (part !== null) answer(part.seenIn(concept, this.lab));
    });
  };
  #stopLanguage: (() => void) | undefined;
  #stopMotion: (() => void) | undefined;
  #stopCopies: (() => void) | undefined;
  #stopPrint: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopLanguage = onLanguageChange(() => this.#describe());
    this.#stopMotion = restWhenAsked(() => this.element);
    this.#stopCopies = copyPlainNumbers(this);
    this.#stopScrolls = this.#scrolls.connect();
    this.#stopPrint = unfoldInPrint(this);
    addEventListener('hashchange', this.#onHash);
    addEventListener('dragover', keepPage);
    addEventListener('drop', keepPage);
    this.addEventListener('lab-request', this.#onRequest);
    this.addEventListener('part-failed', this.#onMissing);
    this.addEventListener('answered', this.#onDone);
    this.addEventListener('experiment', this.#onDone);
    this.addEventListener('begun-runs-request', this.#onBegunRuns);
    this.addEventListener('concept-asked', this.#onConcept);
    this.#mounted.keep(true);
    void this.#follow(location.hash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#addressLater);
    this.#stopLanguage?.();
    this.#stopMotion?.();
    this.#stopCopies?.();
    this.#stopScrolls?.();
    this.#mounted.keep(false);
    this.#stopPrint?.();
    removeEventListener('hashchange', this.#onHash);
    removeEventListener('dragover', keepPage);
    removeEventListener('drop', keepPage);
    this.removeEventListener('lab-request', this.#onRequest);
    this.removeEventListener('part-failed', this.#onMissing);
    this.removeEventListener('answered', this.#onDone);
    this.removeEventListener('experiment', this.#onDone);
    this.removeEventListener('begun-runs-request', this.#onBegunRuns);
    this.removeEventListener('concept-asked', this.#onConcept);
  }

  /** Shows what the address asks for, or says why not and leaves everything as it is. */
  async #follow(hash: string): Promise<void> {
    clearTimeout(this.#addressLater);
    this.#followed += 1;
    const followed = this.#followed;
    const beside = besideOf(hash);
    if (beside !== null) {
      this.unknownLab = null;
      this.#beside.open(beside);
      return;
    }
    const { entry, parameters, unknown, isRefused } = await readLink(hash, viewSettings);
    if (followed !== this.#followed) return;
    const isReturn = this.#beside.name !== null;
    this.#beside.close();
    this.unknownLab = unknown;
    if (unknown !== null && this.element !== undefined) this.#mounted.refuse();
    else
      await this.#mounted.open(entry, parameters, {
        isRefused,
        isReturn,
        beside: this.#takeView(parameters),
      });
  }

  /** Takes what an address says of how to read out of it; returns what is wrong with that. */
  #takeView(parameters: URLSearchParams): readonly Problem[] {
    const names = new Set(parameters.keys());
    const { settings, problems } = takeSettings(viewSettings, parameters);
    if (settings !== null && names.has('depth')) this.depth = settings.depth;
    if (settings !== null && names.has('projector')) this.#project(settings.projector);
    return problems;
  }

  readonly #project = (isProjected: boolean): void => {
    this.projected = isProjected;
    applyProjector(isProjected);
  };

  readonly #choose = (depth: Depth): void => {
    this.depth = depth;
    keepDepth(depth);
  };

  /** Shown, or there at last. */
  #onBeside(): void {
    this.#describe();
    if (this.#shown !== undefined) this.#scrolls.leave(this.#shown);
    scrollTo(0, 0);
    this.#isAway = true;
    this.#shown = undefined;
    this.missing = null;
    this.requestUpdate();
  }

  #describe(): void {
    const { name } = this.#beside;
    if (name === null) describeDocument(this.#mounted.entry);
    else describePage(t(besides[name].title));
  }

  #onLab(): void {
    const { element, failure, isRefused } = this.#mounted;
    if (this.#beside.name !== null) return;
    if (failure === null && !isRefused) this.#writeAddress();
    this.#describe();
    if (element !== this.#shown) {
      if (this.#shown !== undefined) this.#scrolls.leave(this.#shown);
      this.missing = null;
    }
    this.#shown = element;
    this.requestUpdate();
  }

  /** A lab that comes back may have missed a change of theme. */
  #onShown(): void {
    const { isBack } = this.#mounted;
    const { element } = this;
    if (element === undefined || (element === this.#scrolled && !this.#isAway)) return;
    const isReturn = isBack || element === this.#scrolled;
    if (this.#scrolled !== undefined) this.#scrolls.show(element, isReturn);
    this.#scrolled = element;
    this.#isAway = false;
    if (isReturn) announceTheme();
  }

  /** WebKit throws at the hundredth change in ten seconds, others pass over it: a slider has more. */
  #writeAddress(): void {
    clearTimeout(this.#addressLater);
    const { entry } = this.#mounted;
    const parameters = this.#mounted.parameters();
    const wanted = formatFragment(entry.name, parameters);
    // An address without a fragment is left as it is while it says the same.
    if (location.hash === '' && parameters.size === 0 && entry === home) return;
    if (location.hash === wanted) return;
    if (this.#addressLimit.take(performance.now())) history.replaceState(history.state, '', wanted);
    else this.#addressLater = setTimeout(() => this.#writeAddress(), 100);
  }

  readonly #nextTheme = (): void => {
    this.theme = themes[(themes.indexOf(this.theme) + 1) % themes.length] ?? 'auto';
    applyTheme(this.theme);
  };

  protected override updated(): void {
    const { element } = this.#mounted;
    if (element !== undefined) element.depth = this.depth;
    this.#onShown();
  }

  override render(): TemplateResult {
    return html`
      <header>
        <a class="skip" href="#main" @click=${this.#skip}>${t('page.skip')}</a>
        <a class="name" href="#/${home.name}">Surprisal</a>
        <surprisal-navigation .entries=${listedLabs} .current=${this.lab}></surprisal-navigation>
        ${contentsLink(this.lab)} ${themeSwitch(this.theme, this.#nextTheme)}
        ${languageSwitch((next) => void lazyPart(this, setLanguage(next)))}
        ${this.#beside.name === null ? above(this.#mounted.entry, this.depth, this.#choose) : null}
      </header>
      ${this.#notice()}
      <main id="main" tabindex="-1">
        ${this.#beside.element ?? this.element ?? html`<p class="sans soft">${this.#mounted.failure === null ? t('page.loading') : ''}</p>`}
      </main>
      ${printedAddress(this.lab, this.#beside.name === null ? this.#mounted.parameters() : new URLSearchParams())}
      ${this.element === undefined ? null : html`<surprisal-onward .lab=${this.#mounted.entry}></surprisal-onward>`}
      ${footer(this.lab, this.projected, { about: this.#about, project: this.#project })}
    `;
  }

  readonly #about = (): void => {
    void lazyPart(this, withTexts(import('../about/about.ts'))).then((about) =>
      about?.openAbout(this.renderRoot),
    );
  };

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  }

  /** Browsers remember that a script did not come; a reload asks again, but only leads on with a network. */
  readonly #retry = (): void => {
    fetch(location.href, { cache: 'no-store' }).then(
      () => location.reload(),
      () => undefined, // the message stands
    );
  };

  #notice(): TemplateResult | null {
    const { definition, entry, failure, problems } =
      this.#beside.name !== null ? noLab(this.#mounted) : this.#mounted;
    if (failure !== null || this.missing !== null)
      return html`<div class="notice" role="alert">
        ${failure !== null ? t('page.failed', { reason: failure }) : t('page.missing', { reason: this.missing ?? '' })}
        <button id="retry" @click=${this.#retry}>${t('problem.retry')}</button>
      </div>`;
    const describe = (message: string): string => definition?.describe(message) ?? message;
    if (problems.length > 0)
      return html`<div class="notice" role="alert">
        ${t('page.refused')} ${problemList(problems, describe)}
        <button @click=${() => this.#mounted.dismiss()}>${t('problem.dismiss')}</button>
      </div>`;
    if (this.unknownLab !== null)
      return html`<div class="notice" role="alert">
        ${t('page.unknown-lab', { lab: shorten(this.unknownLab), shown: entry.title[language()] })}
      </div>`;
    return null;
  }
}

/** What a lab complains of is said beside it, and not beside another page. */
const noLab = ({
  entry,
}: MountedLab): Pick<MountedLab, 'definition' | 'entry' | 'failure' | 'problems'> => ({
  definition: undefined,
  entry,
  failure: null,
  problems: [],
});

if (!customElements.get('surprisal-page')) customElements.define('surprisal-page', SurprisalPage);
