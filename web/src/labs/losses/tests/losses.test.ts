import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { computeLosses } from '../compute.ts';
import { lossesSettings } from '../settings.ts';
import { torchLines } from '../torch.ts';
import { defaults, parseSettings } from '../../../state/settings.ts';

const view = (prediction: number, target: number) =>
  computeLosses(engine.labs, { prediction, target });

test('twice as far costs four times as much, and three times as far nine times', () => {
  const { prices } = view(0, 0);
  expect(prices).toEqual([1, 4, 9]);
});

test('where the prediction is right there is no price and no slope', () => {
  for (const target of [-1, 0, 0.25])
    expect(view(target, target).point).toEqual({ loss: 0, gradient: 0 });
});

test('the slope is how the price grows with the prediction', () => {
  const step = 1e-6;
  for (const [x, t] of [
    [2, 0],
    [-3, 1],
    [0.5, -0.25],
  ] as const) {
    const difference = (view(x + step, t).point.loss - view(x - step, t).point.loss) / (2 * step);
    expect(view(x, t).point.gradient).toBeCloseTo(difference, 6);
  }
});

test('the PyTorch lines say what they print', () => {
  const settings = defaults(lossesSettings);
  expect(torchLines(view(settings.prediction, settings.target), settings)).toContain(
    'print(x.grad)  # tensor(4., dtype=torch.float64)',
  );
});

test('a prediction beyond the picture is refused', () => {
  const { settings, problems } = parseSettings(
    lossesSettings,
    new URLSearchParams({ prediction: '3.5' }),
  );
  expect(settings).toBeNull();
  expect(problems[0]?.refusal).toMatchObject({ kind: 'number', minimum: -3, maximum: 3 });
});
