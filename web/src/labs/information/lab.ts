import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: 'information', zh: '信息论' },
  takeaway: {
    en: 'Believing the wrong distribution costs extra.',
    zh: '相信错误的分布，要付额外的代价。',
  },
  chapter: 'surprise',
  order: 40,
  buildsOn: ['cross-entropy'],
  engine: 'instant',
  trains: false,
  listed: true,
};
