import { describe, expect, test } from 'vitest';
import { describeRefusal } from '../../../ui/refusals.ts';
import { compareLosses } from '../compare.ts';
import { readLosses, type PastedLoss } from '../pasted-losses.ts';

function readPasted(text: string, sentences: number): readonly PastedLoss[] {
  const read = readLosses(text, sentences);
  if (!read.ok) throw new Error(describeRefusal(read.refusal, String));
  return read.value;
}

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

  test.each([
    ['Epoch [10/100], Loss: 1.7801', [30, 1.7801]],
    ['Epoch [10/100], Loss: 1,7801', [30, 1.7801]],
    ['Epoch [10/100], Loss: tensor(1.7801, grad_fn=<NllLossBackward0>)', [30, 1.7801]],
    ["Epoch 10 loss tensor([1.7801], device='cuda:0')", [30, 1.7801]],
    ['Epoch: 10, Loss: 1.7801', [30, 1.7801]],
    ['epoch=10 | loss=1.7801,acc=0.5', [30, 1.7801]],
    ['Epoch 10: loss 1.7801.', [30, 1.7801]],
    ['Epoch 10 - loss: 1.78e+00', [30, 1.78]],
    ["{'step': 1, 'epoch': 1, 'sentence': 0, 'loss': 2.103421449661255}", [1, 2.103421449661255]],
    ["{'loss': 1.7801, 'grad_norm': 2.1, 'learning_rate': 5e-05, 'epoch': 10.0}", [30, 1.7801]],
    ["{'loss': 2.1, 'epoch': 0.33}", [1, 2.1]],
    ["{'step': 7, 'loss': np.float32(1.9)}", [7, 1.9]],
    ['step 10: train loss 1.7801, val loss 1.9000', [10, 1.7801]],
    ['iter 10: loss 1.7801, time 20.51ms, mfu 1.00%', [10, 1.7801]],
    ['val_loss: 1.9 - step 4 - train_loss: 1.5', [4, 1.5]],
    [
      'Epoch 10/100\n3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 5ms/step - accuracy: 0.5000 - loss: 1.7801',
      [30, 1.7801],
    ],
    ['Epoch 2/100\n2/3 [====>....] - ETA: 0s - loss: 1.7801 - val_loss: 2', [5, 1.7801]],
    [
      'Epoch 10: 100%|██████████| 3/3 [00:00<00:00, 45.21it/s, v_num=0, train_loss=1.780]',
      [30, 1.78],
    ],
    [' 10%|█         | 30/300 [00:01<00:09, 29.1it/s, loss=1.7801]', [30, 1.7801]],
    ['Epoch [2/100], Step [2/3], Loss: 1.7801', [5, 1.7801]],
    ['[2,     2] loss: 1.780', [5, 1.78]],
    ['Epoch 10, Loss: −1.5', [30, -1.5]],
    ['Epoch １０, Loss: １．５', [30, 1.5]],
    ['Epoch 10 Loss nan', [30, Number.NaN]],
  ])('%j', (text, expected) => {
    expect(readPasted(text, 3).map(({ update, loss }) => [update, loss])).toEqual([expected]);
  });

  test.each([
    'Epoch 10, Loss: 1.7.8',
    'Epoch 10, Loss: 1.78abc',
    'Epoch 10, Loss: 5%',
    'Epoch 10, Loss: 1.5e',
    'Epoch 10, Loss: a1.5',
    'Epoch 1.2.3, Loss: 1.5',
    'Epoch 10abc, Loss: 1.5',
    'Epoch 0.5, Loss: 1.5',
    'Epoch 10, val_loss: 1.5',
    'Loss: 1.5',
    'Epoch 10',
    'lossless 5, epoch 10',
    'step 0.5: loss 1',
  ])('%j says nothing', (text) => {
    expect(readPasted(text, 3)).toEqual([]);
  });

  test('epochs and steps that are counted from 0', () => {
    const text = 'Epoch 0, Loss: 2.1\nEpoch 1, Loss: 1.9';
    expect(readPasted(text, 3).map(({ update }) => update)).toEqual([3, 6]);
    expect(readPasted('step 0 loss 2\nstep 2 loss 1', 3).map(({ update }) => update)).toEqual([
      1, 3,
    ]);
  });

  test('the comma has one meaning in all lines', () => {
    const lines = (...losses: string[]) =>
      losses.map((loss, i) => `Epoch ${i + 1}, Loss: ${loss}`).join('\n');
    expect(readPasted(lines('1,780', '1,5'), 1).map(({ loss }) => loss)).toEqual([1.78, 1.5]);
    expect(readLosses(lines('1,780', '1,532'), 1).ok).toBe(false);
    expect(readLosses(lines('1,5', '1,532.5'), 1).ok).toBe(false);
  });

  test('the tolerance is half of the last digit that was printed', () => {
    const tolerance = (loss: string) => readPasted(`Epoch 1, Loss: ${loss}`, 1)[0]?.tolerance;
    expect(tolerance('1,78')).toBeCloseTo(0.005005, 9);
    expect(tolerance('1.78e-2')).toBeCloseTo(0.000055, 9);
    expect(tolerance('2')).toBeCloseTo(0.500005, 9);
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
