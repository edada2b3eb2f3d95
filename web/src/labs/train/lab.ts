import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: 'train', zh: '训练' },
  takeaway: {
    en: 'A language model learns by being less and less surprised.',
    zh: '语言模型的学习，就是越来越不惊讶。',
  },
  chapter: 'learning',
  order: 50,
  buildsOn: ['cross-entropy'],
  engine: 'rnn',
  trains: true,
  listed: true,
  home: true,
};
