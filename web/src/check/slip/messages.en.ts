export const messages = {
  title: 'Find the slip',
  lead: 'Give a softmax cross-entropy that was computed by hand: every number is held against the engine, the first wrong one of each row is marked, and what follows from it is grey.',
  label: 'A hand calculation: logits, target, and what was computed from them, row by row',
  placeholder:
    'row 1\nlogits: 2, 1, 0.1\ntarget: 0\ne^z: 7.3891, 2.7183, 1.1052\nsum: 11.2126\np: 0.6590, 0.2424, 0.0986\n-log p: 0.4170\nmean: 0.4170',
  how: 'One name a line, its numbers behind it; commas, tabs and Markdown tables will do. Any step may be left out.',
  find: 'Find the slip',
  example: 'Example: a hand calculation that circulates',
  working: 'Computing …',
  failed: 'This could not be checked: {reason}',

  'problem.empty': 'There is no number to check: behind e^z, sum, p, -log p, total or mean.',
  'problem.long': 'That is {count} {count|character|characters}; at most {most} are read.',
  'problem.word':
    'Line {line}: “{text}” is not a name that is known here. Known are row, logits, target, e^z, sum, p, -log p, total, mean.',
  'problem.unnamed':
    'Line {line}: {text} has no name in front of it. Known are row, logits, target, e^z, sum, p, -log p, total, mean.',
  'problem.rows': 'These are {count} {count|row|rows}; at most {most} are checked.',
  'problem.logits':
    'Row {row} has no logits between −10³⁰ and 10³⁰; its numbers follow from these.',
  'problem.classes': 'Row {row} has {count} {count|logit|logits}; 2 to {most} are allowed.',
  'problem.many':
    'Row {row} has a number for class {count}, counted from 1; it has {classes} {classes|logit|logits}.',
  'problem.target': 'Row {row}: target {target} is not a class from 0 to {last}.',
  'problem.no-target': 'Row {row} has no target; its loss is −log p of the target.',

  none: '{count|The one number is right|All # numbers are right}.',
  some: '{wrong} of {count} {count|number|numbers} {wrong|is|are} wrong, {follow} of them only because of an earlier one.',
  row: 'Row {row}, target {target}',
  'row.plain': 'Row {row}',
  part: 'Part {part}',
  all: 'All rows together',
  sound: 'right',
  first: 'first slip',
  'sum.off': 'The probabilities add up to {sum}, not to 1.',
  more: 'The other {count|wrong number|# wrong numbers}',
  is: 'it is {right}',
  'mark.right': 'right',
  'mark.slip': 'wrong',
  'mark.follows': 'follows from an earlier slip',

  'name.exponential': 'e^z of class {index}',
  'name.probability': 'p of class {index}',
  'name.surprisal': '−log p of class {index}',
  'name.sum': 'sum',
  'name.loss': '−log p of the target',
  'name.total': 'sum of the losses',
  'name.mean': 'mean',
  'name.log': '−log {of}',

  'kind.follows': 'It follows from an earlier slip.',
  'kind.swapped': 'Two digits have changed places.',
  'kind.rounded-terms': 'The rounded terms were added up, not the terms themselves.',
  'kind.cut': 'The digits were cut, not rounded.',
  'kind.digit': 'One digit is wrong.',
  'kind.other': 'An error of arithmetic.',
  'kind.lost': 'A term was lost from the sum: {term}, of class {index}.',
  'kind.last': 'The last digit is off by {units}: not enough digits were carried.',
  own: 'From the numbers before it, as they are written, {own} comes out.',
} as const;

export type SlipMessage = keyof typeof messages;
