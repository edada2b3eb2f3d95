import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: 'losses', zh: '损失函数' },
  takeaway: {
    en: 'A loss is a price list for mistakes.',
    zh: '损失就是错误的价目表。',
  },
  chapter: 'other-losses',
  order: 110,
  buildsOn: ['neg-log'],
  engine: 'instant',
  trains: false,
  listed: false,
};
