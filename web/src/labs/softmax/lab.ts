import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: 'softmax', zh: 'softmax' },
  takeaway: {
    en: 'Softmax turns scores into probabilities that sum to one.',
    zh: 'softmax 把得分变成总和为一的概率。',
  },
  chapter: 'surprise',
  order: 20,
  buildsOn: ['neg-log'],
  engine: 'instant',
  trains: false,
  listed: true,
};
