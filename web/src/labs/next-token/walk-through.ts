import { language } from '../../i18n/language.ts';
import { aligned, display, document, literal, tex } from '../shared/markdown.ts';
import { t } from '../shared/walk-messages.ts';
import type { DrawnView, NextTokenView, TextView } from './compute.ts';
import { declaration } from './lab.ts';

/** As many predictions are written out. */
const mostShown = 60;

/** The predictions of the first rows, and what they cost. */
export function walkThrough(view: NextTokenView): string {
  const label = (token: number): string =>
    view.kind === 'text' ? (view.vocabulary[token] ?? '') : String(token);
  const shown = view.windows.slice(0, mostShown).map(({ context, target }) => {
    const words = Array.from(context, label).join(' ');
    return `- ${literal(words)} → ${literal(label(target))}`;
  });
  const all = (view.batches[0] ?? []).reduce((sum, { length }) => sum + length - 1, 0);
  return document([
    `# ${declaration.takeaway[language()]}`,
    t('predictions'),
    shown.join('\n'),
    ...omitted(all - shown.length),
    ...(view.kind === 'drawn' ? costs(view) : uniform(view)),
  ]);
}

const omitted = (count: number): string[] => (count > 0 ? [t('omitted', { count })] : []);

function costs({ losses, steps }: DrawnView): readonly string[] {
  const classes = steps.logits.length / steps.targets.length;
  const shown = Array.from(steps.surprisals.slice(0, mostShown));
  return [
    t('rounded'),
    t('surprisals'),
    aligned(
      shown.map((nats, n) => {
        const y = steps.targets[n] ?? 0;
        const p = tex(steps.probabilities[n * classes + y] ?? Number.NaN);
        const mean = tex(steps.means[n] ?? Number.NaN);
        return String.raw`-\log p_{${y}} = -\log ${p} &= ${tex(nats)} &\quad \frac{1}{${n + 1}} \cdot ${tex(steps.sums[n] ?? Number.NaN)} &= ${mean}`;
      }),
    ),
    ...omitted(steps.targets.length - shown.length),
    t('all.mean'),
    aligned([
      String.raw`\mathcal{L} &= ${tex(steps.means.at(-1) ?? losses.nll.nats)}`,
      String.raw`e^{\mathcal{L}} &= ${tex(steps.perplexities.at(-1) ?? losses.nll.perplexity)}`,
    ]),
  ];
}

function uniform({ vocabulary, uniform: p, clueless }: TextView): readonly string[] {
  return [
    t('uniform'),
    display(
      String.raw`-\log \frac{1}{${vocabulary.length}} = -\log ${tex(p)} = ${tex(clueless.nats)}`,
    ),
  ];
}
