import type { ChartFormula } from '../../export/export-source.ts';
import { pythonFloat } from '../../export/python.ts';
import { nameOf } from './names.ts';
import { logitsOf, movingLogits, type SoftmaxSettings } from './settings.ts';
import { sweepPoints, sweepSpan } from './sweep.ts';

/** The softmax over the logit that moves, and eˣ. */
export function formulas(settings: SoftmaxSettings): Readonly<Record<string, ChartFormula>> {
  const moving = new Set(movingLogits(settings));
  const span = sweepSpan(settings);
  const logits = logitsOf(settings);
  // What is subtracted is any number near the largest; it changes nothing but what overflows.
  const largest = Math.max(span, ...logits.filter((_, i) => !moving.has(i)));
  const z = logits.map((logit, i) => (moving.has(i) ? 'x' : pythonFloat(logit)));
  return {
    'sweep-chart': {
      setup: [
        `x = np.linspace(${-span}, ${span}, ${sweepPoints})`,
        `z = [${z.join(', ')}]`,
        `e = [np.exp((v - ${largest}) / ${settings.temperature}) for v in z]`,
        'total = sum(e)',
      ],
      lines: Object.fromEntries(
        logits.map((_, i) => [nameOf('p', i), ['x', `e[${i}] / total`] as const]),
      ),
    },
    'exp-chart': {
      setup: ['x = np.linspace(-2, 2, 401)'],
      lines: { exp: ['x', 'np.exp(x)'] },
    },
  };
}
