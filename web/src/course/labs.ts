import type { LabEntry } from '../labs/shared/lab.ts';

/** Every lab of the page, in the order of the navigation; the first is the front page. */
export const labs: readonly [LabEntry, ...LabEntry[]] = [
  {
    name: 'train',
    title: { en: 'train', zh: '训练' },
    trains: true,
    load: () => import('../labs/train/index.ts').then((m) => m.lab),
  },
  {
    name: 'softmax',
    title: { en: 'softmax', zh: 'softmax' },
    load: () => import('../labs/softmax/index.ts').then((m) => m.lab),
  },
  {
    name: 'neg-log',
    title: { en: '−log p', zh: '−log p' },
    load: () => import('../labs/neg-log/index.ts').then((m) => m.lab),
  },
  {
    name: 'cross-entropy',
    title: { en: 'cross-entropy', zh: '交叉熵' },
    load: () => import('../labs/cross-entropy/index.ts').then((m) => m.lab),
  },
  {
    name: 'next-token',
    title: { en: 'next token', zh: '下一个词元' },
    load: () => import('../labs/next-token/index.ts').then((m) => m.lab),
  },
  {
    name: 'information',
    title: { en: 'information', zh: '信息' },
    load: () => import('../labs/information/index.ts').then((m) => m.lab),
  },
  {
    name: 'digits',
    title: { en: 'digits', zh: '数字' },
    trains: true,
    load: () => import('../labs/digits/index.ts').then((m) => m.lab),
  },
];
