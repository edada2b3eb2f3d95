import type { LabContract } from '../../../../../tests/lab-contract.ts';

export const contract: LabContract = {
  extremes: ['?classes=20', '?batch=64&context=64'],
  states: [
    {
      name: 'a text',
      enter: (page) => page.locator('#source-text').click(),
      leave: (page) => page.locator('#source-drawn').click(),
    },
  ],
  link: ['?seed=7', 'seed', 7],
  changes: [
    { fill: 'classes', text: '9', setting: 'classes', value: 9 },
    { click: 'input[name=extra]', setting: 'extra', value: true },
  ],
  control: {
    name: 'button#source-text',
    key: 'Space',
    shown: 'surprisal-predictions tbody',
  },
  tablesOfText: ['prediction-table', 'class-table'],
  except: {
    canvas: 'its tokens and distributions are text and boxes, which need no canvas',
    colour: 'it has no canvas',
    pictures: 'it has two: the unfolding and a distribution',
  },
};
