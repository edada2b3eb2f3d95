import { html, type TemplateResult } from 'lit';
import '../../ui/copy-button.ts';
import '../shared/ways-element.ts';
import { t } from './messages.ts';
import type { DigitsSettings } from './settings.ts';
import { ways } from './ways.ts';

/** This run as a PyTorch script, and the engine's own lines, under the heading of their section. */
export function script(settings: DigitsSettings): TemplateResult {
  const code = ways.torch(null, settings);
  return html`<surprisal-copy .label=${t('torch.copy')} .text=${() => code}></surprisal-copy>
    <surprisal-ways .ways=${ways} .settings=${settings}></surprisal-ways>`;
}
