// Whatever is pasted as a table: settings that hold, or a message.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nasty, nastyNumbers } from '../../../../../tests/nasty.ts';
import { anyText, longestMessage } from '../../../../../tests/web/any-text.ts';
import { defaults, formatSettings, parseSettings } from '../../../state/settings.ts';
import { describeRefusal } from '../../../ui/refusals.ts';
import { pasteAt, replaceTable } from '../pasted-edits.ts';
import { describe as describeCustom } from '../messages.ts';
import { checkSettings, crossEntropySettings, type CrossEntropySettings } from '../settings.ts';
import { shapeOf, tableLimits } from '../table.ts';

describe('a pasted table', () => {
  const start = defaults(crossEntropySettings);
  const cells = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -99, max: 99 }).map(String) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '1,5',
        '−2',
        '1e30',
        'nan',
        'cat',
        '"3"',
        ...nastyNumbers.refused,
      ),
    },
  );
  const tables = fc
    .tuple(
      fc.array(fc.array(cells, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
      fc.constantFrom('\t', ';', ',', ', ', ' ', '  '),
      fc.constantFrom('\n', '\r\n', '\n\n', '\r'),
    )
    .map(([rows, between, line]) => rows.map((row) => row.join(between)).join(line));
  const texts = fc.oneof(tables, anyText);

  const check = (edit: ReturnType<typeof replaceTable>): void => {
    if (!edit.ok) {
      expect(describeRefusal(edit.refusal, describeCustom).length).toBeLessThan(longestMessage);
      return;
    }
    const after: CrossEntropySettings = { ...start, ...edit.value };
    const { rows, classes } = shapeOf(after.logits);
    expect(rows).toBeLessThanOrEqual(tableLimits.rows);
    expect(classes).toBeLessThanOrEqual(tableLimits.classes);
    expect(checkSettings(after)).toEqual([]);
    const written = formatSettings(crossEntropySettings, after);
    expect(parseSettings(crossEntropySettings, written).settings).toEqual(after);
  };

  test('in place of the table is settings that hold, or a message', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, last) => check(replaceTable(start, text, last))),
    );
  });

  test('laid over it from any cell on, too', () => {
    fc.assert(
      fc.property(texts, fc.nat(5), fc.nat(5), (text, row, column) =>
        check(pasteAt(start, row, column, text)),
      ),
    );
  });

  test('made of any of the nasty texts, too', () => {
    for (const text of nasty) {
      for (const last of [false, true]) check(replaceTable(start, text, last));
      for (const column of [0, 5]) check(pasteAt(start, 1, column, text));
    }
  });
});
