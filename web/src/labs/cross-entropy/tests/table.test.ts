import { describe, expect, test } from 'vitest';
import {
  editIgnoreIndex,
  editLogit,
  editTarget,
  resize,
  takeExample,
  type Edit,
} from '../edits.ts';
import { pasteAt, replaceTable } from '../pasted-edits.ts';
import { fourWords, worked } from '../examples.ts';
import { describe as custom } from '../messages.ts';
import { sceneAt, sceneSpec } from '../scene.ts';
import { checkSettings, crossEntropySettings, type CrossEntropySettings } from '../settings.ts';
import { formatLogits, parseLogits } from '../table.ts';
import { readPasted } from '../../../ui/pasted-table.ts';
import { describeProblem, describeRefusal } from '../../../ui/refusals.ts';
import { defaults, formatSettings, parseSettings, type Parsed } from '../../../state/settings.ts';

const start = defaults(crossEntropySettings);

const said = (edit: Parsed<unknown>): string =>
  edit.ok ? '' : describeRefusal(edit.refusal, custom);

function applied(settings: CrossEntropySettings, edit: Edit): CrossEntropySettings {
  if (!edit.ok) throw new Error(said(edit));
  const after = { ...settings, ...edit.value };
  expect(checkSettings(after)).toEqual([]);
  return after;
}

describe('logits in an address', () => {
  test('are rows between semicolons, sequences between two of them', () => {
    const parsed = parseLogits('2,1;0.5,-1e30;;3,4;5,6');
    expect(parsed).toEqual({
      ok: true,
      value: [
        [
          [2, 1],
          [0.5, -1e30],
        ],
        [
          [3, 4],
          [5, 6],
        ],
      ],
    });
    expect(formatLogits(worked.logits)).toBe(
      '2,1,0.1,0,-1;0.5,2.1,-1.2,0.3,0;1.2,0.7,0.3,2.2,-0.5;;1.5,-0.5,2.3,0,0.1;0.3,0.8,1.5,-1,2;2.2,1,0.5,0.3,0',
    );
  });

  test.each([
    ['1,2;3', 'Row 2 has 1 number, but row 1 has 2.'],
    ['1,2;3,x', 'Row 2, column 2, “x”: use a number from −1e30 to 1e30.'],
    ['1,2;inf,0', 'Row 2, column 1, “inf”'],
    ['1,2;NaN,0', 'Row 2, column 1, “NaN”'],
    ['1,1e31', 'Row 1, column 2, “1e31”'],
    ['', 'Row 1, column 1, “”'],
    ['1,2;;3,4;5,6', 'Sequence 2 has 2 rows, but sequence 1 has 1'],
    [Array.from({ length: 65 }, () => '1,2').join(';'), '65 rows: use 1 to 64.'],
    [Array.from({ length: 33 }, () => '1').join(','), 'Row 1 has 33 numbers: use 1 to 32'],
    ['1'.repeat(200_000), '200000 characters are too many'],
  ])('%.20s is refused', (text, reason) => {
    expect(said(parseLogits(text))).toContain(reason);
  });

  test('and the other settings must fit them', () => {
    const problems = (query: string): string => {
      const { settings, problems: early } = parseSettings(
        crossEntropySettings,
        new URLSearchParams(query),
      );
      const all = settings === null ? early : checkSettings(settings);
      return all.map((problem) => describeProblem(problem, custom)).join(' ');
    };
    expect(problems('')).toBe('');
    expect(problems('logits=1,2;3,4')).toContain('targets “0,1,3,2,4,1”: 6 targets for 2 rows');
    expect(problems('logits=1,2;3,4&targets=0,1')).toBe('');
    expect(problems('logits=1,2;3,4&targets=0,2')).toContain(
      'Row 2, target 2: use 0 to 1, or -100 to ignore the row.',
    );
    expect(problems('targets=0,1,3,2,4,1.5')).toContain('Row 6, target “1.5”: use a whole number.');
    expect(problems('weight=1,2')).toContain('2 entries for 5 classes');
    expect(problems('weight=1,2,-1,1,1')).toContain(
      'number 3, “-1”: use a number from 0 to 1000000',
    );
    expect(problems('names=a,b')).toContain('2 entries for 5 classes');
    expect(problems('names=a,b,,d,e')).toContain('Name 3, “”: use 1 to 16 letters');
    expect(problems('row=7')).toContain('use a row from 1 to 6');
    expect(problems('race-target=4')).toContain('use a class from 0 to 3');
    expect(problems('label-smoothing=1.1')).toContain('from 0 to 1');
    expect(problems('reduction=average')).toContain('none, mean, sum');
  });

  test('come back from it as they were', () => {
    const settings: CrossEntropySettings = {
      ...start,
      ...takeExample(fourWords),
      weight: [1, 0.5, 2, 1e6],
      'label-smoothing': 0.1,
      'ignore-index': -1,
      reduction: 'sum',
      row: 3,
    };
    const parameters = new URLSearchParams(
      formatSettings(crossEntropySettings, settings).toString(),
    );
    expect(parseSettings(crossEntropySettings, parameters).settings).toEqual(settings);
    expect(formatSettings(crossEntropySettings, start).toString()).toBe('');
  });
});

