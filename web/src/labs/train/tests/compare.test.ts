import { describe, expect, test } from 'vitest';
import { compareLosses, readPasted } from '../compare.ts';

describe('what a script printed is read back', () => {
  test('JSON lines, with anything else between them', () => {
    const text = [
      'Python 3.11',
      '{"step": 2, "epoch": 1, "sentence": 1, "loss": 2.1775}',
      '{"step": 1, "epoch": 1, "sentence": 0, "loss": 2.1034}',
      '{"final": true}',
      '{"step": 1.5, "loss": 1}',
      '{ broken',
      '[1, 2]',
      'null',
    ].join('\r\n');
    expect(readPasted(text, 3).map(({ update, loss }) => [update, loss])).toEqual([
      [1, 2.1034],
      [2, 2.1775],
    ]);
  });

  test("the notebook's lines, which tell the epoch's last sentence to a few decimals", () => {
    const [line] = readPasted('Epoch [10/100], Loss: 1.9169', 3);
    expect(line).toMatchObject({ update: 30, loss: 1.9169 });
    expect(line?.tolerance).toBeGreaterThanOrEqual(5e-5);
    expect(line?.tolerance).toBeLessThan(6e-5);
  });

  test('a loss that is no number', () => {
    const [line] = readPasted('{"step": 4, "loss": null, "reason": "the loss is nan"}', 3);
    expect(line?.update).toBe(4);
    expect(line?.loss).toBeNaN();
  });
});

describe('losses are compared', () => {
  const ours = new Map([
    [1, 2.10342],
    [2, 2.17752],
    [3, Number.NaN],
  ]);
  const compare = (text: string) =>
    compareLosses(readPasted(text, 1), (update) => ours.get(update));

  test('within the tolerance they agree', () => {
    const { agreeing, firstApart, largest } = compare(
      '{"step":1,"loss":2.103421}\n{"step":2,"loss":2.177519}',
    );
    expect(agreeing).toBe(2);
    expect(firstApart).toBeNull();
    expect(largest).toBeCloseTo(1e-6, 9);
  });

  test('the first update that parts is named', () => {
    const { agreeing, firstApart } = compare('{"step":1,"loss":2.1034}\n{"step":2,"loss":2.18}');
    expect(firstApart).toBe(1);
    expect(agreeing).toBe(0);
  });

  test('both diverging is agreement, one of them is not', () => {
    expect(compare('{"step":3,"loss":null}').firstApart).toBeNull();
    expect(compare('{"step":1,"loss":null}').firstApart).toBe(1);
  });
});
