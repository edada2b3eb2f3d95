import { html, type TemplateResult } from 'lit';
import { t as frame } from '../../i18n/frame.ts';
import '../../ui/code-block.ts';
import '../../ui/copy-button.ts';
import { copyLink } from '../shared/sections.ts';

/** The PyTorch lines that do the same, and the link to just this. */
export function torchSection(code: string, sub: string): TemplateResult {
  return html`<section aria-labelledby="torch-heading" part="code">
    <div class="heading">
      <h2 id="torch-heading">${frame('torch.line')} <small>${sub}</small></h2>
      ${copyLink()}
    </div>
    <surprisal-code .code=${code} .name=${frame('torch.line')}></surprisal-code>
  </section>`;
}
