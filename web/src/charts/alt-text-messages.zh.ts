import type { AltTextMessage } from './alt-text-messages.en.ts';

export const messages: Readonly<Record<AltTextMessage, string>> = {
  lines: '{x}从 {from} 到 {to}。{lines}。',
  line: '{name}从 {first} 到 {last}，在 {lowest} 与 {highest} 之间',
  more: '另有 {count} 条线',
  empty: '{x}从 {from} 到 {to}。还没有画出任何东西。',
  now: '现在：{now}。',
  matrix: '{rows} × {columns} 个数，从 {lowest} 到 {highest}，颜色从 −{scale} 到 {scale}。',
  range: '从 {lowest} 到 {highest}',
  chosen: '选中：{chosen}。',
  image: '{all} 个像素中有 {count} 个有墨，在第 {top} 到 {bottom} 行、第 {left} 到 {right} 列。',
  blank: '没有一个像素有墨。',
};
