import { expect, test } from 'vitest';
import { printedTensor } from '../../web/src/labs/softmax/printed-tensor.ts';

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
