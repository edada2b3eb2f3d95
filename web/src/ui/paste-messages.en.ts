export const messages = {
  'paste.empty': 'There is no number in this.',
  'paste.quote': 'Line {line}: a quotation mark is opened here and never closed.',
  'paste.several':
    'There {count|is|are} {count} {count|table|tables} in this: paste one, or in a box for tables the logits and then their targets.',
  'paste.rank': 'A table of {shape}: use rows of numbers, or sequences of rows.',
  'paste.row': 'A table of {shape}: paste one row or one column of it.',
  'paste.single':
    '“{text}” can be the number {number} or the cells {cells}: put tabs or semicolons between cells.',
  'paste.print-ellipsis':
    'Line {line}, column {column}: “{text}” stands where the print leaves numbers out. Print the whole table, with torch.set_printoptions(profile="full") or numpy.set_printoptions(threshold=sys.maxsize).',
  'paste.print-ragged':
    'Line {line}, column {column}: what begins here has another length or depth than what is beside it.',
  'paste.print-number': 'Line {line}, column {column}: “{text}” is not a number.',
  'paste.print-unclosed':
    'The text ends before the bracket in line {line}, column {column} is closed: copy the print to its end.',
  'paste.print-unexpected': 'Line {line}, column {column}: “{text}” has no place here.',
  'paste.print-separators':
    'Line {line}, column {column}: some numbers of this list have a comma between them and others only a space. Write decimals with a point.',
  'paste.print-columns':
    'Line {line}: columns are missing here. Copy the print from its first column to its last.',
  'paste.print-deep': 'Line {line}, column {column}: brackets are nested too deep.',
  'paste.print-long': 'Line {line}: these are more numbers than a table may have.',
} as const;

export type PasteMessage = keyof typeof messages;
