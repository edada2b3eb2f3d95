import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: 'next token', zh: '下一个词元' },
  takeaway: {
    en: 'One row of tokens is many predictions at once.',
    zh: '一行词元，同时是许多次预测。',
  },
  chapter: 'models',
  order: 80,
  buildsOn: ['cross-entropy', 'train'],
  engine: 'instant',
  trains: false,
  listed: true,
};
