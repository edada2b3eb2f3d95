// Logits and targets as Python, NumPy and PyTorch print them, on standard input.
import { expect, test } from 'vitest';
import { jsonLines, surprisal, temporaryFile } from './cli.ts';

const loss = async (text: string): Promise<unknown> =>
  (await jsonLines<{ loss: number }>(['loss', '--json'], text))[0]?.loss;

const json = '{"logits":[[2,1,0.1],[0.5,2.1,-1.2]],"targets":[0,1]}';

test.each([
  [
    'tensor([[ 2.0000,  1.0000,  0.1000],\n        [ 0.5000,  2.1000, -1.2000]], grad_fn=<AddmmBackward0>)\ntensor([0, 1])\n',
  ],
  [
    "tensor([[2., 1., 1e-1], [.5, 2.1, -1.2]], device='cuda:0', dtype=torch.float64)\ntensor([0, 1], device='cuda:0')",
  ],
  ['array([[ 2. ,  1. ,  0.1],\n       [ 0.5,  2.1, -1.2]], dtype=float32)\narray([0, 1])'],
  ['[[ 2.   1.   0.1]\n [ 0.5  2.1 -1.2]]\n[0 1]'],
  ['[[2, 1, 0.1], [0.5, 2.1, -1.2],]\n(0, 1)'],
  ['([[2, 1, 0.1], [0.5, 2.1, -1.2]], [0, 1])'.slice(1, -1)],
  ["{'targets': tensor([0, 1]), 'logits': tensor([[2., 1., 0.1], [0.5, 2.1, -1.2]])}"],
  ['labels = tensor([0, 1])\noutputs: tensor([[2., 1., 0.1],\n [0.5, 2.1, −1.2]])'],
  [
    'Output(loss=tensor(9.), logits=tensor([[2., 1., 0.1], [0.5, 2.1, -1.2]]), hidden_states=None)\n[0, 1]',
  ],
  [
    'Parameter containing:\ntensor([[2., 1., 0.1], [0.5, 2.1, -1.2]], requires_grad=True)\ntensor([0, 1])\ntensor([1., 1., 1.])',
  ],
])('%s is the same batch', async (text) => {
  expect(await loss(text)).toBe(await loss(json));
});

test('a batch of sequences, from a file', async () => {
  const text = 'tensor([[[2., 1.],\n         [0., 1.]]])\ntensor([[0, 1]])';
  const file = temporaryFile(text);
  const nested = '{"logits":[[[2,1],[0,1]]],"targets":[[0,1]]}';
  const [printed] = await jsonLines(['loss', '--json', file], '');
  expect(printed).toEqual((await jsonLines(['loss', '--json'], nested))[0]);
});

test.each([
  [
    'tensor([[1., 2., ..., 3.]])\ntensor([0])',
    'line 1, column 18 "..." stands where the print leaves numbers out',
  ],
  ['[[1, 2],\n [3]]\n[0, 1]', 'line 2, column 2 this has another length'],
  ['[[1, None]]\n[0]', 'line 1, column 6 "None" is not a number'],
  ['tensor([[1., 2.]', 'line 1, column 8 the text ends before this bracket is closed'],
  ['[[1,5 2,5]]\n[0]', 'line 1, column 5 some numbers of this list have a comma'],
  ['tensor([[1., 2.]])', '"targets" is missing'],
  ['tensor([[1., 2.]])\ntensor([2])', 'targets[0] is 2, not a class from 0 to 1'],
  ['[[1, 2]] [0] [1, 1] [3]', 'at line 1 a table too many'],
  ['{"logits":[[1,2]],\n"targets":[0}', 'is not JSON: at line 2, column 13'],
])('%j is refused', async (text, message) => {
  const { status, stdout, stderr } = await surprisal(['loss', '--json'], text);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
