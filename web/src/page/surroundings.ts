import { html, nothing, type TemplateResult } from 'lit';
import { foundations, home, listedLabs } from '../course/labs.ts';
import { weave } from '../i18n/fill.ts';
import { t } from '../i18n/frame.ts';
import { language, type Language } from '../i18n/language.ts';
import { depths, type Depth } from '../labs/shared/folds.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';
import type { Theme } from '../platform/theme.ts';
import { icons } from '../ui/icons.ts';
import { links } from './onward.ts';

const current = (is: boolean): 'page' | typeof nothing => (is ? 'page' : nothing);

export const contentsLink = (lab: string): TemplateResult =>
  html`<div class="choices contents">
    <a href="#/contents" aria-current=${current(lab === 'contents')}
      >${icons.contents} ${t('page.contents')}</a
    >
  </div>`;

export function themeSwitch(theme: Theme, next: () => void): TemplateResult {
  const said = t('page.theme', { theme: t(`theme.${theme}`) });
  return html`<div class="choices">
    <button class="plain theme" aria-label=${said} title=${said} @click=${next}>
      ${icons[theme]}
    </button>
  </div>`;
}

export function languageSwitch(speak: (language: Language) => void): TemplateResult {
  const choice = (name: Language, lang: string, text: string): TemplateResult =>
    html`<button
      class="plain"
      lang=${lang}
      aria-pressed=${language() === name}
      @click=${() => speak(name)}
    >
      ${text}
    </button>`;
  return html`<div class="choices" role="group" aria-label=${t('page.language')}>
    ${choice('en', 'en', 'English')}
    <span aria-hidden="true">·</span>
    ${choice('zh', 'zh-Hans', '中文')}
  </div>`;
}

/** Above a lab, in one line: what is read before it, and how deep one reads. */
export const above = (
  entry: LabEntry,
  depth: Depth,
  choose: (depth: Depth) => void,
): TemplateResult =>
  html`<div class="above">
    ${before(entry)}
    <div class="choices depth" role="group" aria-label=${t('page.depth')}>
      ${depths.map(
        (one) =>
          html`<button
            class="plain"
            data-depth=${one}
            aria-pressed=${one === depth}
            @click=${() => choose(one)}
          >
            ${t(`page.depth.${one}`)}
          </button>`,
      )}
    </div>
  </div>`;

function before(entry: LabEntry): TemplateResult | null {
  const [first] = listedLabs;
  if (entry === home && first !== undefined)
    return html`<p class="before start"><a href="#/${first.name}">${t('page.start')}</a></p>`;
  const read = foundations(entry);
  if (read.length === 0) return null;
  return html`<p class="before">${weave<unknown>(t('page.builds-on'), { labs: links(read) })}</p>`;
}

interface FooterActions {
  readonly about: () => void;
  readonly project: (isProjected: boolean) => void;
}

export const footer = (
  lab: string,
  projected: boolean,
  { about, project }: FooterActions,
): TemplateResult =>
  html`<footer>
    <button class="plain" aria-haspopup="dialog" @click=${about}>${t('page.about')}</button>
    <button
      class="plain"
      id="projector"
      aria-pressed=${projected}
      @click=${() => project(!projected)}
    >
      ${t('page.projector')}
    </button>
    <a class="sans" href="#/check" aria-current=${current(lab === 'check')}>${t('page.check')}</a>
  </footer>`;
