import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { computeInformation } from '../compute.ts';
import { certain, demonstrated, demonstrationSteps, dragged, oneHot, resized } from '../pair.ts';
import { distribution, informationSettings, outcomeLimits } from '../settings.ts';
import { torchLines } from '../torch.ts';
import { decodeView, encodeView } from '../../instant/first-view.ts';
import { defaults, formatSettings, parseSettings } from '../../../state/settings.ts';

const parse = (parameters: Record<string, string>) =>
  parseSettings(informationSettings, new URLSearchParams(parameters));
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe('the pair of distributions', () => {
  test('is read from the address and written back', () => {
    const { settings } = parse({ pq: '1,0,0/0.1,.2,7e-1' });
    expect(settings?.pq).toEqual({ p: [1, 0, 0], q: [0.1, 0.2, 0.7] });
    if (settings === null) throw new Error('refused');
    expect(formatSettings(informationSettings, settings).get('pq')).toBe('1,0,0/0.1,0.2,0.7');
  });

  test.each([
    ['', 'refusal.pair'],
    ['0.5,0.5', 'refusal.pair'],
    ['0.5,0.5/0.5,0.5/0.5,0.5', 'refusal.pair'],
    ['0.5,0.5/0.2,0.3,0.5', 'refusal.counts'],
    ['0.5,0.6/0.5,0.5', 'refusal.sum'],
    ['0.5,0.5/0.5,0.4999', 'refusal.sum'],
    ['1/1', 'count'],
    [`${'0.1,'.repeat(9)}0.1/${'0.1,'.repeat(9)}0.1`, 'count'],
    ['0.5,0.5/1.5,-0.5', 'number'],
    ['0.5,0.5/NaN,1', 'number'],
    ['0.5,0.5/Infinity,1', 'number'],
    ['x'.repeat(1_000_000), 'refusal.pair'],
  ])('%s is refused', (text, kind) => {
    const { problems } = parse({ pq: text });
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems[0]?.refusal)).toContain(kind);
  });

  test('which of the two is wrong, and where, is named', () => {
    const refusal = parse({ pq: '0.5,0.5/0.5,1.5' }).problems[0]?.refusal;
    expect(refusal).toMatchObject({
      kind: 'entry',
      place: 2,
      refusal: { kind: 'entry', place: 2 },
    });
  });

  test('typed for a fixed number of outcomes has as many entries', () => {
    const three = distribution([1, 0, 0], { minimum: 3, maximum: 3 });
    expect(three.parse('0.2,0.3,0.5')).toEqual({ ok: true, value: [0.2, 0.3, 0.5] });
    expect(three.parse('0.5,0.5')).toMatchObject({ refusal: { message: 'refusal.outcomes' } });
  });
});

describe('moving a bar', () => {
  test('scales the others and keeps the sum', () => {
    expect(dragged(engine.labs, [0.5, 0.25, 0.125, 0.125], 0, 0.2)).toEqual([0.2, 0.4, 0.2, 0.2]);
    expect(dragged(engine.labs, [1, 0, 0], 0, 0.4)).toEqual([0.4, 0.3, 0.3]);
  });

  test('a thousand times, and outcomes added and removed, leave a distribution', () => {
    let values: readonly number[] = [0.5, 0.25, 0.125, 0.125];
    for (let move = 0; move < 1000; move += 1) {
      const { minimum, maximum } = outcomeLimits;
      if (move % 10 === 0)
        values = resized(engine.labs, values, minimum + ((move / 10) % (maximum - minimum + 1)));
      values = dragged(engine.labs, values, move % values.length, ((move * 37) % 101) / 100);
      expect(distribution(values).parse(values.join(','))).toEqual({ ok: true, value: values });
    }
  });

  test('an outcome that is added takes an even share', () => {
    expect(resized(engine.labs, [0.5, 0.5], 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(resized(engine.labs, [0, 0, 1], 2)).toEqual([0.5, 0.5]);
  });

  test('certainty is found and made', () => {
    expect(oneHot(3, 1)).toEqual([0, 1, 0]);
    expect(certain([0, 1, 0])).toBe(1);
    expect(certain([0.5, 0.5])).toBe(null);
  });
});

test('the demonstration passes through P, where the divergence is 0, and stays a distribution', () => {
  const { pq } = defaults(informationSettings);
  const { there, back } = demonstrationSteps;
  for (let step = 0; step < there + back; step += 1)
    expect(sum(demonstrated(pq, step).q)).toBeCloseTo(1, 12);
  expect(demonstrated(pq, there).q).toEqual(pq.p);
});

test('the view survives being written into the page', () => {
  const settings = { ...defaults(informationSettings), pq: { p: [0.5, 0.5], q: [1, 0] } };
  const view = computeInformation(engine.labs, settings);
  expect(decodeView(JSON.parse(JSON.stringify(encodeView(view))))).toEqual(view);
  expect(view.information.divergence).toBe(Infinity);
});

test('the PyTorch lines hold the numbers that PyTorch prints', () => {
  const lines = (pq: { p: number[]; q: number[] }, prob = 0.7) => {
    const settings = { ...defaults(informationSettings), pq, prob };
    return torchLines(computeInformation(engine.labs, settings), settings);
  };
  const plain = lines({ p: [0.5, 0.25, 0.125, 0.125], q: [0.25, 0.25, 0.25, 0.25] });
  for (const printed of ['tensor(1.2130)', 'tensor(1.3863)', 'tensor(0.1733)', 'tensor(0.3567)'])
    expect(plain).toContain(printed);
  // 0 · log 0 would make kl_div NaN.
  const zeros = lines({ p: [1, 0], q: [1, 0] }, 0);
  expect(zeros).not.toContain('kl_div');
  expect(zeros).toContain('torch.tensor(0.), torch.tensor(1.)');
  expect(zeros).toContain('P = torch.tensor([1., 0.])');
  expect(zeros).toContain('# tensor(100.)');
  expect(lines({ p: [1, 0], q: [0, 1] })).toContain(
    "kl_div(Q.log(), P, reduction='sum'))  # tensor(inf)",
  );
});