describe('a pasted block', () => {
  const rows = (text: string): unknown => {
    const split = readPasted(text);
    return split.ok ? split.value.sequences : said(split);
  };

  test.each([
    ['tabs', '2.0\t1.0\n0.5\t-2'],
    ['tabs and decimal commas', '2,0\t1,0\r\n0,5\t-2'],
    ['semicolons and decimal commas', '2,0;1,0\n0,5;-2\n'],
    ['commas', '2.0,1.0\n0.5,-2'],
    ['commas and spaces', '2.0, 1.0\n0.5, -2'],
    ['spaces', '2.0 1.0\n  0.5  -2'],
    ['spaces and decimal commas', '2,0 1,0\n0,5 -2,0'],
    ['a true minus and a hard space', '2.0\t1.0\u00a0\n0.5\t−2'],
    ['no-break spaces', '2.0\u00a01.0\n0.5\u00a0-2'],
    ['quotation marks', '"2.0","1.0"\n"0.5","-2"'],
    ['quotation marks and decimal commas', '"2,0","1,0"\r\n"0,5","-2"\r\n'],
    ['quotation marks between semicolons', '"2,0";1,0\n0,5;"-2"'],
    ['an empty last column', '2\t1\t\n0.5\t-2\t\n'],
    ['two empty last columns, one of them cut', '2,1,,\n0.5,-2,\n'],
    ['full-width digits', '２．０\t１\n０．５\t－２'],
    ['what does not show', '2\u200b\t1\ufeff\n\u200e0.5\t-2'],
    ['labels of the rows', '\ta\tb\nx\t2\t1\ny\t0.5\t-2'],
    ['numbers of the rows', ',a,b\n0,2.0,1.0\n1,0.5,-2.0\n'],
    ["PyTorch's print", 'tensor([[ 2.0,  1.0],\n        [ 0.5, -2.0]], grad_fn=<AddmmBackward0>)'],
    ["NumPy's print", '[[ 2.   1. ]\n [ 0.5 -2. ]]'],
    ["Python's print", '[[2.0, 1], [0.5, -2],]'],
  ])('may have %s', (_name, text) => {
    const split = rows(text) as string[][][];
    expect(split.map((block) => block.map((row) => row.map(Number)))).toEqual([
      [
        [2, 1],
        [0.5, -2],
      ],
    ]);
  });

  test.each([
    ['1,234\t2.5', [1234, 2.5]],
    ['1.234,5\t2', [1234.5, 2]],
    ['1,234\t2,5', [1.234, 2.5]],
    ['1,234,567\t1,234', [1234567, 1234]],
    ['1\u202f234,5\t0,125', [1234.5, 0.125]],
    ['1\u00a0234,5\t2', [1234.5, 2]],
    ['"1,234","2.5"', [1234, 2.5]],
    ['0,125\t-0,250', [0.125, -0.25]],
  ])('has one meaning for the comma: %j', (text, values) => {
    const split = rows(text) as string[][][];
    expect(split.flat(2).map(Number)).toEqual(values);
  });

  test('of a print has sequences, and targets behind it', () => {
    const text = 'tensor([[[1., 2.]],\n\n        [[3., 4.]]])\ntensor([[1], [-100]])';
    const after = applied(start, replaceTable(start, text, true));
    expect(after.logits).toEqual([[[1, 2]], [[3, 4]]]);
    expect(after.targets).toEqual([1, -100]);
    const output = 'Output(loss=tensor(0.5), logits=tensor([[1., 2.]]), hidden_states=None)';
    expect(applied(start, replaceTable(start, output, false)).logits).toEqual([[[1, 2]]]);
  });

  test('has sequences between blank lines, and names in its first line', () => {
    const split = readPasted('cat\tdog\n1\t2\n\n\n3\t4\n');
    expect(split).toEqual({
      ok: true,
      value: { sequences: [[['1', '2']], [['3', '4']]], heading: ['cat', 'dog'], targets: null },
    });
  });

  test('replaces the table, with or without targets', () => {
    const after = applied(start, replaceTable(start, 'cat;dog;y\n1,5;2;dog\n3;4;0\n', true));
    expect(after.logits).toEqual([
      [
        [1.5, 2],
        [3, 4],
      ],
    ]);
    expect(after.targets).toEqual([1, 0]);
    expect(after.names).toEqual(['cat', 'dog']);
    expect(applied(start, replaceTable(start, '1\t2\n3\t4', false)).targets).toEqual([0, 0]);
  });

  test.each([
    ['1\t2\n3\tx', false, 'Row 2, column 2, “x”: use a number from −1e30 to 1e30.'],
    ['nan\tinf\n3\t4', false, 'Row 1, column 1, “nan”'],
    ['1\t\t2', false, 'Row 1, column 2, “”'],
    ['1,234\t5,678', false, '“1,234” can be 1.234 or 1234'],
    ['1,5\t1.234', false, '“1.234” can be 1.234 or 1234'],
    ['1,5\t1,234.5', false, 'two things, in “1,5” and in “1,234.5”'],
    ['1,5, 2,5', false, 'two things, in “1,5” and in “5, 2”'],
    ['"1\t2', false, 'Line 1: a quotation mark'],
    ['[[1, 2], [3]]', false, 'Line 1, column 10: what begins here has another length'],
    ['tensor([[0.1, 0.2, ..., 0.9]])', false, 'Line 1, column 20: “...” stands where'],
    ['tensor([[1., inf]])', false, 'Row 1, column 2, “Infinity”'],
    ['tensor([[[[1.]]]])', false, 'A table of 1 × 1 × 1 × 1'],
    ['[1, 2] [0] [1]', false, 'There are 3 tables'],
    ['tensor([[1., 2.]]) tensor([0, 1])', false, '2 targets for 1 row'],
    ['tensor([[1., 2.]]) tensor([2])', false, 'Row 1, target 2: use 0 to 1'],
    ['1\t2\n3', false, 'Row 2 has 1 number, but row 1 has 2.'],
    ['1\t2\t7', true, 'Row 1, target 7: use 0 to 1, or -100'],
    ['1\t2\tx', true, 'Row 1, target “x”: use a class from 0 to 1'],
    ['1\n2', true, 'at least 2 columns'],
    ['  \n ', false, 'no number'],
    ['a\tb', false, 'Row 1, column 1, “a”'],
    ['<img src=x onerror=alert(1)>\t1', false, 'Row 1, column 1, “<img src=x onerror=alert(1)>”'],
  ])('%j is refused', (text, lastIsTarget, reason) => {
    expect(said(replaceTable(start, text, lastIsTarget))).toContain(reason);
  });

  test('is laid over the table from a cell on, which grows', () => {
    const inside = applied(start, pasteAt(start, 1, 3, '9\t8\n7\t6'));
    expect(inside.logits[0]?.[1]).toEqual([0.5, 2.1, -1.2, 9, 8]);
    expect(inside.logits[0]?.[2]).toEqual([1.2, 0.7, 0.3, 7, 6]);
    expect(inside.logits).toHaveLength(2);
    const wider = applied(start, pasteAt(start, 0, 4, '9\t8'));
    expect(wider.logits[0]?.[0]).toEqual([2, 1, 0.1, 0, 9, 8]);
    expect(wider.logits[1]?.[2]).toHaveLength(6);
    const longer = applied(start, pasteAt(start, 5, 0, '1\n2'));
    expect(longer.logits).toHaveLength(1);
    expect(longer.logits[0]?.[6]).toEqual([2, 0, 0, 0, 0]);
    expect(longer.targets).toEqual([0, 1, 3, 2, 4, 1, 0]);
    const answers = applied(start, pasteAt(start, 0, 5, '1\n2\n-100'));
    expect(answers.targets).toEqual([1, 2, -100, 2, 4, 1]);
    expect(applied(start, pasteAt(start, 0, 0, '1,5')).logits[0]?.[0]?.slice(0, 2)).toEqual([
      1.5, 1,
    ]);
    expect(applied(start, pasteAt(start, 0, 0, '[[9 8]]')).logits[0]?.[0]?.slice(0, 2)).toEqual([
      9, 8,
    ]);
    expect(said(pasteAt(start, 0, 0, '1,5\n2,5'))).toContain('the number 1.5 or the cells 1 | 5');
    expect(said(pasteAt(start, 0, 0, '1,234'))).toContain('“1,234” can be 1.234 or 1234');
    expect(said(pasteAt(start, 0, 0, '[[1, 2]] [0]'))).toContain('There are 2 tables');
    expect(said(pasteAt(start, 0, 5, '9'))).toContain('Row 1, target 9');
    expect(said(pasteAt(start, 2, 1, '1\t!'))).toContain('Row 3, column 3, “!”');
    expect(said(pasteAt(start, 0, 0, '1\t'.repeat(40)))).toContain('use 1 to 32');
    expect(said(pasteAt(start, 0, 0, '1\n'.repeat(65)))).toContain('65 rows: use 1 to 64');
  });
});

