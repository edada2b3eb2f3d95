import type { SoftmaxSettings } from './settings.ts';

interface Experiment {
  /** `try.<name>` and `try.<name>.why` are its words. */
  readonly name: 'cold' | 'pair' | 'sure' | 'half';
  readonly change: Partial<SoftmaxSettings>;
  /** Where its effect is seen, if not at the top. */
  readonly section?: string;
}

/** What to try, each with one click, from the defaults. */
export const experiments: readonly Experiment[] = [
  { name: 'cold', change: { temperature: 0.1 } },
  { name: 'pair', change: { logits: [2, 1, 0.1, 0.1], moving: 'two' } },
  { name: 'sure', change: { logits: [10, 1, 0.1] } },
  { name: 'half', change: { format: 'float16' }, section: 'stability' },
];
