import { css, html, nothing, render } from 'lit';
import type { SharePlace } from '../share-place.ts';
import { t } from './messages.ts';

const sheet = css`
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 24px;
    margin-top: 16px;
    padding: 12px 0;
    border-block: 1px solid var(--hair);
    font: 14px/24px var(--sans);
    overflow-wrap: anywhere;
  }
  .said > div {
    flex: 1 1 240px;
    min-width: 0;
  }
  .said ul {
    margin: 0;
    padding-left: 20px;
  }
`.styleSheet;

type Kind = 'working' | 'same' | 'differs' | 'refused';

/** What is said of a file that was opened, below the button of the menu, until it is dismissed. */
export class Notice {
  readonly file: string;
  readonly #box = document.createElement('div');

  constructor(share: SharePlace, file: string) {
    this.file = file;
    this.#box.className = 'said';
    this.#put(share);
  }

  #put({ place }: SharePlace): void {
    const root = place?.getRootNode();
    if (
      sheet !== undefined &&
      root instanceof ShadowRoot &&
      !root.adoptedStyleSheets.includes(sheet)
    )
      root.adoptedStyleSheets.push(sheet);
    place?.replaceChildren(this.#box);
  }

  /** The same said on another lab. */
  over(share: SharePlace): this {
    if (share.place !== this.#box.parentElement) this.#put(share);
    return this;
  }

  tell(message: 'in.reading' | 'in.computing', more: Readonly<Record<string, number>> = {}): void {
    this.#show('working', t(message, { file: this.file, ...more }));
  }

  agree(text: string): void {
    this.#show('same', text);
  }

  differ(text: string, more = ''): void {
    this.#show('differs', `${text} ${more}`.trim());
  }

  /** Nothing was changed, and why. */
  refuse(text: string, list: readonly string[] = []): void {
    this.#show('refused', `${text}${list.length === 0 ? ` ${t('in.kept')}` : ''}`, list);
  }

  #show(kind: Kind, text: string, list: readonly string[] = []): void {
    const problem = kind === 'differs' || kind === 'refused';
    const mark = { working: '', same: '✓', differs: '✗', refused: '' }[kind];
    const colour = kind === 'same' ? 'target' : 'loss';
    this.#box.dataset['kind'] = kind;
    render(
      html`<div role=${problem ? 'alert' : 'status'}>
          ${mark === '' ? nothing : html`<b class=${colour}>${mark}</b>`} ${text}
          ${
            list.length === 0
              ? nothing
              : html`<ul>
                    ${list.slice(0, 8).map((each) => html`<li>${each}</li>`)}
                  </ul>
                  ${t('in.kept')}`
          }
        </div>
        ${kind === 'working' ? nothing : html`<button @click=${() => this.#box.remove()}>${t('dismiss')}</button>`}`,
      this.#box,
    );
    this.#box.scrollIntoView({ block: 'nearest' });
  }
}
