import { describeDocument } from '../page/document.ts';
import { keepPage } from '../platform/drops.ts';
import { lazyPart } from '../platform/lazy-part.ts';
import { installHook } from '../page/hook.ts';
import { applyTheme } from '../platform/theme.ts';
import { LabHost } from '../elements/lab-host.ts';
import { language, onLanguageChange, setLanguage } from '../i18n/language.ts';
import { home, listedLabs } from '../course/labs.ts';
import { readLink } from '../course/read-link.ts';
import { parseFragment } from '../state/fragment.ts';
import type { Problem } from '../state/settings.ts';
import { connectParent } from './parent.ts';
import { takeSettings } from '../state/take-settings.ts';
import { embedSettings, hiddenParts, wantedLanguage } from './place.ts';

const labNames = listedLabs.map(({ name }) => name);

/** `embed.html#/train?seed=7&hide=code`: one lab that fills its frame, as its address says. */
export class SurprisalEmbed extends LabHost {
  readonly #onHash = (): void => void this.#follow();
  #stop: (() => void)[] = [];
  #followed = 0;

  constructor() {
    super(home);
    installHook(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'main');
    this.#stop = [
      onLanguageChange(() => describeDocument(this.entry)),
      connectParent(this),
      () => removeEventListener('hashchange', this.#onHash),
      () => removeEventListener('dragover', keepPage),
      () => removeEventListener('drop', keepPage),
    ];
    addEventListener('hashchange', this.#onHash);
    addEventListener('dragover', keepPage);
    addEventListener('drop', keepPage);
    void this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  async #follow(): Promise<void> {
    this.#followed += 1;
    const followed = this.#followed;
    // A frame is drawn as its address has it written; what must be mended first comes after.
    this.#take(parseFragment(location.hash).parameters);
    const { entry, parameters, unknown } = await readLink(location.hash, embedSettings);
    if (followed !== this.#followed) return;
    const beside = [...this.#take(parameters)];
    if (unknown !== null)
      beside.push({
        setting: 'lab',
        text: unknown,
        refusal: { kind: 'choice', choices: labNames },
      });
    await this.open(entry, parameters, { beside });
    describeDocument(this.entry);
  }

  /** Takes what is for the embedding out of `parameters`; returns what is wrong with it. */
  #take(parameters: URLSearchParams): readonly Problem[] {
    const { settings, problems } = takeSettings(embedSettings, parameters);
    if (settings !== null) {
      applyTheme(settings.theme, false);
      void lazyPart(this, setLanguage(wantedLanguage(settings) ?? language(), false));
      this.depth = settings.depth;
      this.hide = hiddenParts(settings).join(' ');
      this.autoplay = settings.autoplay ? '' : 'off';
    }
    describeDocument(this.entry);
    return problems;
  }
}

if (!customElements.get('surprisal-embed'))
  customElements.define('surprisal-embed', SurprisalEmbed);
