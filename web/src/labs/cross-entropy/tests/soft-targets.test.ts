// Targets that are class probabilities, and logits that mask a class, before the page shows them.
import { describe, expect, test } from 'vitest';
import { editLogit, editTarget, resize, type Edit } from '../edits.ts';
import { pasteAt, replaceTable } from '../pasted-edits.ts';
import { describe as custom } from '../messages.ts';
import {
  checkSettings,
  crossEntropySettings,
  withLikeliest,
  type CrossEntropySettings,
} from '../settings.ts';
import { parseLogits } from '../table.ts';
import { describeProblem, describeRefusal } from '../../../ui/refusals.ts';
import { defaults, formatSettings, parseSettings } from '../../../state/settings.ts';

const start: CrossEntropySettings = {
  ...defaults(crossEntropySettings),
  logits: [
    [
      [2, 1, 0],
      [0, 1, 2],
    ],
  ],
  targets: [0, 2],
};

const said = (edit: Edit | ReturnType<typeof parseLogits>): string =>
  edit.ok ? '' : describeRefusal(edit.refusal, custom);

function applied(settings: CrossEntropySettings, edit: Edit): CrossEntropySettings {
  if (!edit.ok) throw new Error(said(edit));
  const after = { ...settings, ...edit.value };
  expect(checkSettings(after)).toEqual([]);
  return after;
}

const problems = (query: string): string => {
  const { settings, problems: early } = parseSettings(
    crossEntropySettings,
    new URLSearchParams(query),
  );
  const all = settings === null ? early : checkSettings(settings);
  return all.map((problem) => describeProblem(problem, custom)).join(' ');
};

describe('a target of probabilities', () => {
  test.each(['0.25 0.75 0', '0.25, 0.75, 0', '[0.25, 0.75, 0.]', '0,25; 0,75; 0', '0.25\t0.75\t0'])(
    'is typed as %j; the other rows keep their class',
    (text) => {
      const after = applied(start, editTarget(start, 0, text));
      expect(after['target-probabilities']).toEqual([
        [0.25, 0.75, 0],
        [0, 0, 1],
      ]);
      expect(after.targets).toEqual([1, 2]);
    },
  );

  test('is a class again when one is typed, and the table one of classes', () => {
    const soft = applied(start, editTarget(start, 0, '0.25 0.75 0'));
    const two = applied(soft, editTarget(soft, 1, '0.5 0 0.5'));
    const one = applied(two, editTarget(two, 0, '1'));
    expect(one['target-probabilities']).toEqual([
      [0, 1, 0],
      [0.5, 0, 0.5],
    ]);
    const none = applied(one, editTarget(one, 1, '0'));
    expect(none['target-probabilities']).toBeNull();
    expect(none.targets).toEqual([1, 0]);
  });

  test('is pasted into the column of targets, for several rows', () => {
    const after = applied(start, pasteAt(start, 0, 3, '0.5\t0.5\t0\n0\t0.1\t0.9'));
    expect(after['target-probabilities']).toEqual([
      [0.5, 0.5, 0],
      [0, 0.1, 0.9],
    ]);
  });

  test('follows the table when it grows or shrinks, and leaves with another table', () => {
    const soft = applied(start, editTarget(start, 0, '0.25 0.75 0'));
    const wider = applied(soft, resize(soft, { sequences: 1, tokens: 3, classes: 4 }));
    expect(wider['target-probabilities']).toEqual([
      [0.25, 0.75, 0, 0],
      [0, 0, 1, 0],
      [1, 0, 0, 0],
    ]);
    const single = { ...soft, logits: [[[2, 1, 0]]], targets: [0] };
    const narrow = applied(single, resize(single, { sequences: 1, tokens: 1, classes: 2 }));
    expect(narrow['target-probabilities']).toEqual([[0.25, 0.75]]);
    expect(
      applied(soft, replaceTable(soft, '1\t2\n3\t4', false))['target-probabilities'],
    ).toBeNull();
  });

  test.each([
    ['0.5 0.5', 'Row 1 has 2 probabilities for 3 classes: give one for each.'],
    ['0.5 0.6 -0.1', 'Row 1, class 3, “-0.1”: use a probability from 0 to 1.'],
    ['0.5 1.5 0', 'Row 1, class 2, “1.5”: use a probability from 0 to 1.'],
    ['0.5 0.5 0.5', 'Row 1: its probabilities sum to 1.5, not to 1 within 0.01.'],
  ])('%j is refused', (text, reason) => {
    expect(said(editTarget(start, 0, text))).toBe(reason);
  });

  test('cannot leave a row out', () => {
    const ignoring = { ...start, targets: [0, -100] };
    expect(said(editTarget(ignoring, 0, '0.5 0.5 0'))).toContain('Row 2 is to be ignored');
    const soft = applied(start, editTarget(start, 0, '0.5 0.5 0'));
    expect(said(editTarget(soft, 1, '-100'))).toContain('Row 2 is to be ignored');
  });

  test('stands in the address, and comes back from it', () => {
    const soft = applied(start, editTarget(start, 1, '0.33 0.33 0.34'));
    const text = decodeURIComponent(formatSettings(crossEntropySettings, soft).toString());
    expect(text).toContain('target-probabilities=1,0,0;0.33,0.33,0.34');
    const { settings } = parseSettings(crossEntropySettings, new URLSearchParams(text));
    expect(settings).toEqual(soft);
    expect(problems('logits=1,2&target-probabilities=0.5,0.5')).toBe('');
    const alone = parseSettings(
      crossEntropySettings,
      new URLSearchParams('logits=1,2;3,4&target-probabilities=0.1,0.9;0.8,0.2'),
    ).settings;
    expect(alone === null ? [] : withLikeliest(alone).targets).toEqual([1, 0]);
  });

  test.each([
    ['logits=1,2&target-probabilities=0.5,0.2', 'Row 1: its probabilities sum to 0.7'],
    ['logits=1,2&target-probabilities=0.5,0.5;1,0', '2 rows of probabilities for 1 row'],
    ['logits=1,2&target-probabilities=1', 'Row 1 has 1 probability for 2 classes'],
    ['logits=1,2&target-probabilities=1,x', 'Row 1, class 2, “x”'],
  ])('%s is refused', (query, reason) => {
    expect(problems(query)).toContain(reason);
  });
});

