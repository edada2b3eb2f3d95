import { language } from '../../i18n/language.ts';
import { aligned, display, document, given, tex } from '../shared/markdown.ts';
import { t } from '../shared/walk-messages.ts';
import type { NegLogView } from './compute.ts';
import { declaration } from './lab.ts';
import type { NegLogSettings } from './settings.ts';

/** What one probability costs, with an epsilon, and many of them as a product and as a sum. */
export function walkThrough(
  { point, epsilonRows, multiplied }: NegLogView,
  { p, epsilon, factor, count, precision }: NegLogSettings,
): string {
  const [impossible] = epsilonRows;
  const power = `${given(factor)}^{${count}}`;
  return document([
    `# ${declaration.takeaway[language()]}`,
    t('surprisal'),
    display(String.raw`-\log p = -\log ${given(p)} = ${tex(point.nats)}`),
    t('bits'),
    display(String.raw`-\log_2 p = \frac{-\log p}{\log 2} = ${tex(point.bits)}`),
    t('slope'),
    display(String.raw`\frac{d}{dp}(-\log p) = -\frac{1}{p} = ${tex(point.slope)}`),
    t('perplexity'),
    display(String.raw`e^{-\log p} = \frac{1}{p} = ${tex(point.perplexity)}`),
    t('epsilon'),
    display(String.raw`-\log(0 + ${given(epsilon)}) = ${tex(impossible.withEpsilon)}`),
    t('likelihood', { count, factor, precision }),
    aligned([
      String.raw`${power} &= ${tex(multiplied.last.product)}`,
      String.raw`\sum -\log ${given(factor)} &= ${tex(multiplied.exactSum)}`,
    ]),
  ]);
}
