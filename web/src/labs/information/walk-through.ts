import { language } from '../../i18n/language.ts';
import { aligned, display, document, given, tex } from '../shared/markdown.ts';
import { t } from '../shared/walk-messages.ts';
import type { InformationView } from './compute.ts';
import { declaration } from './lab.ts';
import type { InformationSettings } from './settings.ts';

/** Entropy, cross-entropy and divergence, outcome by outcome. */
export function walkThrough(
  { information, perplexity, binary }: InformationView,
  { pq, prob, y }: InformationSettings,
): string {
  const { surprisalP, surprisalQ, entropy, crossEntropy, divergence } = information;
  const sum = (surprisals: ArrayLike<number>): string =>
    pq.p
      .flatMap((p, i) =>
        p > 0 ? [String.raw`${given(p)} \cdot ${tex(surprisals[i] ?? Number.NaN)}`] : [],
      )
      .join(' + ');
  return document([
    `# ${declaration.takeaway[language()]}`,
    t('rounded'),
    t('outcomes'),
    aligned(
      pq.p.map((p, i) => {
        const q = String.raw`-\log Q_{${i}} = -\log ${given(pq.q[i] ?? Number.NaN)} &= ${tex(surprisalQ[i] ?? Number.NaN)}`;
        return String.raw`${q} \quad& -\log P_{${i}} = -\log ${given(p)} &= ${tex(surprisalP[i] ?? Number.NaN)}`;
      }),
    ),
    t('entropy'),
    display(String.raw`H(P) = ${sum(surprisalP)} = ${tex(entropy)}`),
    t('cross-entropy'),
    display(String.raw`H(P, Q) = ${sum(surprisalQ)} = ${tex(crossEntropy)}`),
    t('divergence'),
    display(
      String.raw`\mathrm{KL}(P \,\|\, Q) = H(P, Q) - H(P) = ${tex(crossEntropy)} - ${tex(entropy)} = ${tex(divergence)}`,
    ),
    t('perplexity'),
    display(String.raw`e^{H(P, Q)} = ${tex(perplexity)}`),
    t('binary', { p: `$${given(prob)}$`, y }),
    display(String.raw`-\left(y \log p + (1 - y) \log (1 - p)\right) = ${tex(binary.loss)}`),
  ]);
}
