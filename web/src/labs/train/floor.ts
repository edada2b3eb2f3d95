import { css, html, type TemplateResult } from 'lit';
import { fixed, unitOf } from '../../format/numbers.ts';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import { shared } from '../../style/shared.ts';
import { t } from './asked-messages.ts';
import { shares, why } from './floor-words.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import type { TrainSettings } from './settings.ts';

/** Why the loss cannot fall below the line that the data draw. */
export class Floor extends LocalizedElement {
  static override properties = { facts: { attribute: false }, settings: { attribute: false } };
  static override styles = [
    shared,
    css`
      h3 {
        font: 600 13px/24px var(--sans);
      }
      p {
        padding-bottom: 8px;
        font: 15px/24px var(--serif);
      }
    `,
  ];
  declare facts: RnnFacts | null;
  declare settings: TrainSettings;

  constructor() {
    super();
    this.facts = null;
  }

  override render(): TemplateResult | null {
    const { facts, settings } = this;
    if (facts === null) return null;
    const { mean } = facts.floor;
    const value = fixed(mean * unitOf[settings.unit]);
    return html`<h3>${t(mean > 0 ? 'floor.heading' : 'floor.heading.zero', { value })}</h3>
      <p>${why(settings)}</p>
      ${mean > 0 ? html`<p>${shares(facts, settings.unit)}</p>` : null}`;
  }
}

if (!customElements.get('surprisal-floor')) customElements.define('surprisal-floor', Floor);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-floor': Floor;
  }
}
