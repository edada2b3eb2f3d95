import { css, html, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/heat-map.ts';
import { magnitude, steadyScale } from '../../charts/heat-map.ts';
import type { NamedTensor } from '../../engine/types.ts';
import { compact } from '../../format/numbers.ts';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import { shared } from '../../style/shared.ts';
import type { UpdateDetail, RnnFacts } from './rnn-protocol.ts';
import { extent, parameterNames, Tensors } from './update-detail.ts';
import { tensorContent } from './tensor-content.ts';
import { t } from './inspector-messages.ts';
import { tensorName } from './tensor-names.ts';

const shownNames = [...parameterNames, 'hidden'] as const;

/** Every weight and the hidden states as colours, each beside its gradient. */
export class Maps extends LocalizedElement {
  static override properties = { facts: { attribute: false }, updateDetail: { attribute: false } };
  static override styles = [
    shared,
    css`
      .maps {
        display: flex;
        flex-wrap: wrap;
        gap: 24px 40px;
        padding-top: 8px;
        min-height: var(--high);
      }
      figure {
        min-width: 0;
        max-width: 100%;
      }
      .what {
        max-width: 46em;
        padding-top: 8px;
        color: var(--soft);
      }
      .pair {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
      }
      .pair > div {
        max-width: 100%;
      }
      figcaption {
        font: 500 13px/24px var(--sans);
      }
      small {
        font-size: 12px;
        font-weight: 400;
        color: var(--soft);
      }
      .scale {
        display: flex;
        align-items: center;
        gap: 8px;
        font: 12px/20px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
        color: var(--soft);
      }
      .scale i {
        width: 64px;
        height: 8px;
        border: 1px solid var(--hair);
        background: linear-gradient(to right, var(--gradient), var(--paper), var(--target));
      }
    `,
  ];
  declare facts: RnnFacts | null;
  declare updateDetail: UpdateDetail | null;
  readonly #scales = new Map<string, number>();

  constructor() {
    super();
    this.facts = null;
    this.updateDetail = null;
  }

  override render(): TemplateResult {
    const { facts, updateDetail } = this;
    if (facts === null || updateDetail === null)
      return html`<div class="maps"><p class="soft">${t('inspect.waiting')}</p></div>`;
    const tensors = new Tensors(updateDetail, facts);
    return html`<p class="what">${t('maps.what')}</p>
      <div class="maps">
        ${shownNames.map((name) => {
          const after = name === 'hidden' ? tensors.before(name) : tensors.after(name);
          const gradient = tensors.before(name)?.gradient;
          return after === undefined ? null : this.#figure(after, gradient ?? null);
        })}
      </div>`;
  }

  #figure(tensor: NamedTensor, gradient: Float32Array | null): TemplateResult {
    const name = tensorName(tensor.name);
    const shape = `(${tensor.shape.join(', ')})`;
    return html`<figure data-tensor=${tensor.name}>
      <figcaption>${name} <small>${shape}</small></figcaption>
      <div class="pair">
        ${this.#map(name, tensor.name, tensor.shape, tensor.values)}
        ${gradient === null ? null : this.#map(t('inspect.gradient-of', { name }), `${tensor.name}/gradient`, tensor.shape, gradient)}
      </div>
      <surprisal-data-table
        .content=${tensorContent(name, tensor.shape, tensor.values, gradient)}
      ></surprisal-data-table>
    </figure>`;
  }

  #map(name: string, key: string, shape: readonly number[], values: Float32Array): TemplateResult {
    const scale = steadyScale(this.#scales.get(key) ?? 0, magnitude(values));
    this.#scales.set(key, scale);
    const { rows, columns } = extent(shape);
    const flat = shape.length < 2;
    return html`<div>
      <surprisal-heat-map
        name=${t('maps.aria', { name, shape: `(${shape.join(', ')})` })}
        .matrix=${{ rows, columns, values }}
        .scale=${scale}
        .describe=${(row: number, column: number) => `${name}[${flat ? column : `${row}, ${column}`}]`}
      ></surprisal-heat-map>
      <div class="scale" role="img" aria-label=${t('maps.scale', { scale: compact(scale) })}>
        <span>−${scale}</span><i></i><span>${scale}</span>
      </div>
    </div>`;
  }
}

if (!customElements.get('surprisal-maps')) customElements.define('surprisal-maps', Maps);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-maps': Maps;
  }
}
