import type { Experiment } from '../shared/sections.ts';
import type { NextTokenView } from './compute.ts';
import { pairOf } from './drawn-panel.ts';
import { t } from './messages.ts';
import { nextTokenSettings, type NextTokenSettings } from './settings.ts';
import { letters, unseen } from './text.ts';

const largest = 64;
const batch = 'batch-heading';

/** `standard` is what the defaults give. */
export function experiments(
  standard: NextTokenView,
  tryOut: (change: Partial<NextTokenSettings>, heading?: string) => void,
): readonly Experiment[] {
  const [without, withExtra] =
    standard.kind === 'drawn'
      ? [pairOf(standard.losses, 'nats'), pairOf(standard.otherwise, 'nats')]
      : ['', ''];
  const { text } = nextTokenSettings.text.fallback;
  return [
    {
      name: 'sample',
      label: t('try.sample'),
      why: t('try.sample.why'),
      start: () =>
        tryOut({ corpus: letters, text: { text: 'the cat sat', tokenizer: 'characters' } }),
    },
    {
      name: 'unseen',
      label: unseen,
      why: t('try.unseen.why'),
      start: () => tryOut({ text: { text: unseen, tokenizer: 'words' } }),
    },
    {
      name: 'extra',
      label: t('try.extra'),
      why: t('try.extra.why', { with: withExtra, without }),
      start: () => tryOut({ extra: true }, batch),
    },
    {
      name: 'cat',
      label: text,
      why: t('try.cat.why'),
      start: () => tryOut({ source: 'text' }, batch),
    },
    {
      name: 'characters',
      label: t('try.characters'),
      why: t('try.characters.why'),
      start: () => tryOut({ source: 'text', text: { text, tokenizer: 'characters' } }, batch),
    },
    {
      name: 'full',
      label: t('try.full'),
      why: t('try.full.why', { count: largest * largest }),
      start: () => tryOut({ batch: largest, context: largest }, batch),
    },
  ];
}
