import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: 'cross-entropy', zh: '交叉熵' },
  takeaway: {
    en: 'Cross-entropy looks at one number per row.',
    zh: '交叉熵在每一行只看一个数。',
  },
  chapter: 'surprise',
  order: 30,
  buildsOn: ['neg-log', 'softmax'],
  engine: 'instant',
  trains: false,
  listed: true,
};
