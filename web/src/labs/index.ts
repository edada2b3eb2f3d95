import type { LabEntry } from './lab.ts';

/** Every lab of the page, in the order of the navigation; the first is the front page. */
export const labs: readonly [LabEntry, ...LabEntry[]] = [
  {
    name: 'train',
    title: { en: 'train', zh: '训练' },
    load: () => import('./train/index.ts').then((m) => m.lab),
  },
  {
    name: 'softmax',
    title: { en: 'softmax', zh: 'softmax' },
    load: () => import('./softmax/index.ts').then((m) => m.lab),
  },
  {
    name: 'neg-log',
    title: { en: '−log p', zh: '−log p' },
    load: () => import('./neg-log/index.ts').then((m) => m.lab),
  },
  {
    name: 'cross-entropy',
    title: { en: 'cross-entropy', zh: '交叉熵' },
    load: () => import('./cross-entropy/index.ts').then((m) => m.lab),
  },
  {
    name: 'next-token',
    title: { en: 'next token', zh: '下一个词元' },
    load: () => import('./next-token/index.ts').then((m) => m.lab),
  },
  {
    name: 'information',
    title: { en: 'information', zh: '信息' },
    load: () => import('./information/index.ts').then((m) => m.lab),
  },
  {
    name: 'digits',
    title: { en: 'digits', zh: '数字' },
    load: () => import('./digits/index.ts').then((m) => m.lab),
  },
];
