import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: '−log p', zh: '−log p' },
  takeaway: {
    en: 'Surprise is minus the logarithm of a probability.',
    zh: '惊异度就是概率的负对数。',
  },
  chapter: 'surprise',
  order: 10,
  buildsOn: [],
  engine: 'instant',
  trains: false,
  listed: true,
};
