export const messages = {
  lines: '{x} from {from} to {to}. {lines}.',
  line: '{name} from {first} to {last}, between {lowest} and {highest}',
  more: '{count} more {count|line|lines}',
  empty: '{x} from {from} to {to}. Nothing is drawn yet.',
  now: ' Now: {now}.',
  matrix:
    '{rows} × {columns} {columns|number|numbers} from {lowest} to {highest}, in colours from −{scale} to {scale}.',
  range: 'from {lowest} to {highest}',
  chosen: ' Chosen: {chosen}.',
  image:
    'Ink on {count} of {all} {all|pixel|pixels}, in rows {top} to {bottom} and columns {left} to {right}.',
  blank: 'No ink on any pixel.',
} as const;

export type AltTextMessage = keyof typeof messages;
