import type { Experiment } from '../shared/sections.ts';
import type { NextTokenView } from './compute.ts';
import { pairOf } from './drawn-panel.ts';
import { t } from './messages.ts';
import { nextTokenSettings, type NextTokenSettings } from './settings.ts';

const largest = 64;

/** `standard` is what the defaults give. */
export function experiments(
  standard: NextTokenView,
  tryOut: (change: Partial<NextTokenSettings>) => void,
): readonly Experiment[] {
  const [without, withExtra] =
    standard.kind === 'drawn'
      ? [pairOf(standard.losses, 'nats'), pairOf(standard.otherwise, 'nats')]
      : ['', ''];
  const { text } = nextTokenSettings.text.fallback;
  return [
    {
      name: 'extra',
      label: t('try.extra'),
      why: t('try.extra.why', { with: withExtra, without }),
      start: () => tryOut({ extra: true }),
    },
    {
      name: 'cat',
      label: text,
      why: t('try.cat.why'),
      start: () => tryOut({ source: 'text' }),
    },
    {
      name: 'characters',
      label: t('try.characters'),
      why: t('try.characters.why'),
      start: () => tryOut({ source: 'text', text: { text, tokenizer: 'characters' } }),
    },
    {
      name: 'full',
      label: t('try.full'),
      why: t('try.full.why', { count: largest * largest }),
      start: () => tryOut({ batch: largest, context: largest }),
    },
  ];
}
