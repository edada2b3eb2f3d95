import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { onThemeChange, readPalette, toRgb, type Rgb } from '../../charts/palette.ts';
import { AccessibleText } from '../../charts/accessible-text.ts';
import { isPrinting } from '../../platform/printing.ts';
import { shared } from '../../style/shared.ts';

export const side = 28;

/** An image of 28 × 28 grey values as ink on paper. */
export class GreyImage extends LitElement {
  static override properties = { name: {}, pixels: { attribute: false } };
  static override styles = [
    shared,
    css`
      :host {
        width: var(--image-size, 56px);
      }
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        image-rendering: pixelated;
        border: 1px solid var(--hair);
      }
    `,
  ];
  declare name: string;
  declare pixels: Uint8Array | null;
  #stopTheme: (() => void) | undefined;
  readonly #accessibleText = new AccessibleText(this, (words) =>
    this.pixels === null ? '' : words.imageWords(this.pixels, side),
  );
  #colours: { paper: Rgb; ink: Rgb } | undefined;

  constructor() {
    super();
    this.name = '';
    this.pixels = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => {
      this.#colours = undefined;
      this.requestUpdate();
      if (isPrinting()) this.performUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTheme?.();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#accessibleText.changed();
    const context = this.renderRoot.querySelector('canvas')?.getContext('2d');
    if (!context) return;
    if (this.#colours === undefined) {
      const palette = readPalette(this);
      this.#colours = { paper: toRgb(palette.paper), ink: toRgb(palette.ink) };
    }
    const { paper, ink } = this.#colours;
    const picture = context.createImageData(side, side);
    for (let i = 0; i < side * side; i += 1) {
      const part = (this.pixels?.[i] ?? 0) / 255;
      for (let c = 0; c < 3; c += 1)
        picture.data[4 * i + c] = (paper[c] ?? 0) + ((ink[c] ?? 0) - (paper[c] ?? 0)) * part;
      picture.data[4 * i + 3] = 255;
    }
    context.putImageData(picture, 0, 0);
  }

  override render(): TemplateResult {
    return html`<canvas
        width=${side}
        height=${side}
        role="img"
        aria-label=${this.name}
        aria-describedby="shown"
      ></canvas>
      <p id="shown" hidden></p>`;
  }
}

if (!customElements.get('surprisal-grey-image'))
  customElements.define('surprisal-grey-image', GreyImage);
