import { expect, test } from 'vitest';
import { printedScalar, printedTensor } from '../../web/src/export/torch-print.ts';

// What PyTorch 1.13 prints for torch.tensor of each list.
test.each([
  [[0.65900117, 0.242433, 0.0985659], 'tensor([0.6590, 0.2424, 0.0986])'],
  [[-0.41702986, -1.4170299, -2.31703], 'tensor([-0.4170, -1.4170, -2.3170])'],
  [[NaN, 0, 0], 'tensor([nan, 0., 0.])'],
  [[1, 0, 0], 'tensor([1., 0., 0.])'],
  [[0.99990004, 0.0001, 0.5], 'tensor([9.9990e-01, 1.0000e-04, 5.0000e-01])'],
  [[0, -Infinity, -110], 'tensor([   0.,  -inf, -110.])'],
  [[0, -2e30], 'tensor([ 0.0000e+00, -2.0000e+30])'],
  [[0.5, 0.5, NaN], 'tensor([0.5000, 0.5000,    nan])'],
  [
    Array.from({ length: 10 }, () => 0.1),
    'tensor([0.1000, 0.1000, 0.1000, 0.1000, 0.1000, 0.1000, 0.1000, 0.1000, 0.1000,\n        0.1000])',
  ],
])('%j', (values, text) => {
  expect(printedTensor(values)).toBe(text);
});

test('numbers are printed as PyTorch prints them', () => {
  const printed: readonly (readonly [number, string])[] = [
    [0.693147, '0.6931'],
    [0, '0.'],
    [-0, '-0.'],
    [100, '100.'],
    [Infinity, 'inf'],
    [-Infinity, '-inf'],
    [NaN, 'nan'],
    [1.401298464324817e-45, '1.4013e-45'],
    [0.00001, '1.0000e-05'],
    [230.258509, '230.2585'],
  ];
  for (const [value, text] of printed) {
    expect(printedScalar(value)).toBe(`tensor(${text})`);
    expect(printedScalar(value, 'float64')).toBe(`tensor(${text}, dtype=torch.float64)`);
  }
});

test('numbers are printed as PyTorch prints tensors', () => {
  expect(printedScalar(0.7679141, 'float32')).toBe('tensor(0.7679)');
  expect(printedScalar(Number.NaN, 'float32')).toBe('tensor(nan)');
  expect(printedScalar(Infinity, 'float64')).toBe('tensor(inf, dtype=torch.float64)');
  expect(printedScalar(0, 'float32')).toBe('tensor(0.)');
  expect(printedScalar(5e29, 'float32')).toBe('tensor(5.0000e+29)');
  expect(printedTensor([0.5321, 0, 1.7563], 'float32')).toBe('tensor([0.5321, 0.0000, 1.7563])');
  expect(printedScalar(0.00005, 'float32')).toBe('tensor(5.0000e-05)');
  expect(printedTensor([100, 2.5], 'float32')).toBe('tensor([100.0000,   2.5000])');
});
