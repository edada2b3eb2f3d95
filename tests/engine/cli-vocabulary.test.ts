// A loss over the vocabularies that language models have, through the command line.
import { expect, test } from 'vitest';
import { jsonLines, temporaryFile } from './cli.ts';

const allowed = 2e-6; // times max(1, |x|)

/** Logits of one row as float32, the same in every run. */
function logitsOf(kind: string, classes: number): number[] {
  let state = 12345;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const makers: Readonly<Record<string, (c: number) => number>> = {
    normal: () => 3 * normal(),
    'almost even': () => 0.01 * normal(),
    'one above the rest': (c) => (c === 3 ? Math.log(classes) : -0.3),
    'as words are': (c) => -1.07 * Math.log(c + 1),
    steep: (c) => -0.01 * c,
  };
  const make = makers[kind];
  if (make === undefined) throw new Error(kind);
  return Array.from({ length: classes }, (_, c) => Math.fround(make(c)));
}

const kinds = ['normal', 'almost even', 'one above the rest', 'as words are', 'steep'];
const smoothings = [0, 0.1];
const cases = [65, 1000, 50_257, 128_256, 262_144].flatMap((classes, i) =>
  kinds
    .map((kind, k) => ({ kind, classes, smoothing: smoothings[(k + i) % 2] ?? 0 }))
    .filter((_, k) => classes < 50_000 || (k + i) % 3 !== 0),
);

test.each(cases)(
  '$kind over $classes classes, smoothing $smoothing',
  async ({ kind, classes, smoothing }) => {
    const z = logitsOf(kind, classes);
    const file = temporaryFile(JSON.stringify({ logits: [z], targets: [3] }));
    const most = z.reduce((a, b) => Math.max(a, b));
    const sum = z.reduce((total, one) => total + Math.exp(one - most), 0);
    const logP = z.map((one) => one - most - Math.log(sum));
    const spread = logP.reduce((total, one) => total - one, 0) / classes;
    const exact = (1 - smoothing) * -(logP[3] ?? 0) + smoothing * spread;
    const [answer] = await jsonLines<{ loss: number; gradient: number[][] }>([
      'loss',
      file,
      `--label-smoothing=${smoothing}`,
    ]);
    const { loss = Number.NaN, gradient = [] } = answer ?? {};
    expect(Math.abs(loss - exact) / Math.max(1, exact)).toBeLessThanOrEqual(allowed);
    const worst = (gradient[0] ?? [Number.NaN]).reduce((far, one, c) => {
      const wanted = Math.exp(logP[c] ?? 0) - smoothing / classes - (c === 3 ? 1 - smoothing : 0);
      return Math.max(far, Math.abs(one - wanted));
    }, 0);
    expect(worst).toBeLessThanOrEqual(allowed);
  },
);