describe('a masked logit', () => {
  test.each(['-inf', '-Infinity', '−∞', '-∞', '-INF', ' −inf '])('is typed as %j', (text) => {
    const after = applied(start, editLogit(start, 0, 2, text));
    expect(after.logits[0]?.[0]).toEqual([2, 1, -Infinity]);
  });

  test.each(['-inf', '-Infinity', '−∞'])('is pasted as %j', (text) => {
    const after = applied(start, replaceTable(start, `1\t${text}\n3\t4`, false));
    expect(after.logits[0]?.[0]).toEqual([1, -Infinity]);
    const laid = applied(start, pasteAt(start, 1, 1, `${text}\t7`));
    expect(laid.logits[0]?.[1]).toEqual([0, -Infinity, 7]);
  });

  test('stands in the address, and comes back from it', () => {
    const after = applied(start, editLogit(start, 0, 2, '-inf'));
    const text = decodeURIComponent(formatSettings(crossEntropySettings, after).toString());
    expect(text).toContain('logits=2,1,-Infinity;0,1,2');
    const { settings } = parseSettings(crossEntropySettings, new URLSearchParams(text));
    expect(settings).toEqual(after);
  });

  test.each(['inf', '+inf', '∞', 'nan', '-nan', '--inf', '-infinite'])('%j is none', (text) => {
    expect(said(editLogit(start, 0, 2, text))).toContain(
      `Row 1, column 3, “${text}”: use a number from −1e30 to 1e30. Or −∞, which masks the class.`,
    );
  });

  test('leaves one class of a row at least', () => {
    const one = applied(start, editLogit(start, 1, 1, '-inf'));
    const two = applied(one, editLogit(one, 1, 0, '-inf'));
    const reason = 'Row 2: every logit is −∞. Leave one class at least unmasked.';
    expect(said(editLogit(two, 1, 2, '-inf'))).toBe(reason);
    expect(said(parseLogits('1,2;-inf,-inf'))).toBe(reason);
    expect(said(pasteAt(two, 1, 2, '-inf\n0'))).toBe(reason);
    const left = { ...two, targets: [0, 0] };
    expect(said(resize(left, { sequences: 1, tokens: 2, classes: 2 }))).toBe(reason);
  });
});
