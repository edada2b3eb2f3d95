import { html, nothing, type TemplateResult } from 'lit';
import { elementScript, shareBase } from '../../platform/share-base.ts';
import type { ExportSource } from '../export-source.ts';
import '../../ui/code-block.ts';
import { Dialog } from '../../ui/dialog.ts';
import { formatFragment } from '../../state/fragment.ts';
import { formatSettings } from '../../state/settings.ts';
import { elementSnippet, iframeSnippet } from '../snippets.ts';
import { picturesOf, tablesOf } from './collect.ts';
import { download } from './download.ts';
import { printHandout } from './handout.ts';
import { t } from './messages.ts';
import { menuStyles } from './styles.ts';
import {
  numberFiles,
  pictureFiles,
  scriptFiles,
  walkFile,
  weightFiles,
  type Offer,
} from './offers.ts';

/** Characters of a file that are shown in its place. */
const mostShown = 500_000;

/** Everything that can be taken away from a lab, in a dialog over it. */
export class Menu extends Dialog {
  static override properties = {
    source: { attribute: false },
    said: { state: true },
    instead: { state: true },
    walk: { state: true },
  };
  static override styles = [super.styles, menuStyles];
  declare source: ExportSource;
  declare said: string;
  /** Text of a file that may not have been saved. */
  declare instead: string;
  /** The walk-through, once it has been opened. */
  declare walk: string;
  openFiles: (files: readonly File[]) => void = () => undefined;
  /** The menu closes because a run is opened, which decides what moves. */
  leaving = false;

  constructor() {
    super();
    this.said = '';
    this.instead = '';
    this.walk = '';
  }

  async #save(offer: Offer): Promise<void> {
    this.said = '';
    this.instead = '';
    try {
      const { file, content, type } = await offer.make();
      const outcome = download(file, content, type);
      this.said = t(`done.${outcome}`, { file });
      if (outcome === 'saved') return;
      const isText = typeof content === 'string' && content.length <= mostShown;
      if (isText) this.instead = content;
      this.said += ` ${t(isText ? 'done.text' : 'done.tab')}`;
    } catch (error) {
      this.said = t('done.failed', { reason: error instanceof Error ? error.message : '' });
    }
  }

  #print(): void {
    this.close();
    printHandout(this.source.element);
  }

  #onFiles(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length === 0) return;
    this.leaving = true;
    this.close();
    this.openFiles(files);
  }

  override render(): TemplateResult {
    const { source } = this;
    const { run } = source;
    const { update } = run?.session ?? { update: 0 };
    const total = run?.session.facts?.totalUpdates ?? 0;
    return this.frame(
      t('title'),
      html`<p>${run === undefined ? t('state.lab') : t('state.run', { update, total })}</p>
        ${this.#addresses()}
        ${this.#section(
          'handout',
          html`<p>${t('handout.why')}</p>
            <button id="print-handout" @click=${this.#print}>${t('handout.print')}</button>`,
        )}
        ${this.#section('pictures', this.#list(pictureFiles(source, picturesOf(source))))}
        ${this.#section('numbers', this.#list(numberFiles(source, tablesOf(source))))}
        ${run === undefined ? nothing : this.#section('weights', this.#list(weightFiles(source)))}
        ${this.#section('script', this.#list(scriptFiles(source)))}
        ${source.walkThrough === undefined ? nothing : this.#section('walk', this.#walk(source.walkThrough))}
        ${run === undefined ? nothing : this.#section('back', this.#backIn())}`,
      html`<div class="saved" role="status">${this.said}</div>
        ${
          this.instead === ''
            ? nothing
            : html`<surprisal-code
                class="instead"
                .name=${t('done.content')}
                .code=${this.instead}
              ></surprisal-code>`
        }`,
    );
  }

  #section(
    name:
      'link' | 'page' | 'handout' | 'pictures' | 'numbers' | 'weights' | 'script' | 'walk' | 'back',
    content: unknown,
  ): TemplateResult {
    return html`<section id=${name} aria-labelledby=${`${name}-heading`}>
      <h3 id=${`${name}-heading`}>${t(`${name}.heading`)}</h3>
      ${content}
    </section>`;
  }

  /** What the lab shows, in the language that it is shown in. */
  #heading(): string {
    const { lab, element } = this.source;
    const heading = element.renderRoot.querySelector('h1')?.textContent ?? '';
    return heading.replace(/\s+/g, ' ').trim() || lab;
  }

  #addresses(): TemplateResult {
    const { lab, table, element } = this.source;
    const parameters = formatSettings(table, element.settings);
    const fragment = formatFragment(lab, parameters);
    const base = shareBase();
    const code = (name: string, text: string): TemplateResult =>
      html`<surprisal-code .name=${name} .code=${text}></surprisal-code>`;
    const link =
      base === null
        ? nothing
        : this.#section(
            'link',
            html`<p>${t('link.why')}</p>
              ${code(t('link.address'), base.page + fragment)}`,
          );
    const frame =
      base === null
        ? nothing
        : html`<p>${t('page.frame')}</p>
            ${code(
              t('page.copy-frame'),
              iframeSnippet(base.frame + fragment, t('frame.title', { lab: this.#heading() })),
            )}`;
    return html`${link}
    ${this.#section(
      'page',
      html`${frame}
        <p>${t('page.element')}</p>
        ${code(t('page.copy-element'), elementSnippet(elementScript, lab, parameters))}`,
    )}`;
  }

  #list(rows: readonly (readonly Offer[])[]): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<ul>
      ${rows.map(
        (offers) =>
          html`<li>
            <span
              >${offers[0]?.name}${
                offers[0]?.why === undefined ? nothing : html`<small>${offers[0].why}</small>`
              }</span
            >
            <span class="actions">
              ${offers.map(
                (offer) =>
                  html`<button
                    data-format=${offer.format}
                    aria-label=${t('action.aria', { format: offer.format, name: offer.name })}
                    @click=${() => void this.#save(offer)}
                  >
                    ${offer.format}
                  </button>`,
              )}
            </span>
          </li>`,
      )}
    </ul>`;
  }

  /** The text itself comes when the reader opens it. */
  #walk(walkThrough: () => Promise<string>): TemplateResult {
    const show = async ({ currentTarget }: Event): Promise<void> => {
      if (!(currentTarget as HTMLDetailsElement).open || this.walk !== '') return;
      try {
        this.walk = await walkThrough();
      } catch (error) {
        this.said = t('done.failed', { reason: error instanceof Error ? error.message : '' });
      }
    };
    return html`${this.#list(walkFile(this.source, walkThrough))}
      <details @toggle=${show}>
        <summary>${t('walk.show')}</summary>
        <surprisal-code .name=${t('walk.heading')} .code=${this.walk}></surprisal-code>
      </details>`;
  }

  #backIn(): TemplateResult {
    return html`<p id="back-why">${t('back.why')}</p>
      <input
        type="file"
        accept=".json,application/json"
        aria-label=${t('back.label')}
        aria-describedby="back-why"
        @change=${this.#onFiles}
      />`;
  }
}

if (!customElements.get('surprisal-menu')) customElements.define('surprisal-menu', Menu);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-menu': Menu;
  }
}
