import type { LabDeclaration } from '../shared/lab-declaration.ts';

export const declaration: LabDeclaration = {
  title: { en: 'digits', zh: '数字识别' },
  takeaway: {
    en: 'The same surprise teaches a network to read digits.',
    zh: '同样的惊讶，教会网络识别数字。',
  },
  chapter: 'models',
  order: 100,
  buildsOn: ['cross-entropy', 'train'],
  engine: 'digits',
  trains: true,
  listed: true,
};
