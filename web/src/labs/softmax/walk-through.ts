import { language } from '../../i18n/language.ts';
import { aligned, display, document, given, signed, tex } from '../shared/markdown.ts';
import { t } from '../shared/walk-messages.ts';
import type { SoftmaxLabView } from './compute.ts';
import { declaration } from './lab.ts';
import type { SoftmaxSettings } from './settings.ts';

/** From the logits to the probabilities, plainly and with the maximum subtracted. */
export function walkThrough(
  { logits, softmax, probabilitySum }: SoftmaxLabView,
  { temperature }: SoftmaxSettings,
): string {
  const scaled = Array.from(softmax.scaled);
  const written = (value: number): string => (temperature === 1 ? given(value) : tex(value));
  const es = Array.from(softmax.exponentials);
  const shifted = Array.from(softmax.shiftedExponentials);
  const largest = written(Math.max(...scaled));
  const plain = Number.isFinite(softmax.sum) && softmax.sum > 0;
  const over = (e: number, sum: number): string => String.raw`\frac{${tex(e)}}{${tex(sum)}}`;
  const p = (i: number): string => tex(softmax.probabilities[i] ?? Number.NaN);
  return document([
    `# ${declaration.takeaway[language()]}`,
    display(String.raw`p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}`),
    t('rounded'),
    ...(temperature === 1
      ? []
      : [
          t('temperature'),
          aligned(
            logits.map((z, i) => {
              const quotient = String.raw`\frac{${given(z)}}{${given(temperature)}}`;
              return `z_{${i + 1}} &= ${quotient} = ${tex(scaled[i] ?? Number.NaN)}`;
            }),
          ),
        ]),
    ...(plain
      ? [
          t('exponentials'),
          aligned(scaled.map((z, i) => `e^{${written(z)}} &= ${tex(es[i] ?? Number.NaN)}`)),
          t('sum'),
          display(`${es.map((e) => tex(e)).join(' + ')} = ${tex(softmax.sum)}`),
          t('probabilities'),
          aligned(es.map((e, i) => `p_{${i + 1}} &= ${over(e, softmax.sum)} = ${p(i)}`)),
        ]
      : []),
    plain ? t('shifted') : t('overflow', { precision: 'float32' }),
    aligned(
      shifted.map((e, i) => {
        const z = written(scaled[i] ?? Number.NaN);
        const power = `e^{${z} - ${signed(largest)}} = ${tex(e)}`;
        return String.raw`${power} &\quad p_{${i + 1}} = ${over(e, softmax.shiftedSum)} = ${p(i)}`;
      }),
    ),
    t('together', { sum: `$${tex(probabilitySum)}$` }),
    t('log-probabilities'),
    aligned(
      Array.from(
        softmax.logProbabilities,
        (log, i) => String.raw`\log p_{${i + 1}} &= ${tex(log)}`,
      ),
    ),
  ]);
}
