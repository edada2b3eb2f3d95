export const messages = {
  title: '{count} {number|lab|labs} about {emphasis}.',
  emphasis: 'one quantity',
  /** From one on. */
  counts:
    'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen',
  lead: 'What a guess costs, {nll}; how a machine pays less and less of it; and what it can do then.',
  'surprise.question': 'What does a wrong guess cost?',
  'learning.question': 'How does it get less?',
  'models.question': 'What can be learnt this way?',
  'other-losses.question': 'What if the price were another?',
  done: '{count} done',
  'done.one': 'done',
  forget: 'Forget',
  'go-on': 'go on: update {update}',
  check: 'With logits and targets out of a training of your own.',
} as const;

export type ContentsMessage = keyof typeof messages;
