import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksPrinted } from '../../web/src/format/looks-printed.ts';
import { readPrinted } from '../../web/src/format/printed-table.ts';
import { nasty } from '../nasty.ts';
import { anyText } from './any-text.ts';

/** `name shape values` of each table, or `kind line:column found`. */
function read(text: string): string {
  const printed = readPrinted(text);
  if (!printed.ok) {
    const { kind, line, column, found } = printed.problem;
    return `${kind} ${line}:${column} ${found}`.trim();
  }
  return printed.tables
    .map(({ name, shape, values }) => `${name ?? ''}[${shape.join('x')}] ${values.join(' ')}`)
    .join('; ');
}

describe('what programs print', () => {
  test.each([
    ['tensor([[1., 2.], [3e-1, -inf]], grad_fn=<AddmmBackward0>)', '[2x2] 1 2 0.3 -Infinity'],
    [
      "tensor([[ 1.5000, -2.2500],\n        [ 0.0000,     nan]], device='cuda:0', dtype=torch.float64)",
      '[2x2] 1.5 -2.25 0 NaN',
    ],
    ['tensor([[1.0000e+00, 2.5000e-05]], requires_grad=True)', '[1x2] 1 0.000025'],
    ["tensor([[1., 2.]], device='cuda:0', grad_fn=<NllLossBackward0 at 0x7f>)", '[1x2] 1 2'],
    ['Parameter containing:\ntensor([[1., -2.]], requires_grad=True)', '[1x2] 1 -2'],
    ['tensor([[[1, 2]],\n\n        [[3, 4]]])', '[2x1x2] 1 2 3 4'],
    ['tensor([True, False])', '[2] 1 0'],
    ['tensor(1.7801, grad_fn=<NllLossBackward0>)', '[] 1.7801'],
    ['tensor(1e-05 *\n       [[1., 2.]])', '[1x2] 0.00001 0.00002'],
    ['torch.tensor([[1.0, 2.0],  # the first\n  [3.0, 4.0],\n])', '[2x2] 1 2 3 4'],
    ['[tensor([1., 2.]), tensor([3., 4.])]', '[2x2] 1 2 3 4'],
    ['tensor([[1., 2.]], grad_fn=<ViewBackward0>) tensor([1])', '[1x2] 1 2; [1] 1'],
    ['(tensor([[1., 2.]]), tensor([1]))', '[1x2] 1 2; [1] 1'],
    ['array([[1., 2.],\n       [3., 4.]], dtype=float32)', '[2x2] 1 2 3 4'],
    ['np.array([[1, 2]], float)', '[1x2] 1 2'],
    ['[[ 1.  2.]\n [ 3.  4.]]', '[2x2] 1 2 3 4'],
    ['[[1.e+00 -inf]\n [  nan 1.e-05]]', '[2x2] 1 -Infinity NaN 0.00001'],
    ['[np.float64(1.5), np.float64(-2.0)]', '[2] 1.5 -2'],
    ['[[1, 2,], [3, 4,],]', '[2x2] 1 2 3 4'],
    ['((1.0, 2.0), (3.0, 4.0))', '[2x2] 1 2 3 4'],
    ['[[-Infinity, NaN]]', '[1x2] -Infinity NaN'],
    ['Array([[1., 2.]], dtype=float32)', '[1x2] 1 2'],
    ['tf.Tensor(\n[[1. 2.]\n [3. 4.]], shape=(2, 2), dtype=float32)', '[2x2] 1 2 3 4'],
    [
      '<tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[1., 2.]], dtype=float32)>',
      '[1x2] 1 2',
    ],
    ['Out[12]: array([0.5, 1.5])', '[2] 0.5 1.5'],
    ['>>> model(x)\ntensor([[0.5, 1.5]])\n>>> y\ntensor([1])', '[1x2] 0.5 1.5; [1] 1'],
    ['logits = tensor([[1., 2.]])\ntargets = tensor([0])', 'logits[1x2] 1 2; targets[1] 0'],
    ['logits:\n[[1. 2.]]', 'logits[1x2] 1 2'],
    ["{'logits': tensor([[1., 2.]]), 'labels': tensor([0])}", 'logits[1x2] 1 2; labels[1] 0'],
    [
      "SequenceClassifierOutput(loss=tensor(0.69, grad_fn=<A>), logits=tensor([[0.1, 0.2]]), hidden_states=None, note='a, b')",
      'loss[] 0.69; logits[1x2] 0.1 0.2',
    ],
    [
      "OrderedDict([('weight', tensor([[1., 2.]])), ('bias', tensor([3.]))])",
      'weight[1x2] 1 2; bias[1] 3',
    ],
    ['torch.Size([1, 2]) tensor([[1., 2.]])', '[1x2] 1 2'],
    ['tensor([[−1.5, ２．５], [٣, 4\u200b]])', '[2x2] -1.5 2.5 3 4'],
    [
      '\nColumns 0 to 1 \n 1  2\n 3  4\n\nColumns 2 to 2 \n 5\n-6\n[torch.FloatTensor of size 2x3]\n',
      '[2x3] 1 2 5 3 4 -6',
    ],
    ['  Columns 1 through 2\n\n   0.5 1.5\n\n  Column 3\n\n   2.5\n', '[1x3] 0.5 1.5 2.5'],
    ['\n 1  2\n 3  4\n[torch.FloatTensor of size 2x2]\n', '[2x2] 1 2 3 4'],
  ])('%s', (text, tables) => {
    expect(looksPrinted(text)).toBe(true);
    expect(read(text)).toBe(tables);
  });

  test.each([
    ['tensor([[1., 2., ..., 3.]])', 'ellipsis 1:18 ...'],
    ['[[0.1 0.2]\n ...\n [0.3 0.4]]', 'ellipsis 2:2 ...'],
    ['[[0.1, …, 0.3]]', 'ellipsis 1:8 …'],
    ["tensor(..., device='meta', size=(2, 3))", 'ellipsis 1:8 ...'],
    ['[[1, 2],\n [3]]', 'ragged 2:2 ['],
    ['[[1, 2], 3]', 'ragged 1:10 3'],
    ['[[1, None]]', 'number 1:6 None'],
    ['[[1, "2"]]', 'number 1:6 "2"'],
    ['[[1.+2.j, 3.+0.j]]', 'unexpected 1:5 +2.j'],
    ['[[1, 0x10]]', 'number 1:6 0x10'],
    ['masked_array(data=[[1.0, --]])', 'number 1:26 --'],
    [
      'tensor(indices=tensor([[0]]), values=tensor([1.]), layout=torch.sparse_coo)',
      'number 1:1 tensor',
    ],
    ['[[1,5 2,5]\n [3 4]]', 'separators 1:5 5'],
    ['[1-2]', 'unexpected 1:3 -2'],
    ['[[1, 2],\n [3,', 'unclosed 2:2 ['],
    ['tensor([[1., 2.]]', 'unclosed 1:7 ('],
    ['tensor([[1., 2.)]', 'unexpected 1:16 )'],
    ['[1,,2]', 'number 1:4 ,'],
    ['3.0, 4.0]])', 'number 1:9 ]'],
    ['<b>1</b>', 'number 1:1 <'],
    ['tensor([], size=(0, 5))', 'empty 1:1 tensor'],
    ['[[]]', 'empty 1:1 ['],
    ['Columns 8 to 15 \n 1 2', 'columns 1:1 Columns'],
    ['Columns 0 to 1 \n 1 2\nColumns 4 to 5\n 3 4', 'columns 3:1 Columns'],
    ['Columns 0 to 1 \n 1 2\nColumns 2 to 2\n 3\n 4', 'ragged 5:1'],
    ['Columns 0 to 1 \n 1 x', 'number 2:4 x'],
    [' 1  2\n[torch.FloatTensor of size 1x3]', 'columns 2:1 ['],
    ['['.repeat(100_000), 'deep 1:17 ['],
    ['('.repeat(100_000), 'deep 1:17 ('],
    ['{'.repeat(100_000), 'deep 1:17 {'],
  ])('%.60s is refused', (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  test('more numbers than are wanted are refused', () => {
    expect(readPrinted('[1, 2, 3]', 3).ok).toBe(true);
    expect(readPrinted('[1, 2, 3, 4]', 3)).toMatchObject({
      ok: false,
      problem: { kind: 'long', column: 11 },
    });
  });

  test.each([
    '1\t2\n3\t4',
    'a b\n1 2',
    'p(0)\tp(1)\n0.5\t0.5',
    'loss (nats);b\n1;2',
    '1,5;2,5',
    '"1","2"',
    'x[0],x[1]\n1,2',
  ])('cells with something between them are no print: %j', (text) => {
    expect(looksPrinted(text)).toBe(false);
  });
});

const cell = fc.oneof(
  fc.double(),
  fc.integer().map((value) => value / 8),
);
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const python = (value: number): string =>
  Object.is(value, -0)
    ? '-0.'
    : Number.isNaN(value)
      ? 'nan'
      : String(value).replace('Infinity', 'inf');

describe('whatever the numbers are', () => {
  const styles: Record<string, (rows: readonly (readonly string[])[]) => string> = {
    PyTorch: (rows) =>
      `tensor([${rows.map((row) => `[${row.join(', ')}]`).join(',\n        ')}], grad_fn=<AddmmBackward0>)`,
    NumPy: (rows) =>
      `[${rows.map((row) => `[${row.map((one) => one.padStart(9)).join(' ')}]`).join('\n ')}]`,
    Python: (rows) => `(${rows.map((row) => `(${row.join(',')},),`).join('')})`,
  };
  test.each(Object.entries(styles))('%s prints them, and they come back', (_, print) => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const printed = readPrinted(print(rows.map((row) => row.map(python))));
        if (!printed.ok) throw new Error(JSON.stringify(printed.problem));
        expect(printed.tables[0]?.shape).toEqual([rows.length, rows[0]?.length]);
        expect(Array.from(printed.tables[0]?.values ?? [])).toEqual(rows.flat());
      }),
    );
  });

  test('a print that is cut anywhere is refused, never read as fewer numbers', () => {
    const whole = 'tensor([[1.25, 2.5],\n        [3.75, -inf]], grad_fn=<A>)';
    for (let end = 0; end < whole.length; end++)
      expect(readPrinted(whole.slice(0, end)).ok, whole.slice(0, end)).toBe(false);
  });
});

describe('whatever the text is', () => {
  const agree = (text: string): void => {
    const printed = readPrinted(text);
    if (printed.ok)
      expect(
        printed.tables.filter(
          ({ shape, values }) =>
            values.length !== shape.reduce((product, size) => product * size, 1),
        ),
      ).toEqual([]);
    else {
      expect(printed.problem.line).toBeGreaterThan(0);
      expect(printed.problem.column).toBeGreaterThan(0);
      expect(printed.problem.found.length).toBeLessThanOrEqual(60);
    }
  };
  test('it is read or refused with a place', () => {
    for (const text of [...nasty, `[${'1'.repeat(1e6)}x`, `[1.${'1'.repeat(1e6)}x`]) agree(text);
    fc.assert(fc.property(anyText, agree));
    const pieces = fc.constantFrom(
      ...Array.from('[]{}()<>=:,;\'"'),
      ' ',
      '\n',
      '1.5',
      '-',
      '...',
      'inf',
      'tensor(',
      'a=',
      "'k': ",
      'None',
      '<tf.T numpy=',
      'Columns 0 to 1\n',
      '>>> ',
      'Size(',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
        agree(all.join(''));
      }),
      { numRuns: 3000 },
    );
  });
});
