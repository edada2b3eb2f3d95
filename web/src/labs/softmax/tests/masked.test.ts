// Logits of −∞, which mask a class.
import { expect, test } from 'vitest';
import { logit, softmaxSettings } from '../settings.ts';
import { pythonFloat } from '../../../export/python.ts';
import { describeRefusal } from '../../../ui/refusals.ts';

const { logits } = softmaxSettings;

test.each(['-inf', '-Infinity', '−∞', '-∞', '−inf', ' -INF '])('%j is a logit', (text) => {
  expect(logit.parse(text)).toEqual({ ok: true, value: -Infinity });
  expect(logits.parse(`2,${text},0.1`)).toEqual({ ok: true, value: [2, -Infinity, 0.1] });
});

test.each(['inf', '+inf', '∞', 'Infinity', 'nan', '-nan', '-in'])('%j is none', (text) => {
  expect(logit.parse(text).ok).toBe(false);
  expect(softmaxSettings.temperature.parse('-inf').ok).toBe(false);
});

test('it comes back from the address, and PyTorch can read it', () => {
  const text = logits.format([2, -Infinity, 0.1]);
  expect(logits.parse(text)).toEqual({ ok: true, value: [2, -Infinity, 0.1] });
  expect([-Infinity, Infinity, 2, 0.5].map(pythonFloat)).toEqual([
    "float('-inf')",
    "float('inf')",
    '2.0',
    '0.5',
  ]);
});

test('not all can be masked', () => {
  const parsed = logits.parse('-inf,-inf,-inf');
  expect(parsed.ok ? '' : describeRefusal(parsed.refusal, String)).toBe(
    'leave one logit at least that is not −∞: softmax needs a class to choose.',
  );
});
