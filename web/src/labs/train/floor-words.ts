import { listed, named, parted } from '../../i18n/marks.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { t } from './asked-messages.ts';
import { sentenceName } from './drawn-run.ts';
import { forks } from './forks.ts';
import { t as lab } from './messages.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import type { TrainSettings } from './settings.ts';

/** More sentences than this are not listed one by one. */
const mostListed = 6;

/** Why no model could do better. */
export function why({ sentences, mode }: TrainSettings): string {
  const [fork] = forks(sentences, mode);
  if (fork === undefined) return t('floor.zero');
  const { before, endings } = fork;
  return t('floor.fork', {
    count: endings.length,
    before: before.join(' '),
    endings: listed(endings),
  });
}

/** The least loss of every sentence, and of all, as the engine has it. */
export function shares(facts: RnnFacts, unit: TrainSettings['unit']): string {
  const { floor, sentences } = facts;
  const text = (loss: number): string => fixed(loss * unitOf[unit]);
  const each = Array.from(floor.perSentence.slice(0, mostListed), (loss, sentence) =>
    named(sentenceName(facts, sentence), text(loss)),
  );
  const list = parted(sentences.length > mostListed ? [...each, '…'] : each);
  return t('floor.shares', { list, value: text(floor.mean), unit: lab(`unit.${unit}`) });
}
