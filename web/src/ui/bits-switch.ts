import { html, type TemplateResult } from 'lit';
import type { Unit } from '../format/numbers.ts';
import { t } from '../i18n/frame.ts';

/** Losses in bits instead of nats. */
export function bitsSwitch(unit: Unit, change: (unit: Unit) => void): TemplateResult {
  const bits = unit === 'bits';
  return html`<label
    ><input
      type="checkbox"
      name="bits"
      .checked=${bits}
      @change=${() => change(bits ? 'nats' : 'bits')}
    />${t('bits')}</label
  >`;
}
