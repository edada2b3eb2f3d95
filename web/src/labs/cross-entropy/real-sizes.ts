import { html, type TemplateResult } from 'lit';
import { fixed, grouped } from '../../format/numbers.ts';
import type { Context } from './context.ts';
import { t } from './depth-messages.ts';
import { shapeOf } from './table.ts';

export interface TableSize {
  readonly batch: number;
  readonly sequence: number;
  readonly vocabulary: number;
}

/** Words and parts of words that GPT-2 knows. */
const gpt2 = 50_257;

/** A batch that such a model is trained with on one machine, and one on several. */
export const realSizes: readonly TableSize[] = [
  { batch: 32, sequence: 128, vocabulary: gpt2 },
  { batch: 128, sequence: 512, vocabulary: gpt2 },
];

const bytesOf = {
  float32: Float32Array.BYTES_PER_ELEMENT,
  float64: Float64Array.BYTES_PER_ELEMENT,
};

/** Of the logits alone. */
export const sizeInBytes = (
  { batch, sequence, vocabulary }: TableSize,
  precision: 'float32' | 'float64',
): number => batch * sequence * vocabulary * bytesOf[precision];

/** `0.82 GB`, with the units of disks: a thousand of one is one of the next. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e8) return `${fixed(bytes / 1e9, 2)} GB`;
  return bytes >= 1e3 ? `${fixed(bytes / 1e3, 2)} kB` : `${bytes} B`;
}

/** How much the logits of real models take, beside those of the table above. */
export function realSizesFold({ settings, folds }: Context): TemplateResult {
  const { sequences, tokens, classes } = shapeOf(settings.logits);
  const { precision } = settings;
  const line = (size: TableSize): TemplateResult =>
    html`<tr>
      <th scope="row">
        ${grouped(size.batch)} × ${grouped(size.sequence)} × ${grouped(size.vocabulary)}
      </th>
      <td>${sizeText(sizeInBytes(size, precision))}</td>
    </tr>`;
  return folds.within(
    { id: 'real-sizes', heading: t('sizes.heading') },
    html`<table class="ledger" id="sizes">
        <thead>
          <tr>
            <th scope="col">${t('sizes.shape')}</th>
            <th scope="col">${t('sizes.bytes', { precision })}</th>
          </tr>
        </thead>
        <tbody>
          ${line({ batch: sequences, sequence: tokens, vocabulary: classes })}
          ${realSizes.map(line)}
        </tbody>
      </table>
      <p class="words">${t('sizes.why', { words: grouped(gpt2) })}</p>`,
  );
}