describe('an edit', () => {
  test('changes one logit, or says why not', () => {
    expect(applied(start, editLogit(start, 3, 2, '-7.5')).logits[1]?.[0]?.[2]).toBe(-7.5);
    expect(said(editLogit(start, 3, 2, 'Infinity'))).toBe(
      'Row 4, column 3, “Infinity”: use a number from −1e30 to 1e30. Or −∞, which masks the class.',
    );
  });

  test('sets a target by number, by name, or to what is ignored', () => {
    const words = { ...start, ...takeExample(fourWords) };
    expect(applied(words, editTarget(words, 0, 'tv')).targets).toEqual([3, 2, 1, 3]);
    expect(applied(words, editTarget(words, 0, '−100')).targets).toEqual([-100, 2, 1, 3]);
    expect(said(editTarget(words, 0, '4'))).toContain('use 0 to 3, or -100');
    expect(said(editTarget(words, 0, 'radio'))).toContain('Row 1, target “radio”');
    expect(said(editTarget(words, 0, '1,2'))).toContain('Row 1, target “1,2”');
  });

  test('of ignore_index keeps rows ignored', () => {
    const out = applied(start, editTarget(start, 1, '-100'));
    expect(applied(out, editIgnoreIndex(out, -1)).targets).toEqual([0, -1, 3, 2, 4, 1]);
    expect(applied(start, editIgnoreIndex(start, 3)).targets).toEqual(start.targets);
  });

  test('of the size fills with 0 and refuses to lose a target', () => {
    const size = { sequences: 2, tokens: 3, classes: 5 };
    const more = applied(
      { ...start, weight: [1, 1, 1, 1, 2] },
      resize({ ...start, weight: [1, 1, 1, 1, 2] }, { sequences: 3, tokens: 4, classes: 6 }),
    );
    expect(more.targets).toEqual([0, 1, 3, 0, 2, 4, 1, 0, 0, 0, 0, 0]);
    expect(more.weight).toEqual([1, 1, 1, 1, 2, 1]);
    expect(said(resize(start, { ...size, classes: 4 }))).toBe(
      'Row 5 has the target 4, which is the class to be removed. Change it first.',
    );
    expect(said(resize(start, { ...size, tokens: 33 }))).toContain('66 rows: use 1 to 64');
    expect(said(resize(start, { ...size, tokens: 0 }))).toContain('0 rows');
    expect(said(resize(start, { ...size, classes: 33 }))).toContain('33 classes: use 1 to 32');
  });
});

test('the demonstration lays flat, takes each row apart, adds and divides', () => {
  const { steps } = sceneSpec(start);
  expect(steps).toBe(3 + 6 * 4 + 2);
  expect(sceneAt(start, 0)).toMatchObject({ flat: 0, row: null, done: 0 });
  expect(sceneAt(start, 2)).toMatchObject({ flat: 2, row: null });
  expect(sceneAt(start, 3)).toMatchObject({ row: 0, phase: 1, done: 0 });
  expect(sceneAt(start, 6)).toMatchObject({ row: 0, phase: 4, done: 1 });
  expect(sceneAt(start, 27)).toMatchObject({ row: null, done: 6, summed: true, divided: false });
  expect(sceneAt(start, 28)).toMatchObject({ summed: true, divided: true });
});
