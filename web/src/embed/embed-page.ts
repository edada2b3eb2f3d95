import { describeDocument } from '../page/document.ts';
import { keepPage } from '../platform/drops.ts';
import { lazyPart } from '../platform/lazy-part.ts';
import { installHook } from '../page/hook.ts';
import { applyTheme } from '../platform/theme.ts';
import { LabHost } from '../elements/lab-host.ts';
import { language, onLanguageChange, setLanguage } from '../i18n/language.ts';
import { labs, listedLabs } from '../course/labs.ts';
import { parseFragment } from '../state/fragment.ts';
import { connectParent } from './parent.ts';
import { hiddenParts, takeEmbedSettings, wantedLanguage } from './place.ts';

const labNames = listedLabs.map(({ name }) => name);

/** `embed.html#/train?seed=7&hide=code`: one lab that fills its frame, as its address says. */
export class SurprisalEmbed extends LabHost {
  readonly #onHash = (): void => this.#follow();
  #stop: (() => void)[] = [];

  constructor() {
    super(labs[0]);
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
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  #follow(): void {
    const { lab, parameters } = parseFragment(location.hash);
    const { settings, problems } = takeEmbedSettings(parameters);
    const entry = labs.find(({ name }) => name === lab);
    const beside = [...problems];
    if (entry === undefined && lab !== '')
      beside.push({ setting: 'lab', text: lab, refusal: { kind: 'choice', choices: labNames } });
    if (settings !== null) {
      applyTheme(settings.theme, false);
      void lazyPart(this, setLanguage(wantedLanguage(settings) ?? language(), false));
      this.hide = hiddenParts(settings).join(' ');
      this.autoplay = settings.autoplay ? '' : 'off';
    }
    describeDocument(this.entry);
    void this.open(entry ?? labs[0], parameters, beside).then(() => describeDocument(this.entry));
  }
}

if (!customElements.get('surprisal-embed'))
  customElements.define('surprisal-embed', SurprisalEmbed);
